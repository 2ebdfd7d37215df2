/** Portrait A4 and the type of the papers, in mm and points (A4 is 210 × 297 mm). */
export const SHEET = {
  width: 210,
  height: 297,
  left: 14,
  top: 12,
  /** Text ends here; the footer stands below. */
  bottom: 283,
  text: 182,
  footer: 290,
} as const;

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
