import { bankFor, otherCurrencyOf } from '#shared/domain/company';
import { type ReplyInput, replyLetter } from '#shared/money/reply-draft';
import { moneyText } from '#shared/text/figure-text';
import { isZero, subtract, sum } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { addDays } from '#shared/values/plain-date';
import type { AccountPaperInput } from './account-paper';
import { REMINDER_DAYS, type ReminderInput, reminderSentences, reminderSubject } from './reminder';

/** A letter for the mail client: plain text, no layout. */
export type LetterText = {
  /** Address of the other side as it is kept; empty where there is none. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
};

type Tongue = 'en' | 'zh';

/** 催款函 as text: the same sentences as the paper, a line for each invoice, and where to pay. */
export function reminderText(input: ReminderInput): LetterText {
  const { currency, company, date, degree, items } = input;
  const total = moneyText(money(sum(items.map((item) => subtract(item.open, item.disputed))), currency));
  const words = reminderSentences(input, total, addDays(date, REMINDER_DAYS[degree]));
  const bank = bankFor(company, currency);
  const inTongue = (tongue: Tongue): string => {
    const [at, say] = tongue === 'en' ? ([0, pickEn] as const) : ([1, pickZh] as const);
    const lines = items.map(({ posting, from, days, open, disputed }, index) => {
      const asked = moneyText(money(subtract(open, disputed), currency));
      const less = moneyText(money(disputed, currency));
      const without = isZero(disputed) ? '' : say(` (without ${less} in dispute)`, `（不含争议款 ${less}）`);
      const order = posting.po === '' ? '' : say(`, your order ${posting.po}`, `，订单 ${posting.po}`);
      return say(
        `${index + 1}. ${posting.number}${order}, due ${from}, ${days} days late: ${asked}${without}`,
        `${index + 1}. ${posting.number}${order}，到期日 ${from}，逾期 ${days} 天：${asked}${without}`,
      );
    });
    const pay =
      bank === null
        ? []
        : [
            '',
            say('Please pay to:', '收款账户：'),
            ...[
              bank.beneficiary,
              bank.bank,
              bank.account,
              bank.swift === '' ? '' : `SWIFT ${bank.swift}`,
              otherCurrencyOf(bank, currency)?.[tongue] ?? '',
            ].filter((line) => line !== ''),
          ];
    return [
      ...opening(input, tongue),
      ...words.before.map((pair) => pair[at]),
      '',
      ...lines,
      say(`Total to be paid: ${total}`, `应付合计：${total}`),
      '',
      ...words.after.map((pair) => pair[at]),
      ...pay,
      ...closing(input, tongue),
    ].join('\n');
  };
  return {
    to: input.party.email,
    subject: reminderSubject(input.language, degree),
    body: inTongues(input, inTongue),
  };
}

/** 对账复函 as text, every difference a numbered line. */
export function replyText(input: AccountPaperInput & { readonly reply: ReplyInput }): LetterText {
  const inTongue = (tongue: Tongue): string =>
    [...opening(input, tongue), replyLetter(input.reply, tongue).text, ...closing(input, tongue)].join('\n');
  return {
    to: input.party.email,
    subject: replyLetter(input.reply, input.language).subject,
    body: inTongues(input, inTongue),
  };
}

const pickEn = (en: string, _zh: string) => en;
const pickZh = (_en: string, zh: string) => zh;

/** In both languages one whole letter stands under the other: a mail that changes tongue at each line is not read. */
function inTongues({ language }: AccountPaperInput, write: (tongue: Tongue) => string): string {
  if (language !== 'both') return write(language);
  return `${write('en')}\n\n----------------------------------------\n\n${write('zh')}`;
}

function opening({ party, attention }: AccountPaperInput, tongue: Tongue): readonly string[] {
  const name = attention === '' ? party.name : attention;
  return [tongue === 'en' ? `Dear ${name},` : `${name}：`, ''];
}

function closing({ company, preparedBy }: AccountPaperInput, tongue: Tongue): readonly string[] {
  const own = tongue === 'zh' && company.nameZh !== '' ? company.nameZh : company.nameEn;
  return [
    '',
    tongue === 'en' ? 'Yours sincerely' : '此致',
    '',
    ...[preparedBy, own, company.phone, company.email].filter((line) => line !== ''),
  ];
}
