import { expect, type Locator, type Page } from '@playwright/test';

export type PaperName = 'Quotation' | 'Proforma invoice' | 'Packing list' | 'Commercial invoice';

/** One order: its number, the eight checks, its papers. */
export class OrderPage {
  readonly number: Locator;
  readonly checks: Locator;

  constructor(readonly page: Page) {
    this.number = page.getByRole('heading', { name: /^SO-\d{4}-\d{4}$/ });
    this.checks = page.locator('.check-strip');
  }

  check(name: string): Locator {
    return this.checks.getByRole('button', { name: new RegExp(name) });
  }

  /** By its key, as the strip shows it; a failure and a waiver say why. */
  async answer(key: number, result: 'Passed' | 'Failed' | 'Waive', remark = '') {
    await this.page.keyboard.press(String(key));
    const form = this.page.getByRole('dialog').filter({ hasText: 'Remark' });
    await form.getByLabel('Remark').fill(remark);
    await form.getByRole('button', { name: result }).click();
    await expect(form).toHaveCount(0);
  }

  async openTab(name: 'Lines' | 'Checks' | 'Packing & shipping' | 'Papers' | 'History') {
    await this.page.getByRole('tab', { name: new RegExp(name) }).click();
  }

  paper(name: PaperName): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  async choosePaper(name: PaperName) {
    await this.paper(name).click();
    await expect(this.page.locator('.paper-tools').getByText(name, { exact: true })).toBeVisible();
  }

  async issue() {
    await this.page.locator('.paper-tools').getByRole('button', { name: 'Issue', exact: true }).click();
  }

  async save(format: 'PDF' | 'Excel') {
    await this.page.locator('.paper-tools').getByRole('button', { name: format, exact: true }).click();
    await expect(this.page.getByText(/^Saved as /).last()).toBeVisible();
  }

  async print(printer: string) {
    await this.page.locator('.paper-tools').getByRole('button', { name: 'Print' }).click();
    const dialog = this.page.getByRole('dialog').filter({ hasText: 'Copies' });
    await expect(dialog.getByText(printer)).toBeVisible();
    await dialog.getByRole('button', { name: 'Print' }).click();
  }
}
