import type { Locator, Page } from '@playwright/test';

/** The declaration of one shipment: its fields, its items, what is open. */
export class CustomsPage {
  readonly mend: Locator;
  readonly checks: Locator;
  readonly folder: Locator;

  constructor(readonly page: Page) {
    this.mend = page.getByRole('button', { name: /^Mend \d+ field/ });
    this.checks = page.locator('.customs-checks');
    this.folder = page.getByRole('button', { name: 'Make broker folder' });
  }

  /** The goods of a shipment as on the day they are first declared: no tariff line, nothing answered. */
  async forgetGoods(number: string) {
    await this.page.evaluate(async (wanted) => {
      const { desk } = window;
      const list = await desk.call('customs.list', { text: wanted, offset: 0, limit: 1 });
      const shipmentId = list.ok ? list.value.rows[0]?.shipmentId : undefined;
      if (shipmentId === undefined) throw new Error(`no shipment ${wanted}`);
      const view = await desk.call('customs.declaration', { shipmentId });
      for (const item of view.ok ? view.value.items : []) {
        await desk.call('customs.removeTariff', { id: item.hsCode });
        for (const productId of item.products) {
          const file = await desk.call('products.file', { productId });
          if (!file.ok) continue;
          const { product, revision } = file.value;
          await desk.call('products.save', { record: { ...product, customs: null }, revision });
        }
      }
    }, number);
  }

  /** From the list of shipments to the declarations, and into one of them. */
  async openShipment(number: string) {
    await this.page.getByRole('navigation').getByRole('button', { name: 'Shipments' }).click();
    await this.page.getByRole('button', { name: 'Customs', exact: true }).click();
    await this.page.getByRole('row').filter({ hasText: number }).click();
  }

  /** A field by its place on the form: `head.exitCustoms`, `item.1.elements.0`. */
  field(place: string): Locator {
    return this.page.locator(`[data-place="${place}"] input`);
  }

  /** The place of the field that holds the keyboard. */
  focused(): Promise<string | null> {
    return this.page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null,
    );
  }

  async enterTariffLine(first: string, second: string, elements: string) {
    await this.page.getByRole('button', { name: 'Enter tariff line' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('First legal unit').fill(first);
    await dialog.getByRole('option').first().click();
    await dialog.getByLabel('Second legal unit').fill(second);
    await dialog.getByRole('option').first().click();
    await dialog.getByLabel('Declaration elements').fill(elements);
    await dialog.getByRole('button', { name: 'Keep' }).click();
  }
}
