import type { Locator, Page } from '@playwright/test';

export type ShipmentTab = 'Goods' | 'Packing' | 'Containers' | 'Booking & trailer' | 'Papers' | 'History';

/** The page of one shipment. */
export class ShipmentPage {
  readonly number: Locator;
  readonly goods: Locator;
  readonly warnings: Locator;

  constructor(readonly page: Page) {
    this.number = page.getByRole('heading', { level: 1, name: /^SH-\d{4}-\d{4}$/ });
    this.goods = page.getByRole('grid', { name: 'What leaves' });
    this.warnings = page.locator('.warning-list');
  }

  async openTab(name: ShipmentTab) {
    await this.page.getByRole('tab', { name }).click();
  }

  cutOff(name: RegExp): Locator {
    return this.page.locator('.cut-off-strip').getByRole('button', { name });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Types a value into a field that stores itself when it is left. */
  async fill(label: string, value: string) {
    await this.field(label).fill(value);
    await this.field(label).press('Enter');
  }

  paper(name: string): Locator {
    return this.page.getByRole('grid', { name: 'Papers' }).getByRole('row', { name: new RegExp(name) });
  }

  step(name: string): Locator {
    return this.page.locator('.step-line li', { hasText: name });
  }
}
