import { sampleDesk } from '#shared/samples/sample-desk';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { settingsOf } from '../queries/app-state';
import type { DeskContext } from './context';
import { ruleBroken, valueOrThrow } from './outcome';
import { keepSamplePictures } from './sample-pictures';

type Channels = 'company.save' | 'settings.save' | 'samples.load';

export function settingCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store } = desk;
  return {
    'company.save': async ({ company }) => {
      valueOrThrow(await store.change('company.save', (tx) => tx.put('company', company)));
      return company;
    },
    'settings.save': async (changes) => {
      const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      return valueOrThrow(
        await store.change(
          'settings.save',
          (tx) => {
            const settings = { ...settingsOf(store), ...named };
            tx.put('settings', settings);
            return settings;
            // Undo is for the data: it must not switch the language back.
          },
          { undoable: false },
        ),
      );
    },
    'samples.load': async () => {
      // The sample factory never mixes with a clerk's own data.
      if (store.all('orders').length > 0 || store.all('customers').length > 0)
        throw ruleBroken('desk-not-empty');
      const sample = sampleDesk(todayOf(desk.clock));
      const pictures = await keepSamplePictures(desk);
      return valueOrThrow(
        await store.change('samples.load', (tx) => {
          const own = tx.get('company', 'company');
          tx.put('company', own ?? { ...sample.company, ...pictures.company });
          for (const attachment of pictures.attachments) tx.put('attachments', attachment);
          for (const customer of sample.customers) tx.put('customers', customer);
          for (const product of sample.products) tx.put('products', product);
          for (const quotation of sample.quotations) tx.put('quotations', quotation);
          for (const order of sample.orders) tx.put('orders', order);
          for (const shipment of sample.shipments) tx.put('shipments', shipment);
          for (const supplier of sample.suppliers) tx.put('suppliers', supplier);
          for (const posting of sample.postings) tx.put('postings', posting);
          for (const credit of sample.credits) tx.put('credits', credit);
          for (const inspection of sample.inspections) tx.put('inspections', inspection);
          for (const complaint of sample.complaints) tx.put('complaints', complaint);
          for (const line of sample.tariff) tx.put('tariff', line);
          for (const counter of sample.counters) tx.put('counters', counter);
          tx.put('settings', { ...settingsOf(store), sampleOffered: true });
          return {
            customers: sample.customers.length,
            products: sample.products.length,
            orders: sample.orders.length,
          };
        }),
      );
    },
  };
}
