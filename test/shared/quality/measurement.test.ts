import { describe, expect, it } from 'vitest';
import { deviation, isOutOfRange, Measurement } from '#shared/quality/measurement';

const at = (measured: string | null, tolerance = { plus: '1', minus: '0.5' }) =>
  Measurement.parse({ id: 'm1', size: 'M', point: 'length', spec: '98.0', ...tolerance, measured });

describe('a measurement', () => {
  it('passes up to its tolerance on either side, which need not be alike', () => {
    expect(isOutOfRange(at('99.0'))).toBe(false);
    expect(isOutOfRange(at('99.1'))).toBe(true);
    expect(isOutOfRange(at('97.5'))).toBe(false);
    expect(isOutOfRange(at('97.4'))).toBe(true);
  });

  it('is counted exactly: 0.1 and 0.2 are 0.3', () => {
    const one = Measurement.parse({
      id: 'm1',
      point: 'x',
      spec: '0.1',
      plus: '0.2',
      minus: '0',
      measured: '0.3',
    });
    expect(deviation(one)).toBe('0.2');
    expect(isOutOfRange(one)).toBe(false);
  });

  it('says nothing before it was made', () => {
    expect(deviation(at(null))).toBeNull();
    expect(isOutOfRange(at(null))).toBe(false);
  });
});
