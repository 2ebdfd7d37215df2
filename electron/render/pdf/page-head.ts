import type { DocumentModel } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import { pageText } from '#shared/text/page-text';
import type { PaperFonts } from '../paper-fonts';
import type { Pen } from './pen';
import { HAIR, RULE, SHEET, TYPE } from './sheet';
import { single } from './wrap';

export const FIRST_HEAD = 17;
export const NEXT_HEAD = 11;

const right = SHEET.left + SHEET.text;

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

/** Mark, names and contact left, title right, rule below. */
export function drawFirstHead(pen: Pen, model: DocumentModel): void {
  const { letterhead, title, draft } = model;
  const y = SHEET.top;
  const titleWidth = pen.spacedWidth(title.first, 16, 0.03);
  pen.spaced(title.first, right, y, 16, 7, 0.03);
  const under = model.underTitle === '' ? title.second : model.underTitle;
  const second = model.underTitle === '' || title.second === '' ? under : `${title.second}\u2002${under}`;
  const line = single([{ text: second }], { size: 9, leading: 4.6 }, pen.fonts);
  pen.line(line, right - line.width, y + 7);
  if (draft !== null) drawDraftNote(pen, draft.note, y + 12);
  const drawn = letterhead.logo !== null && pen.picture(letterhead.logo, SHEET.left, y, 12.5, 12.5);
  const x = SHEET.left + (drawn ? 16 : 0);
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
  pen.horizontal(SHEET.left, right, y + FIRST_HEAD, RULE);
}

function drawDraftNote(pen: Pen, note: string, y: number): void {
  const line = single([{ text: note, bold: true }], { size: 7, leading: 3.4 }, pen.fonts);
  const width = line.width + 3;
  pen.line(line, right - width + 1.5, y + 0.3);
  pen.frame(right - width, y, width, 4, HAIR);
}

/** The short head of following pages. */
export function drawNextHead(pen: Pen, model: DocumentModel): void {
  const { letterhead } = model;
  const y = SHEET.top;
  const title = single([{ text: labelText(model.title), bold: true }], { size: 11, leading: 4.8 }, pen.fonts);
  pen.line(title, right - title.width, y);
  const running = single([{ text: model.running }], { size: 8, leading: 3.9 }, pen.fonts);
  pen.line(running, right - running.width, y + 4.8);
  const drawn = letterhead.logo !== null && pen.picture(letterhead.logo, SHEET.left, y, 8.5, 8.5);
  const x = SHEET.left + (drawn ? 12 : 0);
  const room = right - Math.max(title.width, running.width) - 5 - x;
  pen.line(shrunk(letterhead.name, true, 9, 4.4, room, pen.fonts), x, y);
  if (letterhead.otherName !== '') {
    pen.line(shrunk(letterhead.otherName, false, 8, 3.9, room, pen.fonts), x, y + 4.4);
  }
  pen.horizontal(SHEET.left, right, y + NEXT_HEAD, RULE);
}

/** Number, contract, company left; page right; the draft mark behind everything was drawn before. */
export function drawFoot(pen: Pen, model: DocumentModel, page: number, pages: number): void {
  const top = SHEET.footer - TYPE.footer.leading;
  const said = pageText(model.language, page, pages);
  const number = single([{ text: said, grey: true }], TYPE.footer, pen.fonts);
  pen.line(number, right - number.width, top);
  const left = shrunk(model.footer, false, 6.5, 4, SHEET.text - number.width - 4, pen.fonts, true);
  pen.line(left, SHEET.left, top);
}

export function drawDraftMark(pen: Pen, model: DocumentModel): void {
  if (model.draft !== null) pen.watermark(model.draft.mark, SHEET.width / 2, SHEET.height / 2, 92, 24);
}
