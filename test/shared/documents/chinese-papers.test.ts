import { describe, expect, it } from 'vitest';
import { letterhead } from '#shared/documents/letterhead';
import { originText } from '#shared/documents/paper-language';
import { SAMPLE_COMPANY } from '#shared/samples/sample-company';

describe('a paper in Chinese alone', () => {
  it('keeps the lines of our address apart', () => {
    expect(letterhead(SAMPLE_COMPANY, 'zh', true).lines[0]).toBe('浙江省宁波市鄞州区曲水路88号 邮编 315100');
  });

  it('names our own country as origin in Chinese, and others as they were entered', () => {
    expect(originText('zh', ['China', 'Vietnam'])).toBe('中国, Vietnam');
    expect(originText('zh', ['P.R. China'])).toBe('中国');
    expect(originText('both', ['China'])).toBe('China');
    expect(originText('en', ['China'])).toBe('China');
  });
});
