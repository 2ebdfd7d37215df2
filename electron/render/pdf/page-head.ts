import type { DocumentModel } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import { pageText } from '#shared/text/page-text';
import type { PaperStamp } from '../../print/paper-press';
import type { PaperFonts } from '../paper-fonts';
import type { Pen } from './pen';
import { HAIR, HEAD_GAP, NEXT_HEAD, RULE, type Sheet, TITLE_HEAD, TYPE } from './sheet';
import { type PrintedLine, single } from './wrap';

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

/** Which side of a letterhead a line belongs to: the firm's or the title's. */
type Side = (line: PrintedLine, top: number) => void;

interface Sides {
  readonly firm: Side;
  readonly title: Side;
  /** Where the mark of the given size stands. */
  readonly markAt: (size: number) => number;
}

/** Firm left and title right, or the other way round where the clerk's layout says so. */
function sidesOf(pen: Pen, sheet: Sheet, mirrored: boolean, besideMark: number): Sides {
  const right = sheet.left + sheet.text;
  const atLeft =
    (inset: number): Side =>
    (line, top) =>
      pen.line(line, sheet.left + inset, top);
  const atRight =
    (inset: number): Side =>
    (line, top) =>
      pen.line(line, right - inset - line.width, top);
  return mirrored
    ? { firm: atRight(besideMark), title: atLeft(0), markAt: (size) => right - size }
    : { firm: atLeft(besideMark), title: atRight(0), markAt: () => sheet.left };
}

/** Mark, names and contact on one side, the title on the other, a rule below. */
function drawFirstHead(pen: Pen, model: DocumentModel, sheet: Sheet): void {
  const { letterhead, title, draft } = model;
  const mirrored = letterhead.side === 'right';
  const right = sheet.left + sheet.text;
  const y = sheet.top;
  const titleWidth = pen.spacedWidth(title.first, 16, 0.03);
  pen.spaced(title.first, mirrored ? sheet.left + titleWidth : right, y, 16, 7, 0.03);
  const under = model.underTitle === '' ? title.second : model.underTitle;
  const second = model.underTitle === '' || title.second === '' ? under : `${title.second}\u2002${under}`;
  const line = single([{ text: second }], { size: 9, leading: 4.6 }, pen.fonts);
  const size = letterhead.logoMm ?? HOUSE_MARK;
  const hasMark = letterhead.logo !== null && pen.hasPicture(letterhead.logo);
  const inset = hasMark ? size + BESIDE_MARK : 0;
  const sides = sidesOf(pen, sheet, mirrored, inset);
  sides.title(line, y + 7);
  if (draft !== null) drawDraftNote(pen, draft.note, mirrored ? null : right, sheet.left, y + 12);
  if (hasMark && letterhead.logo !== null) pen.picture(letterhead.logo, sides.markAt(size), y, size, size);
  const room = sheet.text - Math.max(titleWidth, line.width) - 5 - inset;
  sides.firm(shrunk(letterhead.name, true, 10.5, 5, room, pen.fonts), y);
  let top = y + 5;
  if (letterhead.otherName !== '') {
    sides.firm(shrunk(letterhead.otherName, false, 8, 3.9, room, pen.fonts), top);
    top += 3.9;
  }
  for (const contact of letterhead.lines) {
    sides.firm(shrunk(contact, false, 6.5, 3.4, sheet.text - inset - 45, pen.fonts), top);
    top += 3.4;
  }
  pen.horizontal(sheet.left, right, y + sheet.firstHead - HEAD_GAP, RULE);
}

/** Height of the mark in the house's layout, and the space between it and the names. */
const HOUSE_MARK = 12.5;
const BESIDE_MARK = 3.5;

function drawDraftNote(pen: Pen, note: string, right: number | null, left: number, y: number): void {
  const line = single([{ text: note, bold: true }], { size: 7, leading: 3.4 }, pen.fonts);
  const width = line.width + 3;
  const from = right === null ? left : right - width;
  pen.line(line, from + 1.5, y + 0.3);
  pen.frame(from, y, width, 4, HAIR);
}

/** The short head of following pages. */
function drawNextHead(pen: Pen, model: DocumentModel, sheet: Sheet): void {
  const { letterhead } = model;
  const y = sheet.top;
  const hasMark = letterhead.logo !== null && pen.hasPicture(letterhead.logo);
  const sides = sidesOf(pen, sheet, letterhead.side === 'right', hasMark ? 12 : 0);
  const title = single([{ text: labelText(model.title), bold: true }], { size: 11, leading: 4.8 }, pen.fonts);
  sides.title(title, y);
  const running = single([{ text: model.running }], { size: 8, leading: 3.9 }, pen.fonts);
  sides.title(running, y + 4.8);
  if (hasMark && letterhead.logo !== null) pen.picture(letterhead.logo, sides.markAt(8.5), y, 8.5, 8.5);
  const room = sheet.text - Math.max(title.width, running.width) - 5 - (hasMark ? 12 : 0);
  sides.firm(shrunk(letterhead.name, true, 9, 4.4, room, pen.fonts), y);
  if (letterhead.otherName !== '') {
    sides.firm(shrunk(letterhead.otherName, false, 8, 3.9, room, pen.fonts), y + 4.4);
  }
  pen.horizontal(sheet.left, sheet.left + sheet.text, y + NEXT_HEAD, RULE);
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
