import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import type { DeclarableGoods, DeclarationInput } from '#shared/customs/declaration-input';
import { LineAnswer } from '#shared/domain/declaration';
import type { Product } from '#shared/domain/product';
import { decimal, sum } from '#shared/values/decimal';
import { ProductId } from '#shared/values/ids';
import { answerItem } from '../../../electron/commands/customs-item-answer';
import { aDeclarationInput, d, someAnswers, someGoods } from '../../builders/a-declaration-input';
import { aProduct } from '../../builders/a-product';

/** Goods of a style under their own product, all alike but for the style number. */
function styled(no: number, over: Partial<DeclarableGoods> = {}): DeclarableGoods {
  const goods = someGoods({ key: `o:1/${no}`, productId: ProductId.parse(`p:${no}`), ...over });
  if (goods.customs === null) return goods;
  return { ...goods, customs: { ...goods.customs, elements: goods.customs.elements.with(7, `A${no}`) } };
}
const productOf = (goods: readonly DeclarableGoods[]) => (id: ProductId) => {
  const line = goods.find(({ productId }) => productId === id);
  return line && { ...aProduct(), id, customs: line.customs };
};
/** The next draft, with what products and lines now remember. */
function draftedAgain(input: DeclarationInput, lines: readonly LineAnswer[], products: readonly Product[]) {
  const known = new Map(products.map((product) => [product.id, product.customs]));
  const goods = input.goods.map((line) => ({
    ...line,
    customs: line.productId === null ? line.customs : (known.get(line.productId) ?? line.customs),
  }));
  return draftDeclaration({ ...input, goods, answers: someAnswers({ lines: [...lines] }) });
}

describe('an answer for an item of several lines', () => {
  it('changes the composition of both styles and leaves each its own number', () => {
    const goods = [styled(1), styled(2)];
    const input = aDeclarationInput({ goods, netKg: null });
    const [item] = draftDeclaration(input).items;
    expect(item?.values[7]).toBe('A1/A2');
    const elements = (item?.values ?? []).with(5, '95%棉5%氨纶');
    const { lines, products } = answerItem(
      input,
      item?.keys ?? [],
      { elements: [...elements] },
      productOf(goods),
    );
    expect(lines).toEqual([]);
    expect(products.map(({ customs }) => [customs?.elements[5], customs?.elements[7]])).toEqual([
      ['95%棉5%氨纶', 'A1'],
      ['95%棉5%氨纶', 'A2'],
    ]);
    expect(draftedAgain(input, lines, products).items[0]?.spec).toMatch(/95%棉5%氨纶\|ABC牌\|货号A1\/A2$/);
  });

  it('keeps the answer with the line where there is no product to remember it', () => {
    const goods = [styled(1, { productId: null })];
    const input = aDeclarationInput({ goods, netKg: null });
    const { lines, products } = answerItem(
      input,
      ['o:1/1'],
      { sourcePlace: '44199', name: '针织衫' },
      productOf(goods),
    );
    expect(products).toEqual([]);
    expect(draftedAgain(input, lines, products).items[0]).toMatchObject({
      sourcePlace: '44199',
      name: '针织衫',
    });
  });

  it('takes an answer back with null', () => {
    const goods = [styled(1)];
    const line = LineAnswer.parse({ key: 'o:1/1', destination: 'FRA' });
    const input = aDeclarationInput({ goods, netKg: null, answers: someAnswers({ lines: [line] }) });
    expect(answerItem(input, ['o:1/1'], { destination: null }, productOf(goods)).lines).toEqual([]);
  });

  it('forgets quantities that were answered for another code', () => {
    const goods = [styled(1)];
    const line = LineAnswer.parse({ key: 'o:1/1', firstQuantity: '5', destination: 'FRA' });
    const input = aDeclarationInput({ goods, netKg: null, answers: someAnswers({ lines: [line] }) });
    const { lines } = answerItem(input, ['o:1/1'], { hsCode: '6104420000' }, productOf(goods));
    expect(lines).toEqual([LineAnswer.parse({ key: 'o:1/1', destination: 'FRA' })]);
  });

  it('divides a legal quantity among the lines without losing anything, and the item shows it again', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 99_999_999 }), (counts, answered) => {
        const goods = counts.map((count, index) =>
          styled(index + 1, { productId: null, quantity: decimal(count), amount: decimal(count * 3.25) }),
        );
        const input = aDeclarationInput({ goods, netKg: null });
        const draft = draftDeclaration(input);
        const item = draft.items[0];
        if (item === undefined) throw new Error('there are goods');
        const quantity = decimal(answered / 1000);
        const { lines } = answerItem(input, item.keys, { firstQuantity: quantity }, productOf(goods));
        expect(sum(lines.map(({ firstQuantity }) => firstQuantity ?? d('0')))).toBe(quantity);
        expect(draftedAgain(input, lines, []).items[0]?.first?.value).toBe(quantity);
      }),
      { numRuns: 100, seed: 32 },
    );
  });
});
