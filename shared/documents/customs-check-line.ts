import { parseCharge } from '#shared/customs/charge';
import { codeName } from '#shared/customs/code-tables';
import type { DeclarationPart } from '#shared/customs/declaration-draft';
import {
  add,
  compare,
  type DecimalText,
  decimal,
  parseDecimal,
  round,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import type { CustomsPaperInput } from './customs-input';
import type { FormGrid } from './form-grid';
import { text } from './paper-language';

/** Longest sum that is written out with its addends. */
const ADDENDS_MAX = 6;

/** Our own proof under the frame: the figures added up and held against invoice and packing list. */
export function checkLine(part: DeclarationPart, input: CustomsPaperInput): FormGrid {
  return {
    kind: 'form-grid',
    frame: 'none',
    type: { label: 6.5, value: 6.5 },
    repeated: 0,
    rows: [
      {
        heightMm: 4.4,
        cells: [
          {
            widthMm: 188,
            values: [grey(agreement(part, input))],
            place: 'bottom',
            open: ['right', 'bottom'],
          },
          {
            widthMm: 85,
            values: [grey(composition(part))],
            align: 'right',
            place: 'bottom',
            open: ['right', 'bottom'],
          },
        ],
      },
    ],
  };
}

function grey(said: string) {
  return text(said, { grey: true });
}

/** `总价 19500.00 + 8160.00 = 27660.00 美元，与发票一致；件数 310、毛重 2334、净重 1950（1500 + 450）与装箱单一致` */
function agreement({ head, items, of }: DeclarationPart, input: CustomsPaperInput): string {
  const totals = items.flatMap((item) => item.total ?? []);
  const nets = items.flatMap((item) => item.netKg ?? []);
  const total = round(sum(totals), 2);
  const [currency = ''] = items.map((item) => item.currency);
  const unit = codeName(input.tables, 'currencies', currency) || currency;
  const invoice = input.papers.find(({ source }) => source === 'commercial-invoice');
  const list = input.papers.find(({ source }) => source === 'packing-list');
  const whole = of === 1;
  const invoiced =
    whole &&
    totals.length === items.length &&
    invoice?.totalAmount != null &&
    compare(total, invoice.totalAmount) === 0
      ? `，与发票${input.invoiceNo === '' ? '' : ` ${input.invoiceNo} `}一致`
      : '';
  const listed =
    whole &&
    list !== undefined &&
    isEqual(parseDecimal(head.packages.text), list.pallets ?? list.packages) &&
    isEqual(parseDecimal(head.netKg.text), list.netKg)
      ? '与装箱单一致'
      : '';
  const weights = nets.map((net) => decimal(net));
  return [
    `核对：总价 ${added(totals, total)}${unit === '' ? '' : ` ${unit}`}${invoiced}`,
    `件数 ${head.packages.text}、毛重 ${head.grossKg.text}、净重 ${head.netKg.text}${
      weights.length > 1 && weights.length <= ADDENDS_MAX ? `（${weights.join(' + ')}）` : ''
    }${listed}`,
  ].join('；');
}

/** Both are known and the same figure. */
function isEqual(a: DecimalText | null, b: DecimalText | number | null | undefined): boolean {
  return a !== null && b !== null && b !== undefined && compare(a, b) === 0;
}

function added(parts: readonly DecimalText[], total: DecimalText): string {
  return parts.length > 1 && parts.length <= ADDENDS_MAX ? `${parts.join(' + ')} = ${total}` : total;
}

/** `FOB 26418.72 + 运费 1150.00 + 保费 91.28 = CIF 27660.00`, where every part is an amount of one currency. */
function composition({ head, items }: DeclarationPart): string {
  const totals = items.flatMap((item) => item.total ?? []);
  if (totals.length < items.length || items.length === 0) return '';
  const total = sum(totals);
  const charges = [
    ['运费', head.freight.text, 1],
    ['保费', head.insurance.text, 1],
    ['杂费', head.otherCharges.text, -1],
  ] as const;
  const said = charges.filter(([, value]) => value !== '');
  if (said.length === 0) return '';
  let fob: DecimalText = total;
  const parts: string[] = [];
  for (const [name, value, sign] of said) {
    const charge = parseCharge(value);
    if (charge === null || charge.mark !== '3' || items.some((item) => item.currency !== charge.currency))
      return '';
    fob = sign === 1 ? subtract(fob, charge.value) : add(fob, charge.value);
    parts.push(
      `${sign === 1 ? '+' : compare(charge.value, ZERO) < 0 ? '+' : '−'} ${name} ${charge.value.replace('-', '')}`,
    );
  }
  return `FOB ${round(fob, 2)} ${parts.join(' ')} = ${head.terms.text} ${round(total, 2)}`;
}
