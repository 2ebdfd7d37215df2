import type { DocumentModel } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import { pageText } from '#shared/text/page-text';
import type { PaperStamp } from '../../print/paper-press';
import type { PaperFonts } from '../paper-fonts';
import type { Pen } from './pen';
import { FIRST_HEAD, HAIR, NEXT_HEAD, RULE, type Sheet, TITLE_HEAD, TYPE } from './sheet';
import { single } from './wrap';

function shrunk(
  text: string,
  bold: boolean,
  size: number,
  leading: number,
  width: number,
  fonts: PaperFonts,
  grey = false,
) {
  const run = { text, ...(bold ? { bold: true as const } : {}), ...(grey ? { grey: true as const } : {}) };
  let now = size;
  let line = single([run], { size: now, leading }, fonts);
  while (line.width > width && now > 5) {
    now -= 0.25;
    line = single([run], { size: now, leading }, fonts);
  }
  return line;
}

/** What stands above the body on one page. */
export function drawHead(pen: Pen, model: DocumentModel, sheet: Sheet, first: boolean): void {
  if (sheet.head === 'title') drawTitleHead(pen, model, sheet);
  else if (sheet.head === 'letterhead' && first) drawFirstHead(pen, model, sheet);
  else if (sheet.head === 'letterhead') drawNextHead(pen, model, sheet);
}

/** An official form: its name in the middle, the draft's note at the right. */
function drawTitleHead(pen: Pen, model: DocumentModel, sheet: Sheet): void {
  const middle = sheet.left + sheet.text / 2;
  const width = pen.spacedWidth(model.title.first, 15, 0.06);
  pen.spaced(model.title.first, middle + width / 2, sheet.top, 15, 8, 0.06);
  const second = [model.title.second, model.underTitle].filter((part) => part !== '').join('\u2002');
  if (second !== '') {
    const line = single([{ text: second }], { size: 9, leading: 4.6 }, pen.fonts);
    pen.line(line, middle - line.width / 2, sheet.top + TITLE_HEAD - 0.8);
  }
  if (model.draft === null) return;
  const room = (sheet.text - width) / 2 - 6;
  const note = shrunk(model.draft.note, true, 8, 4.4, room, pen.fonts);
  pen.line(note, sheet.left + sheet.text - note.width - 2.4, sheet.top + 0.7);
  pen.frame(sheet.left + sheet.text - note.width - 4.8, sheet.top + 0.3, note.width + 4.8, 5.2, RULE);
}

/** Mark, names and contact left, title right, rule below. */
function drawFirstHead(pen: Pen, model: DocumentModel, sheet: Sheet): void {
  const right = sheet.left + sheet.text;
  const { letterhead, title, draft } = model;
  const y = sheet.top;
  const titleWidth = pen.spacedWidth(title.first, 16, 0.03);
  pen.spaced(title.first, right, y, 16, 7, 0.03);
  const under = model.underTitle === '' ? title.second : model.underTitle;
  const second = model.underTitle === '' || title.second === '' ? under : `${title.second}\u2002${under}`;
  const line = single([{ text: second }], { size: 9, leading: 4.6 }, pen.fonts);
  pen.line(line, right - line.width, y + 7);
  if (draft !== null) drawDraftNote(pen, draft.note, right, y + 12);
  const drawn = letterhead.logo !== null && pen.picture(letterhead.logo, sheet.left, y, 12.5, 12.5);
  const x = sheet.left + (drawn ? 16 : 0);
  const room = right - Math.max(titleWidth, line.width) - 5 - x;
  pen.line(shrunk(letterhead.name, true, 10.5, 5, room, pen.fonts), x, y);
  let top = y + 5;
  if (letterhead.otherName !== '') {
    pen.line(shrunk(letterhead.otherName, false, 8, 3.9, room, pen.fonts), x, top);
    top += 3.9;
  }
  for (const contact of letterhead.lines) {
    pen.line(shrunk(contact, false, 6.5, 3.4, right - x - 45, pen.fonts), x, top);
    top += 3.4;
  }
  pen.horizontal(sheet.left, right, y + FIRST_HEAD, RULE);
}

function drawDraftNote(pen: Pen, note: string, right: number, y: number): void {
  const line = single([{ text: note, bold: true }], { size: 7, leading: 3.4 }, pen.fonts);
  const width = line.width + 3;
  pen.line(line, right - width + 1.5, y + 0.3);
  pen.frame(right - width, y, width, 4, HAIR);
}

/** The short head of following pages. */
function drawNextHead(pen: Pen, model: DocumentModel, sheet: Sheet): void {
  const right = sheet.left + sheet.text;
  const { letterhead } = model;
  const y = sheet.top;
  const title = single([{ text: labelText(model.title), bold: true }], { size: 11, leading: 4.8 }, pen.fonts);
  pen.line(title, right - title.width, y);
  const running = single([{ text: model.running }], { size: 8, leading: 3.9 }, pen.fonts);
  pen.line(running, right - running.width, y + 4.8);
  const drawn = letterhead.logo !== null && pen.picture(letterhead.logo, sheet.left, y, 8.5, 8.5);
  const x = sheet.left + (drawn ? 12 : 0);
  const room = right - Math.max(title.width, running.width) - 5 - x;
  pen.line(shrunk(letterhead.name, true, 9, 4.4, room, pen.fonts), x, y);
  if (letterhead.otherName !== '') {
    pen.line(shrunk(letterhead.otherName, false, 8, 3.9, room, pen.fonts), x, y + 4.4);
  }
  pen.horizontal(sheet.left, right, y + NEXT_HEAD, RULE);
}

/** Number, contract, company left; page right; the draft mark behind everything was drawn before. */
export function drawFoot(pen: Pen, model: DocumentModel, sheet: Sheet, page: number, pages: number): void {
  if (sheet.head === 'none') return;
  const right = sheet.left + sheet.text;
  const top = sheet.footer - TYPE.footer.leading;
  const said = pageText(model.language, page, pages);
  const number = single([{ text: said, grey: true }], TYPE.footer, pen.fonts);
  pen.line(number, right - number.width, top);
  const left = shrunk(model.footer, false, 6.5, 4, sheet.text - number.width - 4, pen.fonts, true);
  pen.line(left, sheet.left, top);
}

/** Pale words behind everything, as large as the page lets them. */
export function drawDraftMark(pen: Pen, model: DocumentModel, sheet: Sheet): void {
  if (model.draft === null) return;
  const size = 92 * Math.min(1, Math.min(sheet.width, sheet.height) / 210);
  pen.watermark(model.draft.mark, sheet.width / 2, sheet.height / 2, size, 24);
}

export function drawStamp(pen: Pen, { text, note }: PaperStamp, sheet: Sheet): void {
  const size = 62 * Math.min(1, Math.min(sheet.width, sheet.height) / 210);
  pen.stamp(text, note, sheet.width / 2, sheet.height * 0.42, size, 18);
}
