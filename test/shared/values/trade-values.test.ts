import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerCheckDigit, isContainerNumber } from '#shared/values/container-number';
import { multiply, round, sum } from '#shared/values/decimal';
import { hsHeading, parseHsCode } from '#shared/values/hs-code';
import {
  includesFreight,
  includesInsurance,
  incotermFrom,
  incotermText,
  isSeaOnly,
  portFor,
} from '#shared/values/incoterm';
import { cartonSizeText, cartonVolume, Packing } from '#shared/values/packing';
import { isCounted } from '#shared/values/unit';

const carton = (lengthCm: string, widthCm: string, heightCm: string, netKg = '1', grossKg = '2') =>
  Packing.parse({ piecesPerCarton: 1, lengthCm, widthCm, heightCm, netKg, grossKg });

describe('incoterms', () => {
  it.each([
    ['C&F', 'CFR'],
    ['cnf', 'CFR'],
    ['DDU', 'DAP'],
    ['DAT', 'DPU'],
    [' fob ', 'FOB'],
    ['XYZ', null],
  ])('reads %j as %s', (text, code) => {
    expect(incotermFrom(text)).toBe(code);
  });

  it('know where freight and insurance are inside the price', () => {
    expect((['EXW', 'FOB', 'CFR', 'CIF', 'CIP', 'DDP'] as const).map(includesFreight)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect((['CFR', 'CIF', 'CPT', 'CIP'] as const).map(includesInsurance)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([isSeaOnly('FOB'), isSeaOnly('FCA')]).toEqual([true, false]);
  });

  it.each([
    ['FOB', 'Shenzhen', 'loading', 'Ningbo', 'Shenzhen'],
    ['FOB', 'Ningbo', 'loading', 'Ningbo, China', 'Ningbo, China'],
    ['FOB', 'China', 'loading', 'Ningbo', 'Ningbo'],
    ['FOB', 'any Chinese port', 'loading', 'Ningbo', 'Ningbo'],
    ['FCA', 'Beilun CFS', 'loading', 'Ningbo', 'Ningbo'],
    ['FOB', 'Ningbo', 'discharge', 'Hamburg', 'Hamburg'],
    ['CIF', 'Rotterdam', 'discharge', 'Hamburg', 'Rotterdam'],
    ['CFR', '', 'discharge', 'Hamburg', 'Hamburg'],
  ] as const)('name the port of %s %s for %s beside the usual %s: %s', (code, place, end, usual, port) => {
    expect(portFor({ code, place }, end, usual)).toBe(port);
    expect(portFor(null, end, usual)).toBe(usual);
  });

  it('print with place and version', () => {
    expect(incotermText({ code: 'FOB', place: ' Ningbo ' })).toBe('FOB Ningbo, Incoterms 2020');
    expect(incotermText({ code: 'EXW', place: '' })).toBe('EXW, Incoterms 2020');
  });
});

describe('packing', () => {
  it('keeps six decimals of a carton: the worked 58 × 40 × 32 is 0.074240 m³', () => {
    const a = carton('58', '40', '32', '7.92', '9.35');
    expect(cartonVolume(a)).toBe('0.074240');
    expect(cartonSizeText(a)).toBe('58×40×32');
  });

  it('totals the worked packing of 42 and 30 cartons to 5.218 m³', () => {
    const rows = [
      multiply(cartonVolume(carton('58', '40', '32')), 42),
      multiply(cartonVolume(carton('50', '40', '35')), 30),
    ];
    expect(sum(rows)).toBe('5.21808');
    expect(round(sum(rows), 3)).toBe('5.218');
  });

  it.each(['0', '-1', '0.00'])('refuses a side of %s cm', (side) => {
    expect(() => carton(side, '40', '32')).toThrow();
  });

  it('holds the same volume however the carton is turned', () => {
    const side = fc.integer({ min: 1, max: 2000 }).map((tenths) => String(Number(tenths) / 10));
    fc.assert(
      fc.property(side, side, side, (a, b, c) => {
        expect(cartonVolume(carton(a, b, c))).toBe(cartonVolume(carton(c, a, b)));
      }),
    );
  });
});

describe('container numbers', () => {
  it('carry the check digit of ISO 6346: CSQU305438 gives 3', () => {
    expect(containerCheckDigit('CSQU305438')).toBe(3);
    expect([isContainerNumber('CSQU3054383'), isContainerNumber('csqu 305438-3')]).toEqual([true, true]);
  });

  it('are refused when malformed', () => {
    expect(['CSQX3054383', 'CSQU305438', 'CSQU30543833', ''].map(isContainerNumber)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(containerCheckDigit('CSQ3054380')).toBeNull();
  });

  it('show nearly every single wrong digit', () => {
    const digits = fc.integer({ min: 0, max: 999_999 }).map((serial) => String(serial).padStart(6, '0'));
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, by) => {
          const wrong = [...serial];
          wrong[at] = String((Number(serial[at]) + by) % 10);
          const right = containerCheckDigit(`CSQU${serial}`);
          const other = containerCheckDigit(`CSQU${wrong.join('')}`);
          // Remainder 10 prints as 0, the one pair the standard cannot tell apart.
          if (right !== 0 && other !== 0) expect(other).not.toBe(right);
        },
      ),
    );
  });
});

describe('HS codes and units', () => {
  it('read dots and spaces, and only 6, 8 or 10 digits', () => {
    expect(['6109.10.00.21', '6109 10', '61091', '6109.10.00', 'abc'].map(parseHsCode)).toEqual([
      '6109100021',
      '610910',
      null,
      '61091000',
      null,
    ]);
    const code = parseHsCode('6109100021');
    expect(code === null ? '' : hsHeading(code)).toBe('6109.10');
  });

  it('know what is counted and what is measured', () => {
    expect([isCounted('PCS'), isCounted('DOZ'), isCounted('KG'), isCounted('M')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
