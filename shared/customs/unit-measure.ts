import type { Unit } from '#shared/values/unit';

/** What a unit counts, and how much of the measure's base one of it is. */
export interface UnitMeasure {
  readonly measure:
    | 'piece'
    | 'set'
    | 'pair'
    | 'weight'
    | 'length'
    | 'area'
    | 'volume'
    | 'fluid'
    | 'sheet'
    | 'roll'
    | 'box'
    | 'carton'
    | 'bag'
    | 'bottle'
    | 'can'
    | 'pack'
    | 'book';
  /** Pieces, kg, m, m², m³ or l in one unit. */
  readonly base: string;
}

const of = (measure: UnitMeasure['measure'], base = '1'): UnitMeasure => ({ measure, base });

/** Ours. */
export const UNIT_MEASURES: Readonly<Record<Unit, UnitMeasure>> = {
  PCS: of('piece'),
  DOZ: of('piece', '12'),
  GRS: of('piece', '144'),
  SET: of('set'),
  PR: of('pair'),
  CTN: of('carton'),
  BOX: of('box'),
  BAG: of('bag'),
  PACK: of('pack'),
  ROLL: of('roll'),
  BTL: of('bottle'),
  CAN: of('can'),
  SHEET: of('sheet'),
  BOOK: of('book'),
  KG: of('weight'),
  G: of('weight', '0.001'),
  MT: of('weight', '1000'),
  LB: of('weight', '0.45359237'),
  M: of('length'),
  CM: of('length', '0.01'),
  MM: of('length', '0.001'),
  YD: of('length', '0.9144'),
  FT: of('length', '0.3048'),
  M2: of('area'),
  SF: of('area', '0.09290304'),
  M3: of('volume'),
  L: of('fluid'),
  ML: of('fluid', '0.001'),
};

/** Those of customs; a unit that stands for no fixed measure (批, 捆) is left out and asked. */
export const CUSTOMS_MEASURES: Readonly<Record<string, UnitMeasure>> = {
  '001': of('piece'),
  '002': of('piece'),
  '003': of('piece'),
  '005': of('piece'),
  '006': of('set'),
  '007': of('piece'),
  '008': of('piece'),
  '010': of('sheet'),
  '011': of('piece'),
  '012': of('piece'),
  '013': of('piece'),
  '014': of('piece'),
  '015': of('piece'),
  '016': of('piece'),
  '017': of('piece'),
  '018': of('roll'),
  '020': of('piece'),
  '023': of('piece'),
  '025': of('pair'),
  '026': of('pair'),
  '030': of('length'),
  '032': of('area'),
  '033': of('volume'),
  '035': of('weight'),
  '036': of('weight', '0.001'),
  '037': of('piece'),
  '039': of('piece'),
  '054': of('piece', '1000'),
  '067': of('length', '0.3048'),
  '070': of('weight', '1000'),
  '076': of('weight', '0.45359237'),
  '083': of('weight', '0.028349523125'),
  '084': of('weight', '0.0002'),
  '086': of('length', '0.9144'),
  '088': of('length', '0.0254'),
  '095': of('fluid'),
  '096': of('fluid', '0.001'),
  '118': of('sheet', '500'),
  '120': of('carton'),
  '122': of('can'),
  '125': of('pack'),
  '127': of('piece', '12'),
  '132': of('book'),
  '134': of('piece'),
  '136': of('bag'),
  '139': of('piece'),
  '140': of('box'),
  '142': of('bottle'),
  '143': of('piece', '1000'),
  '146': of('piece', '1000'),
  '147': of('length', '1000'),
  '163': of('piece'),
};

/** True for 千克 and the other units of weight: their quantity is the net weight. */
export function isWeightUnit(customsUnit: string): boolean {
  return CUSTOMS_MEASURES[customsUnit]?.measure === 'weight';
}
