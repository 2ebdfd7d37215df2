import type { firstStart as en } from '../en/first-start';

export const firstStart: typeof en = {
  welcome: '欢迎使用跟单台',
  who: '本机为哪家公司跟单？',
  text: '公司名称和地址会印在每张单据上。现在只需英文名称和跟单员姓名，其余可在设置中补齐。',
  yours: '跟单员姓名',
  needed: '必填',
  later: '可以以后再填',
  bank: '发票收款账户',
  next: '继续',
  offerTitle: '从哪里开始？',
  drop: '把客户的第一份 Excel 订单拖到这里',
  dropText: '先读取、显示，确认之前不保存。',
  choose: '选择文件',
  sample: '用样例数据看一看',
  sampleText: '一家服装厂，12 个客户、60 个产品、40 张近期订单。仅供试用，自己的订单请从空白数据开始。',
  empty: '从空白开始',
  emptyText: '客户和产品随第一张订单建立。',
  back: '返回公司资料',
  keys: { next: '继续', choose: '选择文件', sample: '样例数据', empty: '从空白开始', back: '返回' },
  local: '数据只存在本机，不需要账号，不需要联网。',
};
