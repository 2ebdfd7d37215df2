import { readTable } from './read-table';

/**
 * The forty orders, oldest first. Days count from today: received, delivery date (empty: none agreed) and the day the
 * stage began (a shipped order began on its ETD). Deposit: how much has come (`full`, `short` of a bank charge,
 * `none`; empty: none agreed). Checks that differ from the rule: `-` unanswered, `!` failed, `~` waived. Quote: the
 * accepted quotation of quotation-table.ts.
 */
export const ORDER_TABLE = readTable(
  ['key', 'customer', 'po', 'received', 'delivery', 'stage', 'since', 'deposit', 'checks', 'quote', 'note'],
  `
  1  | NW | 4500081120  | -252 | -160 | paid       | -126 | full  |                    |   |
  2  | HB | HB-60318    | -246 | -158 | paid       | -150 | full  |                    |   |
  3  | KZ | KZ-1187     | -239 | -149 | paid       | -131 |       | ~workmanship       |   |
  4  | TM | TS-77410    | -236 | -110 | paid       | -84  |       |                    |   |
  5  | MC | C-1163      | -229 | -140 | paid       | -104 | full  |                    |   |
  6  | LH | OC-20917    | -214 | -127 | paid       | -92  | short |                    |   | Bank charge of 25.00 kept from the deposit, settled with the balance.
  7  | WR | WR-8814     | -207 | -118 | paid       | -97  | full  |                    |   |
  8  | NW | 4500081377  | -196 | -104 | paid       | -70  | full  | ~colour            |   |
  9  | FJ | 118842      | -183 | -92  | paid       | -55  | full  |                    |   |
  10 | OC | 24/0316     | -171 | -88  | cancelled  | -140 | none  | -size -style -workmanship -shortage -arrival -schedule | | Customer closed two shops and gave the order up before the deposit.
  11 | HB | HB-60355    | -158 | -61  | paid       | -55  | full  |                    |   |
  12 | AN | LPO-3307    | -149 | -56  | paid       | -12  |       |                    |   |
  13 | TP | P-00418     | -142 | -47  | paid       | -9   |       | ~size              |   |
  14 | KZ | KZ-1204     | -136 | -33  | shipped    |      |       |                    |   | Documents at the bank, no discrepancy told.
  15 | NW | 4500081702  | -131 | -26  | shipped    |      | full  |                    | 1 |
  16 | MC | C-1187      | -127 | -21  | shipped    |      | full  |                    |   |
  17 | TM | TS-77533    | -124 | 18   | shipped    |      |       |                    |   |
  18 | NP | NP-5521     | -118 | -12  | shipped    |      | full  | ~arrival           |   | Zips came by courier, 2 days late; made up on Saturday shift.
  19 | WR | WR-8862     | -113 | -8   | shipped    |      | full  |                    |   |
  20 | HB | HB-60402    | -109 | -9   | shipped    |      | full  |                    | 2 | Three purchase orders in one shipment; PO number on every carton.
  21 | FJ | 118907      | -104 | 2    | packed     | -1   | full  |                    |   |
  22 | NW | 4500081944  | -99  | 3    | packed     | -2   | full  |                    |   |
  23 | LH | OC-21044    | -96  | 5    | packed     | 0    | full  |                    |   |
  24 | KZ | KZ-1219     | -93  | 0    | packed     | -3   |       |                    |   | Truck ordered for 14:00.
  25 | TM | TS-77590    | -92  | 47   | cancelled  | -51  |       | -shortage -arrival -schedule -workmanship | | Buyer moved the programme to next season, fabric taken over by order TS-77641.
  26 | HB | HB-60431    | -88  | 4    | inspected  | -2   | full  |                    |   |
  27 | MC | C-1214      | -86  | 7    | inspected  | -1   | full  | ~workmanship       |   | Two loose threads in 125 pieces; accepted by mail of the customer.
  28 | AN | LPO-3351    | -83  | 9    | inspected  | -1   |       |                    |   |
  29 | NW | 4500082018  | -81  | -2   | production | -34  | full  | !shortage          |   | 1,480 pieces still to sew; customer asked for a new date.
  30 | HB | HB-60447    | -76  | 5    | production | -28  | full  |                    | 3 | Ships in two lots; the second lot follows two weeks later.
  31 | WR | WR-8907     | -72  | 12   | production | -21  | full  | !colour -schedule  |   |
  32 | FJ | 119013      | -66  | 19   | production | -14  | short | -workmanship       |   |
  33 | NP | NP-5588     | -61  | 24   | production | -9   | full  | -arrival           |   | Fleece in the dye house, promised for this week.
  34 | KZ | KZ-1233     | -55  | 27   | production | -6   |       |                    |   |
  35 | NW | 4500082160  | -47  | 34   | production | -3   | full  |                    | 4 |
  36 | TM | TS-77641    | -40  | 70   | production | -2   |       | ~material          |   | Uses the brushed jersey of TS-77590.
  37 | HB | HB-60468    | -18  | 68   | confirmed  | -16  | full  |                    |   | Spring programme, 65 lines.
  38 | OC | 24/0402     | -12  | 58   | confirmed  | -11  | none  |                    | 5 | Promised the deposit twice; no fabric before it is here.
  39 | TP | P-00455     | -6   |      | confirmed  | -5   |       |                    |   | Delivery date asked, two prices open.
  40 | MC | C-1241      | -2   | 92   | confirmed  | -1   | none  |                    | 6 |
  `,
);
export type OrderRow = (typeof ORDER_TABLE)[number];
