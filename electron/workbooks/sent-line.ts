import { z } from 'zod';
import { missing } from '#shared/imports/draft-cell';
import { DraftLine } from '#shared/imports/order-draft';

/** A line as it crosses to the desk: cells that hold nothing, which most of them are, stay behind. */
const NOTHING = missing<never>();
// the keys of the shape are those of the line
const FIELDS = Object.keys(DraftLine.shape) as (keyof DraftLine)[];

export const SentLine = DraftLine.extend({
  customerOrderNo: orMissing(DraftLine.shape.customerOrderNo),
  itemNo: orMissing(DraftLine.shape.itemNo),
  customerItemNo: orMissing(DraftLine.shape.customerItemNo),
  ourItemNo: orMissing(DraftLine.shape.ourItemNo),
  description: orMissing(DraftLine.shape.description),
  descriptionZh: orMissing(DraftLine.shape.descriptionZh),
  colour: orMissing(DraftLine.shape.colour),
  size: orMissing(DraftLine.shape.size),
  quantity: orMissing(DraftLine.shape.quantity),
  unit: orMissing(DraftLine.shape.unit),
  unitPrice: orMissing(DraftLine.shape.unitPrice),
  netPrice: orMissing(DraftLine.shape.netPrice),
  amount: orMissing(DraftLine.shape.amount),
  deliveryDate: orMissing(DraftLine.shape.deliveryDate),
  hsCode: orMissing(DraftLine.shape.hsCode),
  cartons: orMissing(DraftLine.shape.cartons),
  piecesPerCarton: orMissing(DraftLine.shape.piecesPerCarton),
  netKg: orMissing(DraftLine.shape.netKg),
  grossKg: orMissing(DraftLine.shape.grossKg),
  volume: orMissing(DraftLine.shape.volume),
  remark: orMissing(DraftLine.shape.remark),
});
export type SentLine = z.input<typeof SentLine>;

function orMissing<T extends z.ZodType>(cell: T) {
  // a cell without a value is a cell of every kind
  return z._default(cell, () => NOTHING as never);
}

export function sentLine(line: DraftLine): SentLine {
  const sent: Partial<DraftLine> = {};
  for (const key of FIELDS) if (line[key] !== NOTHING && line[key] !== undefined) put(sent, key, line[key]);
  // what is left out has a default, and nothing else is
  return sent as SentLine;
}

function put<Key extends keyof DraftLine>(line: Partial<DraftLine>, key: Key, value: DraftLine[Key]): void {
  line[key] = value;
}
