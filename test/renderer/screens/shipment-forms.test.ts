import { describe, expect, it } from 'vitest';
import { PackedCartons } from '#shared/domain/shipment';
import { minuteText } from '#shared/text/minute-text';
import { PlainDate } from '#shared/values/plain-date';
import { shortMinute, typedMinute } from '../../../renderer/screens/shipments/minute-text';
import {
  leftToPack,
  type PackedForm,
  packedForm,
  readPacked,
  suggestedFigures,
} from '../../../renderer/screens/shipments/packed-form';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

const today = PlainDate.parse('2026-06-10');

describe('a minute as it is typed', () => {
  it.each([
    ['2026-06-18 16:00', '2026-06-18T16:00'],
    ['2026-06-18T16:00', '2026-06-18T16:00'],
    ['18 Jun 16:00', '2026-06-18T16:00'],
    ['18 Jun, 9:30', '2026-06-18T09:30'],
    ['6月18日 16:00', '2026-06-18T16:00'],
    ['6月18日16:00', '2026-06-18T16:00'],
    ['２０２６-０６-１８ １６：００', '2026-06-18T16:00'],
  ])('reads %s', (typed, minute) => {
    expect(typedMinute(typed, today)).toBe(minute);
  });

  it.each(['', '16:00', '2026-06-18', '18 Jun 25:00', '6/18 16:00', '2026-02-30 10:00'])(
    'refuses %s instead of guessing',
    (typed) => {
      expect(typedMinute(typed, today)).toBeNull();
    },
  );

  it('is shown as it can be typed again', () => {
    expect(minuteText('2026-06-18T16:00')).toBe('2026-06-18 16:00');
    expect(shortMinute('2026-06-18T16:00', today, 'en')).toBe('18 Jun 16:00');
    expect(shortMinute('2026-06-18T16:00', today, 'zh')).toBe('6月18日 16:00');
  });
});

/** A shipment of 1,000 pieces of 24 a carton, as the page shows it. */
async function view() {
  const desk = await TestDesk.open();
  try {
    await desk.call('company.save', { company: aCompany() });
    await desk.call('customers.save', { record: aCustomer(), revision: null });
    await desk.call('products.save', { record: aProduct(), revision: null });
    const { orderId } = await desk.call('orders.create', {
      customerId: aCustomer().id,
      patch: { lines: [anOrderLine()] },
    });
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    return await desk.call('shipments.file', { shipmentId });
  } finally {
    await desk.remove();
  }
}

describe('cartons packed by hand', () => {
  it('take size and weights from the carton data: pieces at their net weight, the tare of the carton', async () => {
    const shown = await view();
    const start = packedForm(shown, undefined);
    const form: PackedForm = {
      ...start,
      contents: [{ key: start.contents[0]?.key ?? '', size: '', perCarton: '16' }],
    };
    // 16 of 24 pieces: the short carton of shipping-documents.md section 4.
    expect(suggestedFigures(shown, form)).toEqual({
      lengthCm: '58',
      widthCm: '40',
      heightCm: '32',
      netKg: '5.28',
      grossKg: '6.71',
    });
    const reading = readPacked(shown, form, 'p1');
    expect(reading).toMatchObject({
      ok: true,
      packed: { id: 'p1', cartons: 1, packing: { piecesPerCarton: 16, netKg: '5.28', grossKg: '6.71' } },
    });
    if (reading.ok) expect(PackedCartons.safeParse(reading.packed).success).toBe(true);
  });

  it('name every field that does not fit', async () => {
    const shown = await view();
    const start = packedForm(shown, undefined);
    const reading = readPacked(shown, { ...start, cartons: '0', netKg: 'heavy' }, 'p1');
    if (reading.ok) throw new Error('was read');
    expect([...reading.wrong].sort()).toEqual(
      ['cartons', 'contents.0', 'grossKg', 'heightCm', 'lengthCm', 'netKg', 'widthCm'].sort(),
    );
  });

  it('know what is left to pack beside them', async () => {
    const shown = await view();
    const [content] = packedForm(shown, undefined).contents;
    if (!content) throw new Error('one content expected');
    expect(leftToPack(shown, content, null)).toBe('1000');
    expect(leftToPack(shown, { ...content, key: 'gone/1' }, null)).toBeNull();
  });
});
