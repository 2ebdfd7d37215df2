import { codeList } from './code-list';

/** 征免性质 */
export const DUTY_NATURES = codeList([
  ['101', '一般征税', 'general duty'],
  ['201', '无偿援助', 'free aid'],
  ['299', '其他法定', 'other by law'],
  ['301', '特定区域', 'special areas'],
  ['307', '保税区', 'bonded zone'],
  ['399', '其他地区', 'other areas'],
  ['401', '科教用品', 'science and education'],
  ['501', '加工设备', 'processing equipment'],
  ['502', '来料加工', 'processing, supplied material'],
  ['503', '进料加工', 'processing, purchased material'],
  ['506', '边境小额', 'border trade'],
  ['601', '中外合资', 'equity joint venture'],
  ['602', '中外合作', 'contractual joint venture'],
  ['603', '外资企业', 'foreign-owned'],
  ['789', '鼓励项目', 'encouraged projects'],
  ['799', '自有资金', 'own funds'],
  ['898', '国批减免', 'state-approved relief'],
  ['998', '内部暂定', 'provisional'],
  ['999', '例外减免', 'exceptional relief'],
]);
