import { expect, test } from './desk';
import { FramePage } from './pages/frame-page';
import { ShipmentPage } from './pages/shipment-page';

/** Packed, with carton data, in no shipment of the sample factory. */
const PACKED = 'SO-2026-0022';

async function openOrder(frame: FramePage, number: string) {
  await frame.page.keyboard.press('Control+K');
  await frame.page.keyboard.type(number);
  await frame.page.getByText(number, { exact: true }).first().click();
  await expect(frame.page.getByRole('heading', { level: 1, name: number })).toBeVisible();
}

test('a packing list is three keys away when carton data exist', async ({ startDesk }) => {
  const { window: page } = await startDesk();
  const frame = new FramePage(page);
  const shipment = new ShipmentPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await openOrder(frame, PACKED);

  let steps = 0;
  const press = async (keys: string) => {
    steps += 1;
    await page.keyboard.press(keys);
  };
  await press('s');
  await expect(shipment.number).toBeVisible();
  await press('Control+p');
  await expect(shipment.paper('Packing list')).toHaveAttribute('aria-selected', 'true');
  await press('Control+Enter');
  await expect(shipment.paper('Packing list')).toContainText(/CI-\d{4}-\d{4}/);
  expect(steps).toBe(3);
});

test('a shipment from the order to the sea: goods, container, booking, steps, and the order follows', async ({
  startDesk,
}) => {
  const { window: page } = await startDesk();
  const frame = new FramePage(page);
  const shipment = new ShipmentPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await openOrder(frame, PACKED);
  await page.keyboard.press('s');
  await expect(shipment.number).toBeVisible();

  await test.step('more than is open is refused beside the cell', async () => {
    await shipment.goods.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('999999');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('are open');
    await page.keyboard.press('Escape');
  });

  await test.step('the last line is reached and typed over like a sheet; Esc leaves the old value', async () => {
    const shipped = shipment.goods.getByRole('row').last().locator('.eg-typed').first();
    const before = await shipped.textContent();
    await shipment.goods.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await expect(page.locator('.eg-edit input')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    await expect(page.locator('.eg-edit input')).toHaveValue('5');
    await page.keyboard.press('Escape');
    await expect(shipped).toHaveText(before ?? '');
    await page.keyboard.press('Control+Home');
  });

  await test.step('the plan becomes a container, and a wrong check digit is named', async () => {
    await shipment.openTab('Containers');
    await page.getByRole('grid', { name: 'Containers' }).focus();
    await page.keyboard.press('u');
    const boxes = page.getByRole('grid', { name: 'Containers' });
    await expect(boxes.getByRole('row').nth(1)).toBeVisible();
    await boxes.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('20GP');
    await page.keyboard.press('Tab');
    await page.keyboard.type('CSQU3054384');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Check digit 3');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('CSQU 305438-3');
    await page.keyboard.press('Enter');
    await expect(boxes).toContainText('CSQU3054383');
  });

  await test.step('a cut-off counts down until it is settled', async () => {
    await shipment.openTab('Booking & trailer');
    await shipment.fill('CY', '2099-06-18 16:00');
    await expect(shipment.cutOff(/Container yard/)).toContainText('left');
    await shipment.cutOff(/Container yard/).click();
    await expect(shipment.cutOff(/Container yard/)).toContainText('settled');
  });

  await test.step('it is loaded and sails, the advice lies ready, and its order is shipped', async () => {
    for (const step of ['Booked', 'Loaded', 'Sailed']) {
      await page.locator('.order-title h1').click();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').getByLabel('On').press('Enter');
      await expect(shipment.step(step)).toHaveAttribute('aria-current', 'step');
    }
    await expect(shipment.paper('Shipping advice')).toHaveAttribute('aria-selected', 'true');
    await shipment.openTab('Goods');
    await expect(shipment.warnings).toContainText('no shipping advice');
    await page.getByTitle('Open the order').first().click();
    await expect(page.getByRole('heading', { level: 1, name: PACKED })).toBeVisible();
    await expect(page.locator('.order-stage')).toContainText('Shipped');
    await page.getByRole('tab', { name: /Packing/ }).click();
    await expect(page.getByLabel('Container', { exact: true })).toHaveValue('CSQU3054383 / 20GP');
    await expect(page.getByLabel('Container', { exact: true })).toBeDisabled();
  });
});
