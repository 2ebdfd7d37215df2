import { addDays, type PlainDate } from '#shared/values/plain-date';
import { expect, test } from './desk';
import { CreditPage } from './pages/credit-page';
import { FramePage } from './pages/frame-page';

/** A credit over one order of the sample factory, as the bank sends it. */
function message(
  order: { readonly amount: string; readonly buyer: string; readonly seller: string },
  today: PlainDate,
): string {
  const day = (days: number) => addDays(today, days).slice(2).replaceAll('-', '');
  return [
    ':27:1/1',
    ':40A:IRREVOCABLE',
    ':20:LC-E2E-1',
    `:31C:${day(-10)}`,
    ':40E:UCP LATEST VERSION',
    `:31D:${day(40)}CHINA`,
    `:50:${order.buyer.toUpperCase()}`,
    `:59:${order.seller.toUpperCase()}`,
    `:32B:${order.amount}`,
    ':41D:ANY BANK IN CHINA\nBY NEGOTIATION',
    ':43P:NOT ALLOWED',
    ':43T:ALLOWED',
    `:44C:${day(12)}`,
    ':45A:GARMENTS AS ORDERED',
    ':46A:+COMMERCIAL INVOICE IN TRIPLICATE\n+FULL SET (3/3) OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER',
    ':48:21',
    ':49:WITHOUT',
  ].join('\n');
}

test('a bank message becomes a credit with its days, and a late shipment is named before the bank names it', async ({
  desk,
}) => {
  const page = desk.window;
  const frame = new FramePage(page);
  const credits = new CreditPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  const known = await page.evaluate(async () => {
    const board = await window.desk.call('orders.board', {
      text: '',
      offset: 0,
      limit: 100,
      filter: 'all',
      sort: 'number',
    });
    const state = await window.desk.call('app.state', {});
    if (!board.ok || !state.ok) throw new Error('the sample factory is there');
    const row = board.value.rows.find(({ stage }) => stage === 'packed');
    const view = row && (await window.desk.call('orders.overview', { orderId: row.id }));
    if (!view?.ok) throw new Error('an order is packed');
    const { order, customer, totals } = view.value;
    const seller = state.value.company?.nameEn ?? '';
    const amount = `${order.currency}${totals.amount.amount.replace('.', ',')}`;
    return {
      today: state.value.today,
      amount,
      buyer: customer.buyer.name || customer.nameEn,
      seller,
    };
  });

  await credits.open();
  // A figure that may group or part is asked about, a field that is missing is named.
  await credits.paste(message({ ...known, amount: 'USD50,000' }, known.today).replace(':49:WITHOUT', ''));
  await expect(credits.field('32B')).toContainText('may part thousands or decimals');
  await expect(credits.field('49')).toContainText('Every credit must have this field');
  await credits.drop('mt700.txt', message(known, known.today));
  await expect(credits.field('32B')).not.toContainText('may part');
  await credits.keep();

  await expect(credits.number).toHaveText('LC-E2E-1');
  await expect(page.getByText(/^Ship by/)).toContainText('in 12 d');
  await expect(credits.field('31D')).toContainText(addDays(known.today, 40));

  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Make it ready' }).click();
  // One day after the latest shipment.
  await page.getByLabel('On-board date').fill(addDays(known.today, 13));
  await page.keyboard.press('Enter');
  const late = credits.finding('Shipped in time');
  await expect(late).toContainText('art. 29(c)');
  await expect(late).toContainText(addDays(known.today, 12));
  await expect(late).toContainText(addDays(known.today, 13));
  // Mended where the finding says.
  await late.getByRole('button', { name: 'To the transport document' }).click();
  await page.getByLabel('On-board date').fill(addDays(known.today, 12));
  await page.keyboard.press('Enter');
  await expect(credits.finding('Shipped in time')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(credits.register.getByText('LC-E2E-1')).toBeVisible();
});
