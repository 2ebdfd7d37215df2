import type { Unit } from '#shared/values/unit';

/** A unit as it stands on papers: `pcs`, `件`. */
export interface UnitName {
  readonly en: string;
  readonly zh: string;
}

export const UNIT_NAMES: Readonly<Record<Unit, UnitName>> = {
  PCS: { en: 'pcs', zh: '件' },
  SET: { en: 'sets', zh: '套' },
  PR: { en: 'pairs', zh: '双' },
  DOZ: { en: 'doz', zh: '打' },
  GRS: { en: 'gross', zh: '罗' },
  CTN: { en: 'ctns', zh: '箱' },
  BOX: { en: 'boxes', zh: '盒' },
  BAG: { en: 'bags', zh: '袋' },
  PACK: { en: 'packs', zh: '包' },
  ROLL: { en: 'rolls', zh: '卷' },
  BTL: { en: 'bottles', zh: '瓶' },
  CAN: { en: 'cans', zh: '罐' },
  SHEET: { en: 'sheets', zh: '张' },
  BOOK: { en: 'books', zh: '本' },
  KG: { en: 'kg', zh: '千克' },
  G: { en: 'g', zh: '克' },
  MT: { en: 't', zh: '吨' },
  LB: { en: 'lb', zh: '磅' },
  M: { en: 'm', zh: '米' },
  CM: { en: 'cm', zh: '厘米' },
  MM: { en: 'mm', zh: '毫米' },
  YD: { en: 'yd', zh: '码' },
  FT: { en: 'ft', zh: '英尺' },
  M2: { en: 'm²', zh: '平方米' },
  SF: { en: 'sq ft', zh: '平方英尺' },
  M3: { en: 'm³', zh: '立方米' },
  L: { en: 'l', zh: '升' },
  ML: { en: 'ml', zh: '毫升' },
};
