import type { fields as en } from '../en/fields';

export const fields: typeof en = {
  error: {
    required: '必填',
    number: '不是数字，应如 1,200.50',
    positive: '必须大于零',
    whole: '必须是整数',
    date: '不是日期，应如 2026-05-22 或 5月22日',
    hsCode: '6、8 或 10 位数字',
    creditCode: '代码不对：18 位，最后一位是校验位',
    customsCode: '10 位数字或大写字母',
    percent: '0 到 100 之间',
    email: '不是邮箱地址',
    grossBelowNet: '毛重小于净重',
    breakOrder: '数量须逐行递增',
    numberPattern: '需要一个流水号，如 {nnnn}',
    before: '早于报价日期',
    taken: '已被占用',
    tooLong: '太长',
  },
  unsaved: '未保存',
  picture: {
    choose: '选择或拖入图片',
    change: '更换',
    remove: '移除',
    wrongType: '只支持 PNG 或 JPEG',
  },
};
