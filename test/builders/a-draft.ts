import type { DraftHead, DraftLine, OrderDraft } from '#shared/imports/order-draft';

const nothing = { raw: '', value: null, place: null, state: 'missing', source: 'file' } as const;

/** A cell of a draft as it was read without doubt. */
export function read<T>(value: T): { raw: string; value: T; place: null; state: 'sure'; source: 'file' } {
  return { raw: String(value), value, place: null, state: 'sure', source: 'file' };
}

export function aDraftLine(id: string, overrides: Partial<DraftLine> = {}): DraftLine {
  return {
    id,
    row: Number(id),
    customerOrderNo: nothing,
    itemNo: nothing,
    customerItemNo: nothing,
    ourItemNo: nothing,
    description: nothing,
    descriptionZh: nothing,
    colour: nothing,
    size: nothing,
    sizes: [],
    quantity: nothing,
    unit: nothing,
    unitPrice: nothing,
    netPrice: nothing,
    amount: nothing,
    deliveryDate: nothing,
    hsCode: nothing,
    cartons: nothing,
    piecesPerCarton: nothing,
    netKg: nothing,
    grossKg: nothing,
    volume: nothing,
    remark: nothing,
    picture: null,
    ...overrides,
  };
}

const EMPTY_HEAD: DraftHead = {
  customerOrderNo: nothing,
  buyer: nothing,
  orderDate: nothing,
  deliveryDate: nothing,
  currency: nothing,
  incoterm: nothing,
  paymentTerms: nothing,
  portOfLoading: nothing,
  portOfDischarge: nothing,
};

/** A purchase order as read from a file, empty but for what the test is about. */
export function aDraft(
  overrides: Partial<Omit<OrderDraft, 'head'>> & { head?: Partial<DraftHead> } = {},
): OrderDraft {
  return {
    kind: 'purchase-order',
    sheet: 'PO',
    numberStyle: 'dot',
    dateOrder: null,
    columns: [],
    headerRows: null,
    regions: [],
    lines: [],
    proofs: [],
    totalQuantity: null,
    totalAmount: null,
    problems: [],
    fingerprint: '',
    ...overrides,
    head: { ...EMPTY_HEAD, ...overrides.head },
  };
}
