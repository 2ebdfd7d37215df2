import { codeList } from './code-list';

/** 运输方式, by the vehicle that leaves the country. */
export const TRANSPORT_MODES = codeList([
  ['0', '非保税区', 'non-bonded area'],
  ['1', '监管仓库', 'supervised warehouse'],
  ['2', '水路运输', 'sea', ['sea', 'ocean', 'vessel', '海运']],
  ['3', '铁路运输', 'rail', ['rail', 'train', '铁路']],
  ['4', '公路运输', 'road', ['road', 'truck', '公路', '汽运']],
  ['5', '航空运输', 'air', ['air', 'flight', '空运']],
  ['6', '邮件运输', 'post', ['post', 'mail', 'courier', '邮件']],
  ['7', '保税区', 'bonded zone'],
  ['8', '保税仓库', 'bonded warehouse'],
  ['9', '其他运输', 'other'],
  ['G', '固定设施运输', 'fixed installation'],
  ['H', '边境特殊海关作业区', 'border special customs area'],
  ['L', '旅客携带', 'carried by traveller'],
  ['T', '综合试验区', 'pilot zone'],
  ['W', '物流中心', 'logistics centre'],
  ['X', '物流园区', 'logistics park'],
  ['Y', '保税港区/综保区', 'bonded port'],
  ['Z', '出口加工区', 'export processing zone'],
]);
