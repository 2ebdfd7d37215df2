import { codeList } from './code-list';

/** 成交方式 */
export const TERMS = codeList([
  ['1', 'CIF', 'CIF'],
  ['2', 'C&F', 'C&F'],
  ['3', 'FOB', 'FOB'],
  ['4', 'C&I', 'C&I'],
  ['5', '市场价', 'market price'],
  ['6', '垫仓', 'dunnage'],
  ['7', 'EXW', 'EXW'],
]);

/** 征减免税方式 */
export const DUTY_MODES = codeList([
  ['1', '照章征税', 'duty as by law'],
  ['2', '折半征税', 'half duty'],
  ['3', '全免', 'free'],
  ['4', '特案', 'special case'],
  ['5', '随征免性质', 'by duty nature'],
  ['6', '保证金', 'deposit'],
  ['7', '保函', 'guarantee'],
  ['8', '折半补税', 'half duty made up'],
  ['9', '全额退税', 'full refund'],
]);

/** 品牌类型: the first declaration element. */
export const BRAND_TYPES = codeList([
  ['0', '无品牌', 'no brand'],
  ['1', '境内自主品牌', 'own Chinese brand'],
  ['2', '境内收购品牌', 'acquired Chinese brand'],
  ['3', '境外品牌(贴牌生产)', 'foreign brand, made to order (OEM)'],
  ['4', '境外品牌(其他)', 'foreign brand, other'],
]);

/** 出口享惠情况: the second declaration element. */
export const PREFERENCES = codeList([
  ['0', '目的国不享受优惠关税', 'no preferential duty at destination'],
  ['1', '目的国享受优惠关税', 'preferential duty at destination'],
  ['2', '不能确定目的国享受优惠关税', 'not known'],
  ['3', '不适用于进口报关单', 'not for import declarations'],
]);

/** 集装箱规格: L is 40 feet, S is 20 feet. */
export const CONTAINER_SPECS = codeList([
  ['11', '普通2*标准箱(L)', "40' general"],
  ['12', '冷藏2*标准箱(L)', "40' reefer"],
  ['13', '罐式2*标准箱(L)', "40' tank"],
  ['21', '普通标准箱(S)', "20' general"],
  ['22', '冷藏标准箱(S)', "20' reefer"],
  ['23', '罐式标准箱(S)', "20' tank"],
  ['31', '其他标准箱(S)', "20' other"],
  ['32', '其他2*标准箱(L)', "40' other"],
]);

/** 币制, ISO 4217; the three digits are the codes of old files. */
export const CURRENCY_CODES = codeList([
  ['USD', '美元', 'US dollar', ['502']],
  ['EUR', '欧元', 'euro', ['300']],
  ['GBP', '英镑', 'pound sterling', ['303']],
  ['JPY', '日本元', 'yen', ['116']],
  ['HKD', '港币', 'Hong Kong dollar', ['110']],
  ['CNY', '人民币', 'renminbi', ['142', 'RMB']],
  ['AUD', '澳大利亚元', 'Australian dollar'],
  ['CAD', '加拿大元', 'Canadian dollar'],
  ['CHF', '瑞士法郎', 'Swiss franc'],
  ['SGD', '新加坡元', 'Singapore dollar', ['132']],
  ['NZD', '新西兰元', 'New Zealand dollar'],
  ['SEK', '瑞典克朗', 'Swedish krona'],
  ['NOK', '挪威克朗', 'Norwegian krone'],
  ['DKK', '丹麦克朗', 'Danish krone'],
  ['KRW', '韩国元', 'won'],
  ['THB', '泰国铢', 'baht'],
  ['MYR', '马来西亚林吉特', 'ringgit'],
  ['PHP', '菲律宾比索', 'Philippine peso'],
  ['IDR', '印度尼西亚盾', 'rupiah'],
  ['TWD', '新台币', 'new Taiwan dollar'],
  ['RUB', '俄罗斯卢布', 'rouble'],
  ['MOP', '澳门元', 'pataca'],
]);
