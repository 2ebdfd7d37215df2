import { describe, expect, it } from 'vitest';
import { Product } from '#shared/domain/product';
import {
  EMPTY_PACKING,
  emptyProductForm,
  type ProductForm,
  productForm,
  readProductForm,
  typedVolume,
} from '../../../renderer/screens/products/product-form';

const packing = {
  piecesPerCarton: '24',
  innerPieces: '',
  lengthCm: '58',
  widthCm: '40',
  heightCm: '32',
  netKg: '6.0',
  grossKg: '7.2',
};

function aForm(change: Partial<ProductForm> = {}): ProductForm {
  return { ...emptyProductForm(), itemNo: 'LT-2210', nameEn: "Men's polo", ...change };
}

function errorsOf(form: ProductForm) {
  const read = readProductForm(form);
  return read.ok ? {} : read.errors;
}

describe('readProductForm', () => {
  it('saves what was typed as a product the schema accepts, and shows it again unchanged', () => {
    const form = aForm({
      hsCode: '6105.10.00.00',
      packing,
      prices: [
        {
          currency: 'USD',
          breaks: [
            { minQuantity: '600', unitPrice: '4.65' },
            { minQuantity: '2,400', unitPrice: '4.48' },
          ],
        },
      ],
    });
    const read = readProductForm(form);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const product = Product.parse({ id: 'd:1', ...read.value });
    expect(product).toMatchObject({
      hsCode: '6105100000',
      packing: { piecesPerCarton: 24, innerPieces: null },
    });
    expect(product.prices[0]?.breaks[1]?.minQuantity).toBe('2400');
    expect(readProductForm(productForm(product))).toEqual(read);
  });
  it('needs an item number and a name in one of the languages', () => {
    expect(errorsOf(aForm({ itemNo: ' ', nameEn: '', nameZh: '' }))).toEqual({
      itemNo: 'required',
      nameEn: 'required',
    });
    expect(errorsOf(aForm({ nameEn: '', nameZh: '男式针织衫' }))).toEqual({});
  });
  it('wants carton data whole or not at all', () => {
    expect(errorsOf(aForm({ packing: EMPTY_PACKING }))).toEqual({});
    expect(errorsOf(aForm({ packing: { ...packing, netKg: '', heightCm: '' } }))).toEqual({
      'packing.netKg': 'required',
      'packing.heightCm': 'required',
    });
  });
  it('sees a gross weight below the net weight', () => {
    expect(errorsOf(aForm({ packing: { ...packing, grossKg: '5.9' } }))).toEqual({
      'packing.grossKg': 'grossBelowNet',
    });
  });
  it('wants rising quantities in the price breaks', () => {
    const breaks = [
      { minQuantity: '600', unitPrice: '4.65' },
      { minQuantity: '600', unitPrice: '4.48' },
    ];
    expect(errorsOf(aForm({ prices: [{ currency: 'USD', breaks }] }))).toEqual({
      'prices.0.breaks.1.minQuantity': 'breakOrder',
    });
  });
  it('leaves out a price row that is empty', () => {
    const read = readProductForm(
      aForm({ prices: [{ currency: 'EUR', breaks: [{ minQuantity: '', unitPrice: '' }] }] }),
    );
    expect(read).toMatchObject({ ok: true, value: { prices: [] } });
  });
});

describe('typedVolume', () => {
  it('shows the volume as soon as the three sizes are there', () => {
    expect(typedVolume({ ...EMPTY_PACKING, lengthCm: '58', widthCm: '40', heightCm: '32' })).toBe('0.074240');
    expect(typedVolume({ ...EMPTY_PACKING, lengthCm: '58', widthCm: '40' })).toBeNull();
  });
});
