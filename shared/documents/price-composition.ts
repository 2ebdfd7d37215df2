import type { PaperLanguage } from '#shared/domain/form-kind';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { DecimalText } from '#shared/values/decimal';
import { isNegative, subtract, ZERO } from '#shared/values/decimal';
import { includesFreight, includesInsurance } from '#shared/values/incoterm';
import { type Money, money } from '#shared/values/money';
import type { InnerBlock, Row } from './document-model';
import { figure, lines, tightLabel } from './paper-language';

/** A small two-column table of amounts; the last line is bold between rules. */
export function amountsTable(
  entries: readonly { readonly label: string; readonly amount: DecimalText }[],
  widthMm: number,
): InnerBlock {
  const last = entries.length - 1;
  const rows = entries.map(({ label, amount }, index): Row => {
    const name = [{ text: label, ...(index === last ? { bold: true as const } : {}) }];
    const value = figure('money', amount);
    return index === last
      ? { kind: 'subtotal', label: name, cells: [{ type: 'empty' }, value] }
      : { kind: 'line', cells: [lines(name), value] };
  });
  return {
    kind: 'table',
    style: 'figures',
    size: 8,
    columns: [
      { id: 'label', head: [''], widthMm: widthMm - 24, align: 'left' },
      { id: 'amount', head: [''], widthMm: 24, align: 'right' },
    ],
    rows,
    label: { from: 0, span: 1 },
    carries: false,
  };
}

/** FOB + freight + insurance = CIF, when the price holds freight and the freight is known; else `null`. */
export function compositionTable(
  order: SalesOrder,
  portOfLoading: string,
  total: Money,
  language: PaperLanguage,
  widthMm: number,
): InnerBlock | null {
  const term = order.incoterm;
  if (term === null || order.freight === null || !includesFreight(term.code)) return null;
  if (includesInsurance(term.code) && order.insurance === null) return null;
  if (['DAP', 'DPU', 'DDP'].includes(term.code)) return null;
  const freight = money(order.freight, total.currency);
  const insurance = includesInsurance(term.code) ? money(order.insurance ?? ZERO, total.currency) : null;
  const base = money(
    subtract(subtract(total.amount, freight.amount), insurance?.amount ?? ZERO),
    total.currency,
  );
  if (isNegative(base.amount)) return null;
  const seaBase = term.code === 'CFR' || term.code === 'CIF' ? 'FOB' : 'FCA';
  const port = (portOfLoading.split(',')[0] ?? '').trim();
  const place = (term.place.split(',')[0] ?? '').trim();
  const zh = term.code === 'CIF' ? '到岸价' : term.code === 'CFR' ? '成本加运费' : '合计';
  return amountsTable(
    [
      {
        label: priceLabel(language, seaBase, port, seaBase === 'FOB' ? '离岸价' : '货交承运人价'),
        amount: base.amount,
      },
      { label: tightLabel(language, 'Freight', '运费'), amount: freight.amount },
      ...(insurance === null
        ? []
        : [{ label: tightLabel(language, 'Insurance', '保险费'), amount: insurance.amount }]),
      { label: priceLabel(language, term.code, place, zh), amount: total.amount },
    ],
    widthMm,
  );
}

/** `FOB Ningbo 离岸价`: code and place stand in every language. */
function priceLabel(language: PaperLanguage, code: string, place: string, zh: string): string {
  const price = `${code} ${place}`.trim();
  return language === 'en' ? price : `${price} ${zh}`;
}
