import { countText, figureText } from '#shared/text/figure-text';
import { includesInsurance } from '#shared/values/incoterm';
import type { Money } from '#shared/values/money';
import { addDays } from '#shared/values/plain-date';
import { agreedGoods, agreedOrder, agreedRows, agreedTransport } from './agreed-order';
import { paymentTermsSplit } from './deposit-terms';
import type { Block, Cell, DocumentModel, InnerBlock, KeyText } from './document-model';
import { frame } from './letterhead';
import type { OrderCartons } from './order-cartons';
import { dateBox, numberBox, textBox } from './order-fields';
import { bankBlocks, buyerSign, heading, keyLabel, sellerSign, signatures } from './paper-blocks';
import type { OrderPaperInput } from './paper-input';
import { originText, sentence, text } from './paper-language';
import type { PaperLine } from './paper-line';
import { partyBoxes } from './party-boxes';

/** Our confirmation of the order with terms and bank: what the buyer signs and pays the deposit on. */
export function proformaInvoice(input: OrderPaperInput): DocumentModel {
  const { company, customer, order, language, date } = input;
  const agreed = agreedOrder(input);
  const { lines, cartons, total, mark } = agreed;
  const body: Block[] = [
    {
      kind: 'boxes',
      left: partyBoxes(company, customer, order, language),
      right: [
        [numberBox(input, language, 'Invoice No.', '形式发票号'), dateBox(language, 3, 'Date', '日期', date)],
        [
          textBox(language, 4, 'Contract No.', '合同号', order.number),
          dateBox(language, 3, 'Valid until', '有效期至', addDays(date, company.validityDays)),
        ],
        ...agreedRows(input, agreed),
      ],
      below: agreedTransport(input),
    },
    ...agreedGoods(input, agreed),
    {
      kind: 'columns',
      aboveMm: 1,
      gapMm: 6,
      columns: [
        { widthMm: 91, blocks: termsBlocks(input, lines, cartons, total) },
        {
          widthMm: 85,
          blocks: [
            ...bankBlocks(company, order.currency, language, 30),
            heading(language, 'Shipping mark', '唛头'),
            { kind: 'mark', lines: mark, widthMm: 40 },
          ],
        },
      ],
    },
    signatures(sellerSign(input, language, 'For the seller', '卖方'), {
      left: buyerSign(customer, language),
      above: [
        [
          {
            text: sentence(
              language,
              "Please sign and return one copy. Bank charges outside China are for the buyer's account.",
              '请签字盖章后回传；中国境外银行费用由买方承担。',
            ),
            grey: true,
          },
        ],
      ],
    }),
  ];
  return {
    ...frame(input, language, {
      kind: 'proforma-invoice',
      titleEn: 'PROFORMA INVOICE',
      titleZh: '形式发票',
      contract: order.number,
      withAddress: false,
    }),
    body,
  };
}

function termsBlocks(
  input: OrderPaperInput,
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  total: Money | null,
): readonly InnerBlock[] {
  const { language, order } = input;
  const entries: KeyText['entries'][number][] = [];
  if (total !== null) entries.push(...paymentTermsSplit(order.paymentTerms, total, language));
  if (cartons.complete) {
    entries.push({
      label: keyLabel(language, 'Packing', '包装'),
      values: packingCells(input, lines, cartons),
    });
  }
  if (order.incoterm !== null && includesInsurance(order.incoterm.code)) {
    const clause = order.incoterm.code === 'CIP' ? 'ICC (A)' : 'ICC (C)';
    entries.push({
      label: keyLabel(language, 'Insurance', '保险'),
      values: [
        text(
          language === 'zh'
            ? `按${order.incoterm.code}价的110%投保${clause}，卖方承担`
            : `110% of ${order.incoterm.code} value, ${clause}, for the seller's account`,
        ),
      ],
    });
  }
  const origins = [...new Set(lines.map((line) => line.origin))].filter((origin) => origin !== '');
  if (origins.length > 0) {
    entries.push({
      label: keyLabel(language, 'Origin', '原产地'),
      values: [text(originText(language, origins))],
    });
  }
  if (entries.length === 0) return [];
  return [heading(language, 'Terms', '条款'), { kind: 'key-text', labelMm: 30, align: 'left', entries }];
}

/** Pieces per carton of each item while they fit a line or two, then packages, weights and volume. */
function packingCells(
  input: OrderPaperInput,
  lines: readonly PaperLine[],
  cartons: OrderCartons,
): readonly Cell[] {
  const { language } = input;
  const perItem = new Map<string, number>();
  for (const line of lines) if (line.packing) perItem.set(line.itemNo, line.packing.piecesPerCarton);
  const kinds = new Set(perItem.values());
  const { totals } = cartons;
  const said: string[] = [];
  if (kinds.size === 1) {
    const [pieces = 0] = kinds;
    said.push(language === 'zh' ? `每箱${pieces}件` : `${pieces} per carton`);
  } else if (perItem.size <= 6) {
    const each = [...perItem].map(([item, pieces]) => `${pieces}\u00a0(${item})`).join(', ');
    said.push(language === 'zh' ? `每箱件数 ${each}` : `${each} per carton`);
  }
  const volume = `${figureText(totals.volume)}\u00a0m³`;
  said.push(
    language === 'zh'
      ? `${countText(totals.cartons)}箱，${volume}`
      : `${countText(totals.cartons)} cartons, ${volume}`,
    language === 'zh'
      ? `净重 ${figureText(totals.netKg)}\u00a0kg，毛重 ${figureText(totals.grossKg)}\u00a0kg`
      : `N.W. ${figureText(totals.netKg)}\u00a0kg, G.W. ${figureText(totals.grossKg)}\u00a0kg`,
  );
  return said.map((line) => text(line));
}
