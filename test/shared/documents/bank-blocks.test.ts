import { describe, expect, it } from 'vitest';
import { bankBlocks } from '#shared/documents/paper-blocks';
import { aCompany } from '../../builders/a-company';

const [dollars] = aCompany().bankAccounts;
if (!dollars) throw new Error('the builder gives one account');
const company = aCompany({ bankAccounts: [{ ...dollars, currency: 'USD' }] });

describe('the account on a paper', () => {
  it('tells that it is kept in another currency than the paper', () => {
    for (const language of ['en', 'zh', 'both'] as const) {
      const printed = JSON.stringify(bankBlocks(company, 'GBP', language, 20));
      expect(printed).toContain(language === 'zh' ? '该账户为 USD 账户' : 'Account kept in USD');
    }
  });

  it('says nothing where it takes the currency of the paper', () => {
    expect(JSON.stringify(bankBlocks(company, 'USD', 'both', 20))).not.toMatch(/kept in|注意/);
  });
});
