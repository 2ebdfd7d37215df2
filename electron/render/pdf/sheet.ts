import type { DocumentModel } from '#shared/documents/document-model';

/** The page of a paper, in mm from its upper left corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Text ends here; the footer stands below. */
  readonly bottom: number;
  /** Width of the text. */
  readonly text: number;
  /** Lower edge of the footer's line. */
  readonly footer: number;
  readonly head: 'letterhead' | 'title' | 'none';
  /** Height of the head on the first and on following pages, with the space under it. */
  readonly firstHead: number;
  readonly nextHead: number;
}

/** Space under a letterhead. */
export const HEAD_GAP = 3;
const FIRST_HEAD = 17;
/** Under a mark larger than the house's. */
const UNDER_MARK = 3;
export const NEXT_HEAD = 11;
/** Name of an official form, and the line under it. */
export const TITLE_HEAD = 9;
export const TITLE_SECOND = 4.6;

const PORTRAIT = { width: 210, height: 297, left: 14, top: 12, bottom: 283, text: 182, footer: 290 };
const LANDSCAPE = { width: 297, height: 210, left: 12, top: 10, bottom: 198, text: 273, footer: 204 };
/** Sheets of labels use what a printer can reach. */
const BARE = { width: 210, height: 297, left: 6, top: 6, bottom: 291, text: 198, footer: 291 };
const LABEL = { width: 100, height: 150, left: 3, top: 3, bottom: 147, text: 94, footer: 147 };

/** The page that a paper is drawn on. */
export function sheetOf(model: Pick<DocumentModel, 'page' | 'title' | 'underTitle' | 'letterhead'>): Sheet {
  const { page } = model;
  if (page === undefined) return { ...PORTRAIT, ...letterheadHeights(model) };
  const size = sizeOf(page);
  switch (page.head) {
    case 'letterhead':
      return { ...size, ...letterheadHeights(model) };
    case 'title': {
      const second = model.title.second !== '' || model.underTitle !== '' ? TITLE_SECOND : 0;
      return { ...size, head: 'title', firstHead: TITLE_HEAD + second, nextHead: TITLE_HEAD + second };
    }
    case 'none':
      return { ...size, head: 'none', firstHead: 0, nextHead: 0 };
  }
}

function letterheadHeights({ letterhead }: Pick<DocumentModel, 'letterhead'>) {
  const mark = letterhead.logo === null ? 0 : (letterhead.logoMm ?? 0);
  return {
    head: 'letterhead',
    firstHead: Math.max(FIRST_HEAD, mark + UNDER_MARK) + HEAD_GAP,
    nextHead: NEXT_HEAD + HEAD_GAP,
  } as const;
}

function sizeOf({ size, orientation, head }: NonNullable<DocumentModel['page']>) {
  if (size === 'label-100x150') return orientation === 'portrait' ? LABEL : turned(LABEL);
  if (head === 'none') return orientation === 'portrait' ? BARE : turned(BARE);
  return orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
}

/** A page of equal margins laid on its side. */
function turned(sheet: typeof LABEL) {
  const { width, height, left, bottom } = sheet;
  return {
    width: height,
    height: width,
    left,
    top: left,
    bottom: width - (height - bottom),
    text: height - 2 * left,
    footer: width - (height - bottom),
  };
}

export const POINTS_PER_MM = 72 / 25.4;

export const HAIR = 0.375;
export const RULE = 0.75;

export const BLACK = '#000000';
/** 27 % brightness: labels and second lines. */
export const GREY = '#444444';
/** Rules between rows. */
export const ROW_GREY = '#bababa';
export const TINT = '#f2f2f2';

/** Type size in points with its leading in mm. */
export interface Type {
  readonly size: number;
  readonly leading: number;
}

export const TYPE = {
  label: { size: 6.5, leading: 2.9 },
  head: { size: 6.5, leading: 3 },
  value: { size: 8, leading: 3.7 },
  strong: { size: 8.5, leading: 3.7 },
  second: { size: 7, leading: 3.3 },
  text: { size: 7.5, leading: 3.6 },
  key: { size: 7.5, leading: 3.7 },
  row: { size: 8, leading: 3.5 },
  longRow: { size: 7.5, leading: 3.5 },
  footer: { size: 6.5, leading: 4 },
} as const satisfies Record<string, Type>;
