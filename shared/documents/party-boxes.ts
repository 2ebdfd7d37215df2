import type { Company } from '#shared/domain/company';
import type { Customer } from '#shared/domain/customer';
import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Party } from '#shared/domain/party';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Box, Cell } from './document-model';
import { label, missing, sentence, text, tightLabel } from './paper-language';

/** Name, address and tax number of a firm, one printed line each. */
export function partyCells(party: Party, language: PaperLanguage): readonly Cell[] {
  if (party.name === '') return [missing(language, 'to be advised', '待告知')];
  const address = party.addressLines.filter((line) => line.trim() !== '');
  const said = address.join(' ').toLowerCase();
  const country = party.country !== '' && !said.includes(party.country.toLowerCase()) ? [party.country] : [];
  return [
    text(party.name, { bold: true }),
    ...[...address, ...country].map((line) => text(line)),
    ...(party.taxNumber === ''
      ? []
      : [text(`${tightLabel(language, 'VAT / tax no.', '税号')} ${party.taxNumber}`, { small: true })]),
    ...(party.phone === ''
      ? []
      : [text(`${tightLabel(language, 'Tel', '电话')} ${party.phone}`, { small: true })]),
  ];
}

type SellerRole = 'exporter' | 'seller';

/** Our own firm in the language of the paper; `taxNumber` is the unified social credit code. */
export function ownParty(company: Company, language: PaperLanguage): Party {
  const chinese = language === 'zh' && company.nameZh !== '';
  return {
    name: chinese ? company.nameZh : company.nameEn,
    addressLines: chinese && company.addressZh.length > 0 ? company.addressZh : company.addressEn,
    country: '',
    taxNumber: company.creditCode,
    phone: '',
    email: '',
  };
}

/** `role` is what we are on this paper: exporter on shipping papers, seller in a contract. */
function ownBox(company: Company, language: PaperLanguage, role: SellerRole): Box {
  const { name, addressLines, taxNumber } = ownParty(company, language);
  return {
    label: role === 'seller' ? label(language, 'Seller', '卖方') : label(language, 'Exporter', '出口商'),
    span: 7,
    values: [
      text(name, { bold: true }),
      ...addressLines.map((line) => text(line)),
      ...(taxNumber === ''
        ? []
        : [text(`${tightLabel(language, 'USCC', '统一社会信用代码')} ${taxNumber}`, { small: true })]),
    ],
  };
}

/** The buyer, and who receives the goods where that is another firm (`null`: the buyer does). */
export function partiesOf(
  customer: Customer,
  order: SalesOrder,
): { readonly buyer: Party; readonly consignee: Party | null } {
  const buyer = { ...customer.buyer, name: customer.buyer.name || customer.nameEn || customer.nameZh };
  const consignee = order.consignee ?? customer.consignee;
  const other = consignee !== null && consignee.name !== '' && consignee.name !== buyer.name;
  return { buyer, consignee: other ? consignee : null };
}

/** The firm told on arrival; `null` when it is the consignee. */
export function notifyOf(customer: Customer, order: SalesOrder): Party | null {
  const notify = order.notify ?? customer.notify;
  return notify === null || notify.name === '' ? null : notify;
}

/** Exporter, buyer, and the consignee where it is another firm: always in this order, left. */
export function partyBoxes(
  company: Company,
  customer: Customer,
  order: SalesOrder,
  language: PaperLanguage,
  role: SellerRole = 'exporter',
): readonly Box[] {
  const { buyer, consignee } = partiesOf(customer, order);
  if (consignee === null) {
    return [
      ownBox(company, language, role),
      {
        label: label(language, 'Buyer / Consignee', '买方 / 收货人'),
        span: 7,
        values: partyCells(buyer, language),
      },
    ];
  }
  return [
    ownBox(company, language, role),
    { label: label(language, 'Buyer', '买方'), span: 7, values: partyCells(buyer, language) },
    { label: label(language, 'Consignee', '收货人'), span: 7, values: partyCells(consignee, language) },
  ];
}

/** The firm told on arrival, or that it is the buyer. */
export function notifyBox(customer: Customer, order: SalesOrder, language: PaperLanguage): Box {
  const notify = notifyOf(customer, order);
  return {
    label: label(language, 'Notify party', '通知人'),
    span: 7,
    values:
      notify === null
        ? [text(sentence(language, 'Same as consignee', '同收货人'))]
        : partyCells(notify, language),
  };
}
