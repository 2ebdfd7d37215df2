import type { Locator, Page } from '@playwright/test';

/** The file as read, beside the order it becomes. */
export class ImportPage {
  readonly title: Locator;
  readonly nothingStored: Locator;
  readonly create: Locator;
  readonly proof: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { name: 'Import an order' });
    this.nothingStored = page.getByText('Nothing is stored yet');
    this.create = page.getByRole('button', { name: /Create order|Mend|Name the customer/ });
    this.proof = page.getByText('Proof of totals').locator('xpath=ancestor::*[contains(., "Difference")][1]');
  }

  /** A field of the order's head, by its label. */
  head(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async confirm() {
    await this.page.getByRole('button', { name: /Create order/ }).click();
  }
}
