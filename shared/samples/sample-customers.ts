import { Customer } from '#shared/domain/customer';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { CUSTOMER_PEOPLE } from './customer-people';
import { CUSTOMER_TERMS } from './customer-terms';
import { readTable } from './read-table';

/** Firms, addresses and numbers are invented; address lines are parted by semicolons. */
const FIRMS = readTable(
  ['code', 'nameEn', 'nameZh', 'address', 'country', 'taxNumber', 'domain', 'phone'],
  `
  NW | Nordwald Heimtextil GmbH           | 北林家纺（德国）   | Weberpark 17; 33602 Bielefeld                              | Germany        | DE 999 410 227    | nordwald-heimtextil.example | +49 521 555 01 70
  HB | Harbor & Birch Outfitters, Inc.    | 港桦户外（美国）   | 2210 Mill Slip Avenue, Suite 400; Portland, OR 97209       | USA            | 98-7650021        | harborbirch.example         | +1 503 555 0142
  KZ | Kazehaya Trading K.K.              | 风早商事株式会社   | 4-7-12 Kitahori-dori, Nishi-ku; Osaka 550-0099             | Japan          | T9 9900 0140 7712 | kazehaya.example            | +81 6 5550 0177
  TM | Thornmere Stores Ltd               | 索恩米尔百货       | Unit 5, Larkfield Wharf; Leeds LS10 9XX                    | United Kingdom | GB 999 7140 22    | thornmere.example           | +44 113 496 0155
  MC | Maison Clairval SAS                | 克莱瓦尔之家       | 38 quai des Tisserands; 69009 Lyon                         | France         | FR 40 999 123 410 | maisonclairval.example      | +33 4 65 71 00 38
  TP | Telas Pinar S.L.                   | 皮纳尔布艺         | Poligono El Telar, nave 12; 46980 Paterna, Valencia        | Spain          | ESB99941022       | telaspinar.example          | +34 960 555 112
  FJ | Fjellvik Sport AS                  | 峡湾运动           | Sandbryggen 9; 5003 Bergen                                 | Norway         | NO 999 410 228 MVA | fjellviksport.example      | +47 55 50 01 66
  WR | Wattle Ridge Workwear Pty Ltd      | 金合欢岭工装       | 61 Foundry Lane; Dandenong South VIC 3175                  | Australia      | ABN 99 410 227 008 | wattleridge.example        | +61 3 5550 0126
  NP | Northpine Apparel Inc.             | 北松服饰           | 1180 Sawyer Street East; Vancouver, BC V6A 9Z9             | Canada         | 99941 0227 RM0001 | northpine.example           | +1 604 555 0119
  OC | Oltremare Casa S.r.l.              | 海外之家           | Via delle Tessitrici 24; 70132 Bari                        | Italy          | IT 99941022701    | oltremarecasa.example       | +39 080 555 0124
  LH | Lumbaya Hoteles S.A.               | 隆巴亚酒店集团     | Avenida del Faro 1450, piso 6; 2340000 Valparaiso          | Chile          | 99.941.022-7      | lumbaya.example             | +56 32 255 0114
  AN | Asmaa & Najd Hospitality Co. W.L.L. | 阿斯玛酒店用品    | Block 4, Street 27, Building 9; 70459 Shuwaikh Industrial  | Kuwait         |                   | asmaanajd.example           | +965 2555 0132
  `,
);

/** The twelve customer files; the longest kept was opened about six years before today. */
export function sampleCustomers(today: PlainDate): readonly Customer[] {
  return FIRMS.map((firm, index) => {
    const terms = CUSTOMER_TERMS.find((entry) => entry.code === firm.code);
    const people = CUSTOMER_PEOPLE.filter((person) => person.code === firm.code);
    const buyer = {
      name: firm.nameEn,
      addressLines: firm.address.split(';').map((line) => line.trim()),
      country: firm.country,
      taxNumber: firm.taxNumber,
      phone: firm.phone,
      email: `orders@${firm.domain}`,
    };
    return Customer.parse({
      id: customerIdOf(firm.code),
      code: firm.code,
      nameEn: firm.nameEn,
      nameZh: firm.nameZh,
      buyer,
      contacts: people.map(({ name, role, mailbox, wechat }) => ({
        name,
        role,
        phone: firm.phone,
        email: `${mailbox}@${firm.domain}`,
        wechat,
      })),
      createdOn: addDays(today, -2190 + index * 150),
      ...terms?.file,
    });
  });
}

export function customerIdOf(code: string): string {
  return `sample:customer-${code.toLowerCase()}`;
}
