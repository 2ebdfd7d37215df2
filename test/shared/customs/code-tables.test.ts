import { describe, expect, it } from 'vitest';
import {
  BUILT_IN_TABLES,
  codeName,
  codesFor,
  codeTablesWith,
  searchCodes,
} from '#shared/customs/code-tables';
import { countryCode, countryOf } from '#shared/customs/country-code';
import { USUAL_NATURES } from '#shared/customs/tables/supervision-modes';
import { CODE_TABLES, CodeTable } from '#shared/domain/code-table';
import { Party } from '#shared/domain/party';
import { UNITS } from '#shared/values/unit';

const tables = BUILT_IN_TABLES;

describe('the tables that come with the desk', () => {
  it.each(CODE_TABLES)('%s holds each code once, each with its Chinese name', (name) => {
    const codes = tables[name].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(tables[name].filter(({ nameZh }) => nameZh === '')).toEqual([]);
  });

  it.each([
    ['supervision-modes', /^\d{4}$/],
    ['duty-natures', /^\d{3}$/],
    ['transport-modes', /^[0-9A-Z]$/],
    ['packing-kinds', /^\d{2}$/],
    ['customs-offices', /^\d{4}$/],
    ['exit-ports', /^\d{6}$/],
    ['units', /^\d{3}$/],
    ['countries', /^[A-Z]{3}$/],
    ['currencies', /^[A-Z]{3}$/],
    ['source-places', /^\d{5}$/],
  ] as const)('%s is coded as the form wants it', (name, shape) => {
    expect(tables[name].filter(({ code }) => !shape.test(code))).toEqual([]);
  });

  it('hold every country that trades, each found by its own name and letters alone', () => {
    expect(tables.countries.length).toBeGreaterThan(235);
    for (const { code, nameEn, nameZh } of tables.countries)
      for (const name of [code, nameEn, nameZh]) expect(codesFor(tables, 'countries', name)).toHaveLength(1);
    expect(codesFor(tables, 'countries', 'Tanzania')[0]?.code).toBe('TZA');
    expect(codesFor(tables, 'countries', "Cote d'Ivoire")[0]?.code).toBe('CIV');
    expect(codesFor(tables, 'countries', 'n.a.')).toEqual([]);
  });

  it('names a nature that exists for every supervision mode', () => {
    for (const { code } of tables['supervision-modes']) {
      const natures = USUAL_NATURES[code] ?? [];
      expect(natures.length).toBeGreaterThan(0);
      for (const nature of natures) expect(codeName(tables, 'duty-natures', nature)).not.toBe('');
    }
  });

  it('know the units of the desk that customs counts in, and leave pieces and pairs open', () => {
    const codes = Object.fromEntries(
      UNITS.map((unit) => [unit, codesFor(tables, 'units', unit).map(({ code }) => code)]),
    );
    expect(codes).toMatchObject({
      PCS: ['007', '011'],
      PR: ['025', '026'],
      SET: ['006'],
      DOZ: ['127'],
      KG: ['035'],
      MT: ['070'],
      M: ['030'],
      YD: ['086'],
      ROLL: ['018'],
      CTN: ['120'],
      BOX: ['140'],
      BAG: ['136'],
      BTL: ['142'],
      GRS: [],
    });
  });
});

describe('countries as our records write them', () => {
  it.each([
    ['Germany', 'DEU'],
    ['DEUTSCHLAND', 'DEU'],
    ['德国', 'DEU'],
    ['de', 'DEU'],
    ['U.S.A.', 'USA'],
    ['The Netherlands', 'NLD'],
    ['España', 'ESP'],
    ['P.R. China', 'CHN'],
    ['香港', 'HKG'],
    ['Hamburg, Germany', 'DEU'],
    ['Musterkai 12, 20457 Hamburg, Germany', 'DEU'],
    ['Atlantis', null],
    ['', null],
  ])('%s is %s', (text, code) => {
    expect(countryCode(tables, text)).toBe(code);
  });

  it('come from the address where the field is empty, and never against the field', () => {
    const at = (country: string) =>
      Party.parse({ name: 'A', country, addressLines: ['Kai 1', 'Lyon, France'] });
    expect(countryOf(tables, at(''))).toBe('FRA');
    expect(countryOf(tables, at('Italy'))).toBe('ITA');
    expect(countryOf(tables, at('Atlantis'))).toBeNull();
  });
});

describe('the clerk’s changes', () => {
  const change = CodeTable.parse({
    id: 'customs-offices',
    entries: [
      { code: '3104', nameZh: '宁波北仑海关' },
      { code: '3105', nameZh: '梅山海关', aliases: ['Meishan'] },
    ],
    withdrawn: ['2202'],
  });
  const mine = codeTablesWith([change]);

  it('add, rename and withdraw without touching the other tables', () => {
    expect(codeName(mine, 'customs-offices', '3104')).toBe('宁波北仑海关');
    expect(codesFor(mine, 'customs-offices', 'meishan').map(({ code }) => code)).toEqual(['3105']);
    expect(codeName(mine, 'customs-offices', '2202')).toBe('');
    expect(mine.countries).toBe(tables.countries);
  });

  it('keep the port names that the renamed entry had', () => {
    expect(codesFor(mine, 'customs-offices', 'Beilun').map(({ code }) => code)).toEqual(['3104']);
  });

  it('stand in the order of their codes', () => {
    const codes = mine['customs-offices'].map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });
});

describe('the list while the clerk types', () => {
  it('finds by the beginning of code or name, then inside', () => {
    const found = (typed: string) => searchCodes(tables['customs-offices'], typed, 4).map(({ code }) => code);
    expect(found('3104')).toEqual(['3104']);
    expect(found('北仑')[0]).toBe('3104');
    expect(found('beil')).toEqual(['3104']);
    expect(found('bao')).toEqual(['5317']);
    expect(found('')).toHaveLength(4);
  });
});
