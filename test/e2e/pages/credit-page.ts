import type { Locator, Page } from '@playwright/test';

/** The register of letters of credit, the page that reads a bank's message, and the file of one credit. */
export class CreditPage {
  readonly register: Locator;
  readonly message: Locator;
  readonly number: Locator;
  readonly findings: Locator;

  constructor(readonly page: Page) {
    this.register = page.getByRole('grid', { name: 'Letters of credit' });
    this.message = page.getByLabel("The bank's message");
    this.number = page.getByRole('heading', { level: 1 });
    this.findings = page.locator('.credit-finding');
  }

  async open() {
    await this.page.getByRole('navigation').getByRole('button', { name: 'Credits' }).click();
  }

  async paste(text: string) {
    await this.page
      .getByRole('button', { name: /^New credit/ })
      .first()
      .click();
    await this.message.fill(text);
  }

  /** As from the file manager, over the box of the message. */
  async drop(name: string, text: string) {
    const transfer = await this.page.evaluateHandle(
      ({ name, text }) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([text], name, { type: 'text/plain' }));
        return dropped;
      },
      { name, text },
    );
    await this.page.locator('.message-field').dispatchEvent('drop', { dataTransfer: transfer });
  }

  async keep() {
    await this.page.getByRole('button', { name: /^Keep the credit/ }).click();
  }

  /** What was read from a field, and why it needs a look. */
  field(tag: string): Locator {
    return this.page.locator(`tr[data-tag="${tag}"]`);
  }

  tab(name: 'Terms' | 'Amendments' | 'Presentations'): Locator {
    return this.page.getByRole('tab', { name });
  }

  finding(title: string): Locator {
    return this.findings.filter({ hasText: title });
  }
}
