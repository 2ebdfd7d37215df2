import { describe, expect, it } from 'vitest';
import { DEFAULT_SHIPPING_SETTINGS } from '#shared/domain/shipping-settings';
import { type CartonSize, cartonFit } from '#shared/shipping/carton-fit';
import { DecimalText } from '#shared/values/decimal';

const kg = (text: string) => DecimalText.parse(text);
const carton: CartonSize = { lengthCm: kg('52'), widthCm: kg('38'), heightCm: kg('34'), grossKg: kg('9.6') };
const box = (type: string) => {
  const found = DEFAULT_SHIPPING_SETTINGS.boxes.find((entry) => entry.type === type);
  if (!found) throw new Error(type);
  return found;
};

describe('cartons of 52×38×34 cm and 9.6 kg (shipping-documents.md section 6)', () => {
  it('fill a 40HQ with 966 standing upright: 23 × 6 × 7', () => {
    expect(cartonFit(carton, box('40HQ'), { upright: true, capVolume: true })).toEqual({
      type: '40HQ',
      byVolume: 997,
      byWeight: 2708,
      byGeometry: 966,
      answer: 966,
    });
  });

  it('fill it with 997 when they may be turned, and with 1050 when the volume cap is lifted', () => {
    const free = cartonFit(carton, box('40HQ'), { upright: false, capVolume: true });
    expect(free.byGeometry).toBe(1050);
    expect(free.answer).toBe(997);
    expect(cartonFit(carton, box('40HQ'), { upright: false, capVolume: false }).answer).toBe(1050);
  });

  it('stand 462 in a 20GP by geometry: 11 × 6 × 7', () => {
    expect(cartonFit(carton, box('20GP'), { upright: true, capVolume: false }).answer).toBe(462);
  });

  it('are stopped by the weight the road allows', () => {
    const heavy = { ...carton, grossKg: kg('60') };
    const fit = cartonFit(heavy, box('20GP'), { upright: true, capVolume: true });
    expect(fit.answer).toBe(358);
    expect(fit.byWeight).toBe(358);
  });

  it('fit in no box when they are longer than all of it', () => {
    const pole = { ...carton, lengthCm: kg('1300') };
    expect(cartonFit(pole, box('40HQ'), { upright: false, capVolume: true }).answer).toBe(0);
  });
});
