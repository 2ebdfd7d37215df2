import type { CurrencyCode } from '#shared/values/currency';

/** How a currency is spoken in amounts: `US DOLLARS … AND CENTS …`, `美元…`. */
export interface CurrencyName {
  readonly en: string;
  /** The hundredth or thousandth part; '' for currencies without minor units. */
  readonly minorEn: string;
  readonly zh: string;
}

const name = (en: string, minorEn: string, zh: string): CurrencyName => ({ en, minorEn, zh });

export const CURRENCY_NAMES: Readonly<Record<CurrencyCode, CurrencyName>> = {
  JPY: name('JAPANESE YEN', '', '日元'),
  KRW: name('SOUTH KOREAN WON', '', '韩元'),
  VND: name('VIETNAMESE DONG', '', '越南盾'),
  CLP: name('CHILEAN PESOS', '', '智利比索'),
  ISK: name('ICELANDIC KRONUR', '', '冰岛克朗'),
  PYG: name('PARAGUAYAN GUARANI', '', '巴拉圭瓜拉尼'),
  UGX: name('UGANDA SHILLINGS', '', '乌干达先令'),
  RWF: name('RWANDA FRANCS', '', '卢旺达法郎'),
  XAF: name('CFA FRANCS BEAC', '', '中非法郎'),
  XOF: name('CFA FRANCS BCEAO', '', '西非法郎'),
  XPF: name('CFP FRANCS', '', '太平洋法郎'),
  USD: name('US DOLLARS', 'CENTS', '美元'),
  EUR: name('EUROS', 'CENTS', '欧元'),
  GBP: name('POUNDS STERLING', 'PENCE', '英镑'),
  CNY: name('CHINESE YUAN', 'FEN', '人民币'),
  HKD: name('HONG KONG DOLLARS', 'CENTS', '港元'),
  AUD: name('AUSTRALIAN DOLLARS', 'CENTS', '澳元'),
  CAD: name('CANADIAN DOLLARS', 'CENTS', '加元'),
  CHF: name('SWISS FRANCS', 'CENTIMES', '瑞士法郎'),
  SGD: name('SINGAPORE DOLLARS', 'CENTS', '新加坡元'),
  NZD: name('NEW ZEALAND DOLLARS', 'CENTS', '新西兰元'),
  SEK: name('SWEDISH KRONOR', 'ORE', '瑞典克朗'),
  NOK: name('NORWEGIAN KRONER', 'ORE', '挪威克朗'),
  DKK: name('DANISH KRONER', 'ORE', '丹麦克朗'),
  THB: name('THAI BAHT', 'SATANG', '泰铢'),
  INR: name('INDIAN RUPEES', 'PAISE', '印度卢比'),
  AED: name('UAE DIRHAMS', 'FILS', '阿联酋迪拉姆'),
  SAR: name('SAUDI RIYALS', 'HALALAS', '沙特里亚尔'),
  MXN: name('MEXICAN PESOS', 'CENTAVOS', '墨西哥比索'),
  BRL: name('BRAZILIAN REAIS', 'CENTAVOS', '巴西雷亚尔'),
  ZAR: name('SOUTH AFRICAN RAND', 'CENTS', '南非兰特'),
  TRY: name('TURKISH LIRAS', 'KURUS', '土耳其里拉'),
  RUB: name('RUSSIAN ROUBLES', 'KOPECKS', '俄罗斯卢布'),
  UAH: name('UKRAINIAN HRYVNIAS', 'KOPIYKAS', '乌克兰格里夫纳'),
  TWD: name('NEW TAIWAN DOLLARS', 'CENTS', '新台币'),
  MYR: name('MALAYSIAN RINGGIT', 'SEN', '马来西亚林吉特'),
  PHP: name('PHILIPPINE PESOS', 'CENTAVOS', '菲律宾比索'),
  IDR: name('INDONESIAN RUPIAH', 'SEN', '印尼盾'),
  PLN: name('POLISH ZLOTYS', 'GROSZY', '波兰兹罗提'),
  CZK: name('CZECH KORUNAS', 'HALERU', '捷克克朗'),
  HUF: name('HUNGARIAN FORINTS', 'FILLER', '匈牙利福林'),
  RON: name('ROMANIAN LEI', 'BANI', '罗马尼亚列伊'),
  ILS: name('ISRAELI NEW SHEKELS', 'AGOROT', '以色列新谢克尔'),
  EGP: name('EGYPTIAN POUNDS', 'PIASTRES', '埃及镑'),
  NGN: name('NIGERIAN NAIRA', 'KOBO', '尼日利亚奈拉'),
  KES: name('KENYA SHILLINGS', 'CENTS', '肯尼亚先令'),
  PKR: name('PAKISTAN RUPEES', 'PAISA', '巴基斯坦卢比'),
  BDT: name('BANGLADESH TAKA', 'POISHA', '孟加拉塔卡'),
  MOP: name('MACAO PATACAS', 'AVOS', '澳门元'),
  ARS: name('ARGENTINE PESOS', 'CENTAVOS', '阿根廷比索'),
  COP: name('COLOMBIAN PESOS', 'CENTAVOS', '哥伦比亚比索'),
  PEN: name('PERUVIAN SOLES', 'CENTIMOS', '秘鲁索尔'),
  KWD: name('KUWAITI DINARS', 'FILS', '科威特第纳尔'),
  BHD: name('BAHRAINI DINARS', 'FILS', '巴林第纳尔'),
  OMR: name('OMANI RIALS', 'BAISA', '阿曼里亚尔'),
  JOD: name('JORDANIAN DINARS', 'FILS', '约旦第纳尔'),
  TND: name('TUNISIAN DINARS', 'MILLIMES', '突尼斯第纳尔'),
  IQD: name('IRAQI DINARS', 'FILS', '伊拉克第纳尔'),
  LYD: name('LIBYAN DINARS', 'DIRHAMS', '利比亚第纳尔'),
};
