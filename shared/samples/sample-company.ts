import { Company } from '#shared/domain/company';

/** The invented factory of the sample desk. Nothing in it exists: firm, bank, codes and numbers are made up. */
export const SAMPLE_COMPANY: Company = Company.parse({
  nameEn: 'Ningbo Suyue Garments Co., Ltd.',
  nameZh: '宁波溯月服饰有限公司',
  addressEn: ['No. 88 Qushui Road, Yinzhou District', '315100 Ningbo, Zhejiang, China'],
  addressZh: ['浙江省宁波市鄞州区曲水路88号', '邮编 315100'],
  phone: '+86 574 5550 0188',
  email: 'export@suyue.example',
  website: 'www.suyue.example',
  creditCode: '91330212MA2HT8Q367',
  customsCode: '3302967418',
  bankAccounts: [
    {
      beneficiary: 'Ningbo Suyue Garments Co., Ltd.',
      bank: 'Sanjiang Harbour Bank, Ningbo Yinzhou Branch',
      bankAddress: 'No. 12 Guqiao Street, Ningbo, China',
      account: '3301 0140 5500 0188 01',
      swift: 'SJHBCN2NXXX',
      currency: 'USD',
    },
    {
      beneficiary: 'Ningbo Suyue Garments Co., Ltd.',
      bank: 'Sanjiang Harbour Bank, Ningbo Yinzhou Branch',
      bankAddress: 'No. 12 Guqiao Street, Ningbo, China',
      account: '3301 0140 5500 0188 38',
      swift: 'SJHBCN2NXXX',
      currency: 'EUR',
    },
    {
      beneficiary: '宁波溯月服饰有限公司',
      bank: '三江港湾银行宁波鄞州支行',
      bankAddress: '宁波市古桥街12号',
      account: '3301 0140 5500 0188 16',
      swift: 'SJHBCN2NXXX',
      currency: 'CNY',
    },
  ],
  signatory: { name: 'Shen Yulan', post: 'Export Manager' },
  clerk: 'Chen Mo',
  portOfLoading: 'Ningbo',
  defaultCurrency: 'USD',
  validityDays: 30,
});
