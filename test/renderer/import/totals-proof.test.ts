import { describe, expect, it } from 'vitest';
import type { TotalProof } from '#shared/imports/order-draft';
import { decimal } from '#shared/values/decimal';
import { proofsToShow } from '../../../renderer/screens/import/totals-proof';

function aProof(field: TotalProof['field'], computed: string, stated: string, row: number): TotalProof {
  return {
    field,
    computed: decimal(computed),
    stated: decimal(stated),
    place: { sheet: 'PO', row, column: 6 },
    agrees: computed === stated,
  };
}

describe('proofsToShow', () => {
  it('shows the grand total of each field and not the subtotals that agree', () => {
    const grand = [aProof('quantity', '7380', '7380', 40), aProof('amount', '46440.6', '46440.6', 40)];
    const subtotals = [aProof('quantity', '1800', '1800', 20), aProof('amount', '15030', '15030', 20)];
    expect(proofsToShow([...subtotals, ...grand])).toEqual(grand);
  });
  it('shows every difference, also of a subtotal', () => {
    const wrong = aProof('amount', '15030', '15000', 20);
    const grand = aProof('amount', '46440.6', '46440.6', 40);
    expect(proofsToShow([wrong, grand])).toEqual([wrong, grand]);
  });
  it('shows a total that stands twice once', () => {
    const twice = [aProof('cartons', '420', '420', 40), aProof('cartons', '420', '420', 44)];
    expect(proofsToShow(twice)).toEqual([twice[0]]);
  });
});
