import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk';
import { answerFolderDialog } from './main-process';
import { CustomsPage } from './pages/customs-page';
import { FramePage } from './pages/frame-page';

const SHIPMENT = 'SH-2026-0001';
const ELEMENTS = '1:品名;2:品牌类型;3:出口享惠情况;4:织造方法;5:种类;6:类别;7:成分含量;8:品牌;9:货号';

test('a declaration is filled with F8 from field to field until the broker’s folder lies on the disk', async ({
  desk,
  folders,
}) => {
  // Some forty answers, each saved and the form drawn anew.
  test.setTimeout(180_000);
  const { app, window: page } = desk;
  const frame = new FramePage(page);
  const customs = new CustomsPage(page);
  mkdirSync(folders.out, { recursive: true });
  await answerFolderDialog(app, folders.out);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await customs.forgetGoods(SHIPMENT);
  await customs.openShipment(SHIPMENT);
  await expect(customs.mend).toBeVisible();
  await expect(customs.folder).toBeDisabled();
  await expect(page.getByRole('img', { name: /page 1 of 1/i })).toBeVisible({ timeout: 30_000 });

  await test.step('F8 stands on the code whose tariff line is unknown, and the line is entered once', async () => {
    await page.keyboard.press('F8');
    expect(await customs.focused()).toBe('item.1.hsCode');
    await customs.enterTariffLine('011', '035', ELEMENTS);
    await expect(customs.field('item.1.elements.0')).toBeVisible();
    await expect(page.locator('[data-place="item.1.first"]')).toContainText('件');
  });

  await test.step('an office and a place are found by name or code', async () => {
    const place = customs.field('item.1.sourcePlace');
    await place.click();
    await place.fill('宁波');
    await place.press('Enter');
    await expect(place).toHaveValue('33029 宁波其他');
    const port = customs.field('head.exitPort');
    await port.fill('310701');
    await port.press('Enter');
    await expect(port).toHaveValue('310701 外高桥');
  });

  await test.step('brand type and elements are typed; the check names what contradicts', async () => {
    const answers = ['0', '0', '机织', '长裤', '男式', '98%棉2%氨纶', '岚禾牌', 'SY-1501'];
    for (const [index, answer] of answers.entries()) {
      const field = customs.field(`item.1.elements.${index}`);
      await field.fill(answer);
      await field.press('Enter');
    }
    await expect(customs.checks).toContainText('No brand is said, yet 岚禾牌 is named');
    const brand = customs.field('item.1.elements.0');
    await brand.fill('1');
    await brand.press('Enter');
    await expect(customs.checks).not.toContainText('No brand is said');
    await expect(brand).toHaveValue(/^1 境内自主品牌/);
  });

  await test.step('the other items are asked in the same way', async () => {
    for (let item = 2; item <= 3; item++) {
      await page.locator('.customs-items').getByRole('row').nth(item).click();
      await customs.enterTariffLine('011', '035', ELEMENTS);
      for (const [index, answer] of [
        '1',
        '0',
        '机织',
        '服装',
        '男式',
        '100%棉',
        '岚禾牌',
        `N-${item}`,
      ].entries()) {
        const field = customs.field(`item.${item}.elements.${index}`);
        await field.fill(answer);
        await field.press('Enter');
      }
    }
    await expect(customs.mend).toHaveCount(0);
    await expect(customs.folder).toBeEnabled();
  });

  await test.step('one button makes one folder with the whole set', async () => {
    await customs.folder.click();
    await expect(frame.status).toContainText('8 files in the folder');
    const [folder = ''] = readdirSync(folders.out);
    const files = readdirSync(join(folders.out, folder)).sort();
    expect(files.map((name) => name.replace(`${SHIPMENT} `, '').slice(0, 1))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '4',
      '5',
      '6',
      '7',
    ]);
    const form = files.find((name) => name.endsWith('报关单草稿.pdf')) ?? '';
    expect(
      readFileSync(join(folders.out, folder, form))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  await test.step('it is marked as sent, declared with its number, and then closed', async () => {
    await page.getByRole('button', { name: 'Sent to the broker' }).click();
    await page.getByRole('button', { name: 'Enter customs number' }).click();
    await page.getByRole('dialog').getByLabel('Form 1').fill('310420260123456789');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await expect(page.locator('.pill')).toHaveText('Declared');
    await expect(customs.field('head.marks')).toBeDisabled();
  });

  await test.step('an amendment opens the fields again and keeps the first version in sight', async () => {
    await page.getByRole('button', { name: 'Amend declaration' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('marks were wrong');
    await page.getByRole('dialog').getByRole('button', { name: 'Amend declaration' }).click();
    await expect(customs.field('head.marks')).toBeEnabled();
    await expect(page.locator('.customs-declared')).toContainText('marks were wrong');
    await customs.field('head.marks').fill('N/M');
    await customs.field('head.marks').press('Enter');
    await page.getByRole('button', { name: 'Sent to the broker' }).click();
    await page.getByRole('button', { name: 'Enter customs number' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await expect(page.locator('.customs-declared li')).toHaveCount(2);
    await page.locator('.customs-declared li').nth(1).getByRole('button', { name: 'Open' }).click();
    await expect(page.locator('.customs-preview')).toContainText('version 1, as it was declared');
  });
});
