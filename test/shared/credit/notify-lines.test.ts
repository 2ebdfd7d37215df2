import { describe, expect, it } from 'vitest';
import { notifyLines } from '#shared/credit/notify-lines';

const APPLICANT = ['ABC HANDELS GMBH', 'SPEICHERSTR. 7', '20457 HAMBURG'];
const of = (said: string, issuingBank = 'HANSEBANK AG\nHAMBURG') =>
  notifyLines(said, { applicant: APPLICANT, issuingBank });

describe('whom the bill of lading notifies', () => {
  it.each([
    'APPLICANT',
    'THE APPLICANT',
    'APPLICANT WITH FULL NAME AND ADDRESS',
    "APPLICANT'S FULL NAME, ADDRESS AND TELEPHONE NUMBER",
    'APPLICANT (WITH FULL ADDRESS AND FAX NO.)',
    'THE ABOVE-MENTIONED APPLICANT AS STATED ABOVE',
    'ACCOUNTEE',
    'APPLICANT, ABC HANDELS GMBH, SPEICHERSTR. 7',
  ])('%s is the firm of field 50 alone', (said) => {
    expect(of(said)).toEqual(APPLICANT);
  });

  it.each([
    ['APPLICANT AND DEUTSCHE TESTBANK AG, BREMEN', ['AND DEUTSCHE TESTBANK AG, BREMEN']],
    ['APPLICANT WITH FULL NAME AND ADDRESS AND SPEDITION ELBE', ['AND SPEDITION ELBE']],
    ['APPLICANT & SPEDITION ELBE', ['AND SPEDITION ELBE']],
    ['APPLICANT, SPEDITION ELBE, KAI 3', ['AND SPEDITION ELBE, KAI 3']],
    ['APPLICANT AND THE ISSUING BANK WITH FULL NAME AND ADDRESS', ['AND HANSEBANK AG, HAMBURG']],
  ])('%s keeps the second party', (said, more) => {
    expect(of(said)).toEqual([...APPLICANT, ...more]);
  });

  it('keeps the sequence of the credit where the other stands first', () => {
    expect(of('SPEDITION ELBE AND APPLICANT')).toEqual(['SPEDITION ELBE AND', ...APPLICANT]);
    expect(of('ISSUING BANK AND THE APPLICANT')).toEqual(['HANSEBANK AG, HAMBURG AND', ...APPLICANT]);
  });

  it('is as said where no applicant is meant or known', () => {
    expect(of('')).toEqual([]);
    expect(of('SPEDITION ELBE, KAI 3')).toEqual(['SPEDITION ELBE, KAI 3']);
    expect(of('ISSUING BANK', '')).toEqual(['ISSUING BANK']);
    expect(notifyLines('APPLICANT', { applicant: [], issuingBank: '' })).toEqual(['APPLICANT']);
  });
});
