import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** Which firm this desk works for, and how to begin. */
export class FirstStartPage {
  readonly question: Locator;
  readonly offer: Locator;

  constructor(readonly page: Page) {
    this.question = page.getByRole('heading', { name: 'Which firm does this desk work for?' });
    this.offer = page.getByRole('heading', { name: 'How do you want to begin?' });
  }

  async speak(language: 'EN' | '中文') {
    await this.page.getByRole('button', { name: language, exact: true }).click();
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label);
  }

  async next() {
    await this.page.getByRole('button', { name: /^Continue/ }).click();
  }

  async begin(how: 'Look around with sample data' | 'Start empty') {
    await this.page.getByRole('button', { name: how }).click();
  }

  async dropFirstOrder(path: string) {
    const file = { name: basename(path), bytes: [...readFileSync(path)] };
    const transfer = await this.page.evaluateHandle(({ name, bytes }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(bytes)], name));
      return dropped;
    }, file);
    const place = this.page.getByRole('heading', { name: "Drop the customer's first Excel file here" });
    await place.dispatchEvent('drop', { dataTransfer: transfer });
  }
}
