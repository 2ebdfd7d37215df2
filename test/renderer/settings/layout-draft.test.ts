import { describe, expect, it } from 'vitest';
import { arrangeTable, layoutColumns, layoutTable } from '#shared/documents/layout-columns';
import { houseLayout } from '#shared/documents/paper-layout';
import {
  addText,
  arrangedColumns,
  changeText,
  moveColumn,
  removeText,
  showColumn,
} from '../../../renderer/screens/settings/layout-draft';
import { paper } from '../../electron/render/paper-kit';
import { shipmentInput } from '../../shared/documents/reference-shipment';

const model = paper('commercial-invoice', shipmentInput());
const columns = layoutColumns(model);
const keysOf = (layout: ReturnType<typeof houseLayout>) =>
  arrangedColumns(columns, layout.columns).map(({ key }) => key);

describe('the layout while it is changed', () => {
  it('lists the columns in the order in which the paper prints them', () => {
    let layout = houseLayout('commercial-invoice');
    expect(keysOf(layout)).toEqual(columns.map(({ key }) => key));
    for (const [key, step] of [
      ['description', -1],
      ['cartons', 1],
      ['cartons', 1],
      ['amount', 1],
      ['no', -1],
    ] as const) {
      layout = moveColumn(layout, arrangedColumns(columns, layout.columns), key, step);
      const table = layoutTable(model);
      const printed = table === null ? null : arrangeTable(table, model.kind, layout.columns);
      expect(printed?.columns.map(({ id }) => id)).toEqual(keysOf(layout));
    }
    expect(keysOf(layout)).toEqual(['no', 'description', 'item', 'quantity', 'price', 'cartons', 'amount']);
  });

  it('hides and shows a column again', () => {
    const hidden = showColumn(houseLayout('commercial-invoice'), 'no', false);
    expect(arrangedColumns(columns, hidden.columns)[0]).toMatchObject({ key: 'no', hidden: true });
    expect(showColumn(hidden, 'no', true)).toEqual(houseLayout('commercial-invoice'));
  });

  it('adds, changes and removes texts at their place', () => {
    const two = addText(addText(houseLayout('quotation')));
    const changed = changeText(two, 1, { text: { en: 'Net', zh: '净' }, place: 'above-table' });
    expect(changed.texts[0]).toEqual({ place: 'below-table', text: { en: '', zh: '' } });
    expect(removeText(changed, 0).texts).toEqual([{ place: 'above-table', text: { en: 'Net', zh: '净' } }]);
  });
});
