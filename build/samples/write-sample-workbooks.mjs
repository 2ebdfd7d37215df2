import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { harborBirchOrder } from './harbor-birch-order.mjs';
import { kazehayaOrder } from './kazehaya-order.mjs';
import { nordwaldOrder } from './nordwald-order.mjs';
import { bytesOf } from './workbook-file.mjs';

/** The sample purchase orders of three customers; the same bytes at every run. */
export const SAMPLE_WORKBOOKS = [
  { name: 'nordwald-bestellung-4500082305.xlsx', author: 'Nordwald Heimtextil GmbH', make: nordwaldOrder },
  { name: 'harbor-birch-po-60512.xlsx', author: 'Harbor & Birch Outfitters', make: harborBirchOrder },
  { name: 'kazehaya-purchase-order-kz-1248.xlsx', author: 'Kazehaya Trading K.K.', make: kazehayaOrder },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, author, make } of SAMPLE_WORKBOOKS) {
    const bytes = await bytesOf(make(), author);
    writeFileSync(new URL(name, import.meta.url), bytes);
    console.log(`${name} ${bytes.length} bytes`);
  }
}
