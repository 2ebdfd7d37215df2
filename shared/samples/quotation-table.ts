import { readTable } from './read-table';

/** Offers of the sample desk, oldest first; days count from today, items are `item x quantity`. */
export const QUOTATION_TABLE = readTable(
  ['key', 'customer', 'inquiry', 'date', 'validFor', 'state', 'items', 'remark'],
  `
  1 | NW | Mail A. Rehbein, hoodies autumn     | -148 | 30 | accepted | 1301x2160; 1302x1680; 1305x2160         |
  2 | HB | RFQ 2207 fleece and jersey          | -126 | 30 | accepted | 1303x2400; 1304x900; 1105x1920; 2501x4000; 1905x3600; 1906x900 | Price holds for one shipment.
  3 | HB | RFQ 2231                            | -92  | 30 | accepted | 1301x2160; 1302x1680; 1303x960; 1503x1500; 2501x3000 |
  4 | NW | Baby programme, mail of Wittstock   | -60  | 30 | accepted | 1801x4200; 1802x1800; 2102x4800; 2205x2200; 1104x4800 | Test reports for age group 0-3 are included.
  5 | OC | Richiesta 24-17                     | -24  | 30 | accepted | 2301x3000; 2304x800; 2206x300           |
  6 | MC | Demande printemps                   | -16  | 30 | accepted | 1304x2100; 1601x900; 2503x960; 1501x720 |
  7 | AN | Tender linen, 4 houses              | -52  | 45 | lost     | 2101x6000; 2102x12000; 2203x6000        | Lost on price; competitor 6 % lower.
  8 | FJ | Fleece jackets, next winter         | -22  | 30 | sent     | 1401x3000; 1402x2400; 1403x1200; 1902x7200 | Colours from the customer's Pantone list.
  9 | TM | Nightwear, mail of I. Hartley       | -27  | 30 | sent     | 1703x1920; 1704x2400                    | Gift box at 0.42 a set on request.
  10 | LH | Hotel opening, 220 rooms           | -9   | 30 | sent     | 2103x1200; 2105x480; 2202x1600; 2203x3200 |
  11 | KZ | 靴下 新柄 socks, new patterns       | -3   | 30 | sent     | 1901x14400; 1903x1200                   |
  12 | NP | Rain jackets                        | -1   | 30 | draft    | 1405x1800; 1404x1000                    |
  `,
);
export type QuotationRow = (typeof QUOTATION_TABLE)[number];
