import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';

export type ScreenName = 'Today' | 'Orders' | 'Quotations' | 'Customers' | 'Products' | 'Settings';

/** What stands around every screen: navigation, search, language, status line, and files dropped anywhere. */
export class FramePage {
  readonly status: Locator;
  readonly navigation: Locator;

  constructor(readonly page: Page) {
    this.status = page.locator('.status-line, footer').first();
    this.navigation = page.getByRole('navigation');
  }

  /** The made-up factory, as the first start offers it. */
  async loadSampleFactory() {
    await this.page.evaluate(() => window.desk.call('samples.load', {}));
  }

  async speak(language: 'EN' | '中文') {
    await this.page.getByRole('button', { name: language, exact: true }).click();
  }

  async open(screen: ScreenName) {
    await this.navigation.getByRole('button', { name: screen }).click();
  }

  /** As from the file manager: the bytes of the file arrive with a drop event over the window. */
  async drop(path: string) {
    const file = { name: basename(path), bytes: [...readFileSync(path)] };
    const transfer = await this.page.evaluateHandle(({ name, bytes }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(bytes)], name));
      return dropped;
    }, file);
    await this.page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
  }
}
