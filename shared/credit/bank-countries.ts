import { addDays, type PlainDate } from '#shared/values/plain-date';
import type { BankCalendar } from './banking-calendar';

/** Country names and ports as they stand behind an expiry date, with the ISO code of their banks. */
const PLACES: readonly (readonly [string, string])[] = [
  [
    'CN',
    'CHINA|P\\.?R\\.?C\\.?|P\\.?R\\.?\\s*CHINA|BEIJING|SHANGHAI|NINGBO|SHENZHEN|GUANGZHOU|QINGDAO|TIANJIN|XIAMEN|DALIAN|HANGZHOU|NANJING|SUZHOU|WENZHOU|YIWU|FUZHOU|ZHEJIANG|JIANGSU|GUANGDONG|SHANDONG|FUJIAN',
  ],
  ['HK', 'HONG\\s?KONG'],
  ['TW', 'TAIWAN|TAIPEI'],
  ['SG', 'SINGAPORE'],
  ['JP', 'JAPAN|TOKYO|OSAKA'],
  ['KR', 'KOREA|SEOUL'],
  ['TH', 'THAILAND|BANGKOK'],
  ['VN', 'VIET\\s?NAM|HANOI|HO\\s?CHI\\s?MINH'],
  ['MY', 'MALAYSIA|KUALA\\s?LUMPUR'],
  ['ID', 'INDONESIA|JAKARTA'],
  ['PH', 'PHILIPPINES|MANILA'],
  ['IN', 'INDIA|MUMBAI|NEW\\s?DELHI|CHENNAI'],
  ['BD', 'BANGLADESH|DHAKA|CHITTAGONG'],
  ['PK', 'PAKISTAN|KARACHI|LAHORE'],
  ['LK', 'SRI\\s?LANKA|COLOMBO'],
  ['NP', 'NEPAL|KATHMANDU'],
  ['AE', 'U\\.?A\\.?E\\.?|UNITED\\s+ARAB|DUBAI|ABU\\s?DHABI|SHARJAH'],
  ['SA', 'SAUDI|RIYADH|JEDDAH|DAMMAM'],
  ['KW', 'KUWAIT'],
  ['QA', 'QATAR|DOHA'],
  ['BH', 'BAHRAIN'],
  ['OM', 'OMAN|MUSCAT'],
  ['JO', 'JORDAN|AMMAN'],
  ['IL', 'ISRAEL|TEL\\s?AVIV'],
  ['EG', 'EGYPT|CAIRO|ALEXANDRIA'],
  ['DZ', 'ALGERIA|ALGIERS'],
  ['MA', 'MOROCCO|CASABLANCA'],
  ['TN', 'TUNISIA|TUNIS'],
  ['TR', 'TURKEY|TURKIYE|TÜRKIYE|ISTANBUL'],
  ['NG', 'NIGERIA|LAGOS'],
  ['KE', 'KENYA|NAIROBI'],
  ['ET', 'ETHIOPIA|ADDIS'],
  ['ZA', 'SOUTH\\s+AFRICA|JOHANNESBURG'],
  ['DE', 'GERMANY|FRANKFURT|HAMBURG|DEUTSCHLAND'],
  ['FR', 'FRANCE|PARIS'],
  ['IT', 'ITALY|MILAN|ROME'],
  ['ES', 'SPAIN|MADRID|BARCELONA'],
  ['NL', 'NETHERLANDS|AMSTERDAM|ROTTERDAM'],
  ['BE', 'BELGIUM|BRUSSELS|ANTWERP'],
  ['GB', 'UNITED\\s+KINGDOM|U\\.?K\\.?|LONDON|ENGLAND'],
  ['CH', 'SWITZERLAND|ZURICH|GENEVA'],
  ['SE', 'SWEDEN|STOCKHOLM'],
  ['PL', 'POLAND|WARSAW'],
  ['RU', 'RUSSIA|MOSCOW'],
  ['US', 'U\\.?S\\.?A\\.?|UNITED\\s+STATES|NEW\\s+YORK'],
  ['CA', 'CANADA|TORONTO|MONTREAL|VANCOUVER'],
  ['MX', 'MEXICO'],
  ['BR', 'BRAZIL|SAO\\s+PAULO'],
  ['CL', 'CHILE|SANTIAGO'],
  ['PE', 'PERU|LIMA'],
  ['CO', 'COLOMBIA|BOGOTA'],
  ['AU', 'AUSTRALIA|SYDNEY|MELBOURNE'],
  ['NZ', 'NEW\\s+ZEALAND|AUCKLAND'],
];

const matchers = PLACES.map(
  ([code, words]) => [code, new RegExp(`(?<![A-Z])(?:${words})(?![A-Z])`)] as const,
);

export const BANK_COUNTRIES: readonly string[] = PLACES.map(([code]) => code);

/** `NINGBO, CHINA` → `CN`; '' when the place names no country we know. */
export function countryOf(place: string): string {
  const upper = place.toUpperCase();
  return matchers.find(([, words]) => words.test(upper))?.[0] ?? '';
}

/** Country of a bank by its code: letters five and six of `DEUTDEFF`. */
export function countryOfBank(code: string): string {
  return /^[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}/.exec(code.toUpperCase())?.[1] ?? '';
}

/**
 * Where an expiry "at our counters" happens: the issuing bank's. A place without a country is the beneficiary's when it
 * says so, else unknown.
 */
export function expiryCountry(place: string, issuer: string, beneficiary: readonly string[]): string {
  const named = countryOf(place);
  if (named !== '') return named;
  if (/ISSUING|OUR\s+COUNTER|OPENING/i.test(place)) return countryOfBank(issuer) || countryOf(issuer);
  if (/BENEF|ADVISING|NEGOTIATING|NOMINATED/i.test(place)) return countryOf(beneficiary.join(' '));
  return '';
}

const FRIDAY_SATURDAY = new Set(['BD', 'KW', 'QA', 'BH', 'OM', 'JO', 'IL', 'EG', 'DZ', 'SA']);

function days(first: string, last: string, name: string): BankCalendar['holidays'] {
  const found: { date: PlainDate; name: string }[] = [];
  // Written below as days of the calendar.
  for (let day = first as PlainDate; day <= last; day = addDays(day, 1)) found.push({ date: day, name });
  return found;
}

/**
 * Holidays of China as the General Office of the State Council announced them: 2025 by 国办发明电〔2024〕12号 of 12
 * November 2024, 2026 by its notice of 4 November 2025. Later years must be entered once they are announced.
 */
const CHINA: BankCalendar = {
  id: 'CN',
  weekend: [0, 6],
  holidays: [
    ...days('2025-01-01', '2025-01-01', '元旦'),
    ...days('2025-01-28', '2025-02-04', '春节'),
    ...days('2025-04-04', '2025-04-06', '清明节'),
    ...days('2025-05-01', '2025-05-05', '劳动节'),
    ...days('2025-05-31', '2025-06-02', '端午节'),
    ...days('2025-10-01', '2025-10-08', '国庆节、中秋节'),
    ...days('2026-01-01', '2026-01-03', '元旦'),
    ...days('2026-02-15', '2026-02-23', '春节'),
    ...days('2026-04-04', '2026-04-06', '清明节'),
    ...days('2026-05-01', '2026-05-05', '劳动节'),
    ...days('2026-06-19', '2026-06-21', '端午节'),
    ...days('2026-09-25', '2026-09-27', '中秋节'),
    ...days('2026-10-01', '2026-10-07', '国庆节'),
  ],
  // Weekends that are worked: a bank that is open does not move a last day.
  workdays: [
    '2025-01-26',
    '2025-02-08',
    '2025-04-27',
    '2025-09-28',
    '2025-10-11',
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ].map((day) => day as PlainDate),
};

/** The calendar a desk begins with: weekends by country, and the holidays above. */
export function startingCalendar(country: string): BankCalendar {
  if (country === 'CN') return CHINA;
  return { id: country, weekend: FRIDAY_SATURDAY.has(country) ? [5, 6] : [0, 6], holidays: [], workdays: [] };
}
