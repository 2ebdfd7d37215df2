import { expect, test } from './desk';
import { FramePage } from './pages/frame-page';

test('a product is kept, changed and deleted; a number that is taken is said at its field', async ({
  desk: { window: page },
}) => {
  const frame = new FramePage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  const { keyboard } = page;
  const itemNo = page.getByLabel('Our item no.');
  const keep = async (typed: string) => {
    await itemNo.fill(typed);
    await keyboard.press('Control+Enter');
  };

  await frame.open('Products');
  const taken = (await page.getByRole('row').nth(1).getByRole('gridcell').first().textContent()) ?? '';
  await page.getByRole('button', { name: /New product/ }).click();
  await page.getByLabel('Name, English').fill('Tray of ash wood');
  await keep(taken);
  await expect(page.getByText('Taken already')).toBeVisible();
  await keep('ZZ-901');
  await expect(frame.status).toContainText('ZZ-901 was saved.');
  await keep('ZZ-902');
  await expect(frame.status).toContainText('ZZ-902 was saved.');
  await expect(page.getByText('not saved')).toBeHidden();
  await page.getByRole('button', { name: 'Delete product' }).click();
  await expect(frame.status).toContainText('ZZ-902 was deleted.');
  await expect(page.getByRole('button', { name: /New product/ })).toBeVisible();
});
