import { readTable } from './read-table';

/** Whom the clerk writes to at each customer. */
export const CUSTOMER_PEOPLE = readTable(
  ['code', 'name', 'role', 'mailbox', 'wechat'],
  `
  NW | Annika Rehbein     | Senior buyer, jersey      | a.rehbein   | annika_nw
  NW | Jörg Wittstock     | Quality assurance         | j.wittstock |
  HB | Dana Whitlock      | Sourcing manager          | dana.w      | dana_hb
  HB | Miguel Ferrer      | Logistics                 | miguel.f    |
  KZ | 北川 真由 Kitagawa Mayu | 輸入課 Import section | kitagawa    | kitagawa_kz
  TM | Imogen Hartley     | Buyer, nightwear and home | i.hartley   |
  TM | Owen Blackmoor     | Shipping                  | o.blackmoor |
  MC | Solène Artaud      | Acheteuse                 | s.artaud    | solene_mc
  TP | Nuria Valcárcel    | Compras                   | n.valcarcel |
  FJ | Sindre Haugland    | Product manager           | sindre      | sindre_fjv
  WR | Kylie Marchetti    | Procurement               | kylie       |
  NP | Priya Raman        | Sourcing                  | priya.r     | priya_np
  OC | Tommaso Lorusso    | Titolare                  | t.lorusso   |
  LH | Ignacio Peralta    | Compras corporativas      | i.peralta   |
  AN | Faisal Al Marri    | Purchasing manager        | f.almarri   | faisal_an
  `,
);
