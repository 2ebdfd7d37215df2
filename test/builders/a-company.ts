import { Company } from '#shared/domain/company';

/** A firm with all that a paper prints; change only what the test is about. */
export function aCompany(overrides: Partial<Company> = {}): Company {
  return {
    ...Company.parse({
      nameEn: 'Test Garments Co., Ltd.',
      nameZh: '测试服饰有限公司',
      addressEn: ['1 Test Road', '315100 Ningbo, China'],
      addressZh: ['宁波市测试路1号'],
      phone: '+86 574 5550 0100',
      email: 'export@test-garments.example',
      creditCode: '91330212MA2HT8Q367',
      customsCode: '3302967418',
      bankAccounts: [
        {
          beneficiary: 'Test Garments Co., Ltd.',
          bank: 'Test Bank, Ningbo Branch',
          account: '3301 0000 0001',
          swift: 'TESTCN2NXXX',
          currency: 'USD',
        },
      ],
      signatory: { name: 'Shen Yulan', post: 'Export Manager' },
      clerk: 'Chen Mo',
      portOfLoading: 'Ningbo',
    }),
    ...overrides,
  };
}
