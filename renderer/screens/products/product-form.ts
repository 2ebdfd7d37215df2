import type { Product, ProductPrice } from '#shared/domain/product';
import type { CurrencyCode } from '#shared/values/currency';
import { compare } from '#shared/values/decimal';
import { parseHsCode } from '#shared/values/hs-code';
import type { AttachmentId, CustomerId } from '#shared/values/ids';
import { cartonVolume, type Packing } from '#shared/values/packing';
import type { Unit } from '#shared/values/unit';
import { type FieldReader, fieldReader, type Reading, reading } from '../forms/field-reader';

/** The texts of the carton fields; all empty means that carton data are missing. */
export interface PackingForm {
  readonly piecesPerCarton: string;
  readonly innerPieces: string;
  readonly lengthCm: string;
  readonly widthCm: string;
  readonly heightCm: string;
  readonly netKg: string;
  readonly grossKg: string;
}

export interface BreakForm {
  readonly minQuantity: string;
  readonly unitPrice: string;
}

export interface PriceForm {
  readonly currency: CurrencyCode;
  readonly breaks: readonly BreakForm[];
}

/** The product file as typed: every figure is text until it is saved, so that nothing blocks typing. */
export interface ProductForm {
  readonly itemNo: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly detailsEn: string;
  readonly detailsZh: string;
  readonly unit: Unit;
  readonly hsCode: string;
  readonly origin: string;
  readonly minQuantity: string;
  readonly packing: PackingForm;
  readonly prices: readonly PriceForm[];
  readonly customerItems: readonly { readonly customerId: CustomerId; readonly itemNo: string }[];
  readonly picture: AttachmentId | null;
  /** Answered on the customs screen; kept as it is here. */
  readonly customs: Product['customs'];
  readonly note: string;
}

export const EMPTY_PACKING: PackingForm = {
  piecesPerCarton: '',
  innerPieces: '',
  lengthCm: '',
  widthCm: '',
  heightCm: '',
  netKg: '',
  grossKg: '',
};

export function emptyProductForm(): ProductForm {
  return {
    itemNo: '',
    nameEn: '',
    nameZh: '',
    detailsEn: '',
    detailsZh: '',
    unit: 'PCS',
    hsCode: '',
    origin: 'China',
    minQuantity: '',
    packing: EMPTY_PACKING,
    prices: [],
    customerItems: [],
    picture: null,
    customs: null,
    note: '',
  };
}

export function productForm(product: Product): ProductForm {
  return {
    ...product,
    hsCode: product.hsCode ?? '',
    minQuantity: product.minQuantity ?? '',
    packing: packingForm(product.packing),
  };
}

function packingForm(packing: Packing | null): PackingForm {
  if (packing === null) return EMPTY_PACKING;
  return {
    ...packing,
    piecesPerCarton: String(packing.piecesPerCarton),
    innerPieces: packing.innerPieces === null ? '' : String(packing.innerPieces),
  };
}

/** The record as it would be saved; `rest` keeps what the form does not show. */
export function readProductForm(form: ProductForm): Reading<Omit<Product, 'id'>> {
  const reader = fieldReader();
  const itemNo = reader.required('itemNo', form.itemNo);
  if (form.nameEn.trim() === '' && form.nameZh.trim() === '') reader.fail('nameEn', 'required');
  const hsCode = form.hsCode.trim() === '' ? null : parseHsCode(form.hsCode);
  if (form.hsCode.trim() !== '' && hsCode === null) reader.fail('hsCode', 'hsCode');
  const minQuantity = reader.positive('minQuantity', form.minQuantity);
  const packing = readPacking(reader, form.packing);
  const prices = form.prices.flatMap((price, index) => readPrice(reader, price, `prices.${index}`) ?? []);
  return reading(reader, () => ({
    itemNo,
    customerItems: form.customerItems
      .map((item) => ({ ...item, itemNo: item.itemNo.trim() }))
      .filter((item) => item.itemNo !== ''),
    nameEn: form.nameEn.trim(),
    nameZh: form.nameZh.trim(),
    detailsEn: form.detailsEn.trim(),
    detailsZh: form.detailsZh.trim(),
    unit: form.unit,
    hsCode,
    origin: form.origin.trim(),
    packing,
    prices,
    minQuantity,
    picture: form.picture,
    customs: form.customs,
    note: form.note,
  }));
}

/** Carton data are all there or all absent: half of them print a wrong packing list. */
export function readPacking(reader: FieldReader, form: PackingForm): Packing | null {
  const needed = { ...form, innerPieces: 'optional' };
  const isEmpty = Object.values(form).every((text) => text.trim() === '');
  if (isEmpty) return null;
  for (const [field, text] of Object.entries(needed)) reader.required(`packing.${field}`, text);
  const piecesPerCarton = reader.count('packing.piecesPerCarton', form.piecesPerCarton);
  const innerPieces = reader.count('packing.innerPieces', form.innerPieces);
  const lengthCm = reader.positive('packing.lengthCm', form.lengthCm);
  const widthCm = reader.positive('packing.widthCm', form.widthCm);
  const heightCm = reader.positive('packing.heightCm', form.heightCm);
  const netKg = reader.positive('packing.netKg', form.netKg);
  const grossKg = reader.positive('packing.grossKg', form.grossKg);
  if (netKg !== null && grossKg !== null && compare(grossKg, netKg) < 0) {
    reader.fail('packing.grossKg', 'grossBelowNet');
  }
  if (piecesPerCarton === null || lengthCm === null || widthCm === null || heightCm === null) return null;
  if (netKg === null || grossKg === null) return null;
  return { piecesPerCarton, innerPieces, lengthCm, widthCm, heightCm, netKg, grossKg };
}

/** m³ of one carton while its sizes are being typed; null until they make sense. */
export function typedVolume(form: PackingForm): string | null {
  const reader = fieldReader();
  // Weights and pieces play no part in the volume: any lets it be shown before they are typed.
  const packing = readPacking(reader, {
    ...form,
    piecesPerCarton: '1',
    innerPieces: '',
    netKg: '1',
    grossKg: '1',
  });
  return packing === null || Object.keys(reader.errors).length > 0 ? null : cartonVolume(packing);
}

/** A price with its breaks; a row that is wholly empty is left out. */
export function readPrice(reader: FieldReader, form: PriceForm, path: string): ProductPrice | null {
  const breaks = form.breaks.flatMap((step, index) => {
    const at = `${path}.breaks.${index}`;
    if (step.minQuantity.trim() === '' && step.unitPrice.trim() === '') return [];
    reader.required(`${at}.unitPrice`, step.unitPrice);
    // The first price of an item counts from one piece on unless it says otherwise.
    const minQuantity = reader.positive(
      `${at}.minQuantity`,
      step.minQuantity.trim() === '' ? '1' : step.minQuantity,
    );
    const unitPrice = reader.positive(`${at}.unitPrice`, step.unitPrice);
    return minQuantity === null || unitPrice === null ? [] : [{ minQuantity, unitPrice, at }];
  });
  for (const [index, step] of breaks.entries()) {
    const before = breaks[index - 1];
    if (before && compare(step.minQuantity, before.minQuantity) <= 0)
      reader.fail(`${step.at}.minQuantity`, 'breakOrder');
  }
  if (breaks.length === 0) return null;
  return {
    currency: form.currency,
    breaks: breaks.map(({ minQuantity, unitPrice }) => ({ minQuantity, unitPrice })),
  };
}
