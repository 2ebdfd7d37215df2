import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { CheckState } from '#shared/api/views/order-views';
import { STAGE_NAMES } from '#shared/domain/order-stage';
import { CheckMark } from '../../../renderer/components/check-mark';
import { RiskMark } from '../../../renderer/components/risk-mark';
import { StageMark } from '../../../renderer/components/stage-mark';
import { createWords } from '../../../renderer/words/words';

const drawn = (mark: React.ReactNode, language: 'en' | 'zh' = 'en') =>
  renderToStaticMarkup(<I18nextProvider i18n={createWords(language)}>{mark}</I18nextProvider>);

describe('marks', () => {
  it('give every stage a drawing of its own with its word', () => {
    const drawings = STAGE_NAMES.map((stage) => drawn(<StageMark stage={stage} />));
    expect(new Set(drawings.map((markup) => markup.replace(/>[^<>]+</g, '><'))).size).toBe(
      STAGE_NAMES.length,
    );
    expect(drawn(<StageMark stage="production" />, 'zh')).toContain('生产中');
  });

  it('never look passed when a check was waived', () => {
    const shape = (state: CheckState) =>
      drawn(<CheckMark state={state} />).replace(/(aria-label|title)[^>]*/g, '');
    expect(shape('waived')).not.toBe(shape('pass'));
    expect(new Set(CheckState.options.map(shape)).size).toBe(CheckState.options.length);
  });

  it('say the word to a reader where only the shape is drawn', () => {
    expect(drawn(<RiskMark risk="late" bare />)).toContain('aria-label="Late"');
    expect(drawn(<CheckMark state="overdue" />, 'zh')).toContain('aria-label="逾期"');
  });
});
