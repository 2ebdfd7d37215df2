import { describe, expect, it } from 'vitest';
import { checkDeclaration, rulesPassed, setAsideKey } from '#shared/customs/check-declaration';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import type { DeclarationInput } from '#shared/customs/declaration-input';
import { tariffBook } from '#shared/customs/tariff';
import { PaperFacts } from '#shared/documents/paper-facts';
import type { HeadAnswer, HeadField } from '#shared/domain/declaration';
import { ProductCustoms } from '#shared/domain/product-customs';
import { ShipmentContainer } from '#shared/domain/shipment';
import { TariffEntry } from '#shared/domain/tariff-entry';
import { decimal } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import {
  aDeclarationInput,
  d,
  ofOwnKind,
  otherGoods,
  someAnswers,
  someGoods,
} from '../../builders/a-declaration-input';

type Change = Partial<DeclarationInput>;
const findings = (change: Change) => {
  const input = aDeclarationInput(change);
  return checkDeclaration(input, draftDeclaration(input));
};
/** Sentences of one rule, with the gravity each has. */
const sentences = (rule: string, change: Change) =>
  findings(change)
    .filter((finding) => finding.rule === rule)
    .map(({ key, severity }) => `${key} ${severity}`);
const found = (key: string, change: Change) => findings(change).find((finding) => finding.key === key);
const answered = (head: Partial<Record<HeadField, Partial<HeadAnswer>>>): Change => ({
  answers: someAnswers({
    head: Object.fromEntries(
      Object.entries(head).map(([field, answer]) => [field, { code: '', text: '', ...answer }]),
    ),
  }),
});
const customs = (elements: readonly string[], rest: Partial<ProductCustoms> = {}) =>
  ProductCustoms.parse({
    declarationName: '棉制针织男式T恤衫',
    elementsFor: '6109100010',
    elements,
    sourcePlace: '33029',
    ...rest,
  });
const tee = (elements: readonly string[]) => someGoods({ customs: customs(elements) });
const FULL = ['3', '0', '针织', 'T恤衫', '男式', '100%棉', 'ABC牌', 'A100'];

describe('mandatory fields', () => {
  it.each([
    ['missing-exitCustoms', { portOfLoading: 'Shanghai' }, 'gap'],
    ['missing-conveyance', { vessel: '', voyage: '' }, 'wait'],
    ['missing-billOfLading', { billOfLading: '' }, 'wait'],
    ['missing-packages', { cartons: 0 }, 'gap'],
    ['missing-netKg', { netKg: null }, 'gap'],
    [
      'missing-arrivalCountry',
      { portOfDischarge: 'X', buyer: { ...aDeclarationInput().buyer, country: '' } },
      'gap',
    ],
    ['firm-without-code', { company: { ...aDeclarationInput().company, creditCode: '' } }, 'gap'],
  ] as const)('%s', (key, change, severity) => {
    expect(found(key, change)?.severity).toBe(severity);
  });

  it('ask which of Shanghai’s offices it is, and take Beilun for Ningbo', () => {
    expect(draftDeclaration(aDeclarationInput({ portOfLoading: 'Shanghai' })).head.exitCustoms.code).toBe('');
    expect(draftDeclaration(aDeclarationInput({ portOfLoading: 'Ningbo' })).head.exitCustoms.code).toBe(
      '3104',
    );
  });

  it('take what was answered for this port the last time', () => {
    const { head } = draftDeclaration(
      aDeclarationInput({
        portOfLoading: 'Shanghai',
        remembered: { exitCustoms: { code: '2248', text: '' }, exitPort: { code: '310701', text: '' } },
      }),
    );
    expect(head.exitCustoms).toEqual({ code: '2248', text: '洋山海关(港区)', from: 'remembered' });
    expect(head.exitPort).toEqual({ code: '310701', text: '外高桥', from: 'remembered' });
  });

  it('write N/M where there is no mark', () => {
    expect(draftDeclaration(aDeclarationInput({ marks: [] })).head.marks.text).toBe('N/M');
  });
});

describe('R1', () => {
  it('splits 51 items over two forms and says so', () => {
    const goods = Array.from({ length: 51 }, (_, index) =>
      someGoods({
        key: `o:1/${index}`,
        ...ofOwnKind(index),
        unitPrice: decimal(index + 1),
        quantity: d('1'),
        amount: decimal(index + 1),
      }),
    );
    expect(sentences('R1', { goods })).toEqual(['split info']);
  });

  it('refuses a declaration of nothing', () => {
    expect(sentences('R1', { goods: [] })).toEqual(['no-items error']);
  });
});

describe('R2', () => {
  const entry = (rest: object) =>
    tariffBook([
      TariffEntry.parse({
        id: '6109100010',
        hsCode: '6109100010',
        nameZh: 'T恤衫',
        firstUnit: '011',
        secondUnit: '035',
        elements: [{ nameZh: '品牌类型' }, { nameZh: '出口享惠情况' }],
        ...rest,
      }),
    ]);
  const goods = [someGoods()];

  it.each([
    ['hs-missing gap', { goods: [someGoods({ hsCode: '' })] }],
    ['hs-ten-digits gap', { goods: [someGoods({ hsCode: '61091000' })] }],
    ['tariff-unknown gap', { goods: [someGoods({ hsCode: '4202929000' })] }],
    ['tariff-unchecked info', { goods }],
    ['tariff-expired error', { goods, tariff: entry({ validTo: '2024-12-31' }) }],
    ['supervision-conditions warn', { goods, tariff: entry({ conditions: '4B' }) }],
  ] as const)('%s', (sentence, change) => {
    expect(sentences('R2', change)).toEqual([sentence]);
  });

  it('is content with a code in force, and follows the year: 1 January changes', () => {
    expect(
      sentences('R2', { goods, tariff: entry({ validFrom: '2025-01-01', validTo: '2025-12-31' }) }),
    ).toEqual([]);
    expect(
      sentences('R2', {
        goods,
        tariff: entry({ validTo: '2025-12-31' }),
        today: PlainDate.parse('2026-01-01'),
      }),
    ).toEqual(['tariff-expired error']);
  });
});

describe('R3', () => {
  const line = {
    key: 'o:1/l1',
    hsCode: null,
    name: null,
    elements: null,
    dealUnit: null,
    firstQuantity: null,
    secondQuantity: null,
    origin: null,
    destination: null,
    sourcePlace: null,
    dutyMode: null,
  };
  const withLine = (change: object): Change => ({
    goods: [someGoods()],
    netKg: d('1500'),
    answers: someAnswers({ lines: [{ ...line, ...change }] }),
  });

  it.each([
    ['legal-differs-from-deal error', withLine({ firstQuantity: d('5900') })],
    ['quantity-not-positive error', withLine({ firstQuantity: d('0') })],
    ['kilograms-differ-from-net error', withLine({ secondQuantity: d('1500.02') })],
  ] as const)('%s', (sentence, change) => {
    expect(sentences('R3', change)).toContain(sentence);
  });

  it('asks 件 or 个 where the tariff counts in neither, and not before its line is known', () => {
    const goods = [someGoods({ hsCode: '4202929000' })];
    const tariff = tariffBook([
      TariffEntry.parse({
        id: '4202929000',
        hsCode: '4202929000',
        nameZh: '包',
        firstUnit: '035',
        elements: [],
      }),
    ]);
    expect(sentences('R3', { goods, tariff })).toEqual(['deal-unit gap']);
    expect(sentences('R3', { goods })).toEqual([]);
  });

  it('lets a kilogram differ by a hundredth', () => {
    expect(sentences('R3', withLine({ secondQuantity: d('1500.01') }))).toEqual([]);
  });

  it('asks for square metres once and takes them from the product after that', () => {
    const tariff = tariffBook([
      TariffEntry.parse({
        id: '6302319100',
        hsCode: '6302319100',
        nameZh: '床上用品',
        firstUnit: '011',
        secondUnit: '032',
        elements: [{ nameZh: '品牌类型' }, { nameZh: '出口享惠情况' }],
      }),
    ]);
    const sheet = someGoods({ hsCode: '6302319100' });
    expect(sentences('R3', { goods: [sheet], tariff })).toEqual(['second-quantity gap']);
    const known = {
      ...sheet,
      customs: customs(['3', '0'], { unitFactors: [{ unit: '032', perUnit: d('4.6') }] }),
    };
    expect(sentences('R3', { goods: [known], tariff })).toEqual([]);
    expect(draftDeclaration(aDeclarationInput({ goods: [known], tariff })).items[0]?.second).toEqual({
      unit: '032',
      value: '27600',
    });
  });
});

describe('R4', () => {
  it('finds a total that is not quantity × price', () => {
    expect(found('total-differs', { goods: [someGoods({ amount: d('19500.02') })] })).toMatchObject({
      severity: 'error',
      left: '19500.02',
      right: '19500.00',
    });
    expect(sentences('R4', { goods: [someGoods({ amount: d('19500.01') })] })).toEqual([]);
    expect(sentences('R4', { goods: [someGoods({ unitPrice: null, amount: null })] })).toEqual([
      'price-missing gap',
    ]);
  });

  it('holds the sum against the invoice', () => {
    const papers = [PaperFacts.parse({ source: 'commercial-invoice', totalAmount: '27760.00' })];
    expect(found('total-differs', { papers })).toMatchObject({
      rule: 'R4',
      left: '27660.00',
      right: '27760.00',
    });
  });
});

describe('R5 to R9', () => {
  it('R5 refuses goods under two terms', () => {
    const goods = [someGoods(), otherGoods({ incoterm: { code: 'FOB', place: 'Ningbo' } })];
    expect(sentences('R5', { goods })).toEqual(['several-terms error']);
  });

  it('R6 asks about lines that could be one', () => {
    const goods = [someGoods(), someGoods({ key: 'o:1/x', ...ofOwnKind(2) })];
    expect(sentences('R6', { goods })).toEqual(['could-be-merged warn']);
  });

  const under = (code: 'FOB' | 'CFR' | 'CIF' | 'EXW' | 'DDP') => [
    someGoods({ incoterm: { code, place: 'X' } }),
  ];
  it.each([
    ['FOB', '3', '', '', []],
    ['EXW', '7', '', '', ['ex-works info']],
    ['CFR', '2', '3 / 1150.00 / USD', '', []],
    ['CIF', '1', '3 / 1150.00 / USD', '3 / 91.28 / USD', []],
    ['DDP', '1', '3 / 1150.00 / USD', '3 / 91.28 / USD', ['destination-costs warn']],
  ] as const)('R7 fills the charges of %s', (code, terms, freight, insurance, notes) => {
    const change = { goods: under(code) };
    const { head } = draftDeclaration(aDeclarationInput(change));
    expect([head.terms.code, head.freight.text, head.insurance.text]).toEqual([terms, freight, insurance]);
    expect(sentences('R7', change)).toEqual(notes);
  });

  it.each([
    [
      'freight-not-allowed error',
      { goods: under('FOB'), ...answered({ freight: { text: '3 / 10 / USD' } }) },
    ],
    ['insurance-not-allowed error', { goods: under('CFR'), ...answered({ insurance: { text: '1 / 0.3' } }) }],
    ['freight-needed gap', { goods: under('CIF'), freight: null }],
    ['insurance-needed gap', { goods: under('CIF'), insurance: null }],
    [
      'freight-not-allowed error',
      { ...answered({ terms: { code: '4' }, freight: { text: '3 / 10 / USD' } }) },
    ],
    ['charge-shape error', answered({ freight: { text: 'ten dollars' } })],
    ['charge-shape error', answered({ insurance: { text: '2 / 3 / USD' } })],
  ] as const)('R7 %s', (sentence, change) => {
    expect(sentences('R7', change)).toEqual([sentence]);
  });

  it('R8 counts packages and asks for the mark on raw wood', () => {
    expect(sentences('R8', answered({ packages: { text: '0' } }))).toEqual(['packages-not-positive error']);
    const pallets = { count: 10, lengthCm: d('120'), widthCm: d('80'), heightCm: d('150'), tareKg: d('20') };
    const wood = { pallets: { ...pallets, material: 'solid-wood' as const } };
    expect(sentences('R8', wood)).toEqual(['wood-needs-ispm15 info']);
    const { head } = draftDeclaration(aDeclarationInput(wood));
    expect([head.packingKind.code, head.packingKind.text, head.packages.text]).toEqual([
      '22,93',
      '纸制或纤维板制盒/箱,天然木托',
      '10',
    ]);
    expect(sentences('R8', { pallets: { ...pallets, material: 'plywood' } })).toEqual([]);
  });

  it('R9 keeps gross above net, writes 1 below a kilogram, and adds the lines', () => {
    expect(sentences('R9', { grossKg: d('1900') })).toEqual(['gross-below-net error']);
    const light = {
      goods: [someGoods({ netKg: d('0.40'), grossKg: d('0.60') })],
      netKg: d('0.40'),
      grossKg: d('0.60'),
    };
    const { head, items } = draftDeclaration(aDeclarationInput(light));
    expect([head.netKg.text, head.grossKg.text, items[0]?.second?.value]).toEqual(['1', '1', '0.4']);
    expect(sentences('R9', light)).toEqual([]);
    expect(sentences('R9', { goods: [someGoods({ netKg: null })], netKg: null })).toEqual([
      'net-missing gap',
    ]);
  });

  it('R9 weighs the lines anew when the clerk weighed the whole', () => {
    const change = answered({ netKg: { text: '1960' } });
    const { items } = draftDeclaration(aDeclarationInput(change));
    expect(items.map(({ netKg, second }) => [netKg, second?.value])).toEqual([
      ['1507.69', '1507.69'],
      ['452.31', '452.31'],
    ]);
    expect(sentences('R9', change)).toEqual([]);
  });
});

describe('R10 and R11', () => {
  it.each([
    ['element-missing gap', FULL.with(5, '')],
    ['brand-type-code error', FULL.with(0, '7')],
    ['preference-code error', FULL.with(1, '9')],
    ['brand-not-named error', FULL.with(6, '无品牌')],
    ['brand-with-no-brand error', FULL.with(0, '0')],
  ])('%s', (sentence, elements) => {
    expect(sentences('R10', { goods: [tee(elements)] })).toEqual([sentence]);
  });

  it('keeps the bar of an empty element and says which one it is', () => {
    const change = { goods: [tee(FULL.with(5, ''))] };
    expect(draftDeclaration(aDeclarationInput(change)).items[0]?.spec).toBe(
      '3|0|针织|T恤衫|男式||ABC牌|货号A100',
    );
    expect(found('element-missing', change)).toMatchObject({
      place: { in: 'item', item: 1, field: 'elements', element: 5 },
      facts: { element: '成分含量' },
    });
  });

  it('asks again when the product was answered for another code', () => {
    const goods = [someGoods({ customs: customs(FULL, { elementsFor: '6109909090' }) })];
    expect(sentences('R10', { goods })).toHaveLength(8);
  });

  it('R11 reminds of the trademark of an OEM brand', () => {
    expect(sentences('R11', {})).toEqual(['brand-authorisation warn', 'brand-authorisation warn']);
    expect(sentences('R11', { goods: [tee(FULL.with(0, '1'))] })).toEqual([]);
  });
});

describe('R12 to R16', () => {
  it('R12 wonders at a nature that does not go with general trade', () => {
    expect(sentences('R12', answered({ dutyNature: { code: '299' } }))).toEqual(['nature-unusual warn']);
    const other = draftDeclaration(aDeclarationInput(answered({ supervisionMode: { code: '0615' } })));
    expect(other.head.dutyNature.code).toBe('503');
  });

  it('R13 wants the name in Chinese and converts what the keyboard left', () => {
    const plain = someGoods({ customs: null, nameZh: 'T-shirt' });
    expect(sentences('R13', { goods: [plain] })).toEqual(['name-not-chinese warn']);
    expect(sentences('R13', { goods: [{ ...plain, nameZh: '' }] })).toEqual(['name-missing gap']);
    const wide = { ...plain, nameZh: '男式Ｔ恤衫（圆领），\n短袖' };
    expect(draftDeclaration(aDeclarationInput({ goods: [wide] })).items[0]?.name).toBe(
      '男式T恤衫(圆领), 短袖',
    );
    expect(sentences('R13', answered({ contractNo: { text: 'X'.repeat(33) } }))).toEqual(['too-long error']);
  });

  const paper = (source: PaperFacts['source'], facts: object) => ({
    papers: [PaperFacts.parse({ source, ...facts })],
  });
  it.each([
    ['contract-differs', paper('commercial-invoice', { contractNos: ['ABC-25019'] })],
    ['packages-differs', paper('packing-list', { packages: 311 })],
    ['gross-differs', paper('carrier-draft', { grossKg: '2335' })],
    ['net-differs', paper('packing-list', { netKg: '1949' })],
    ['bill-differs', paper('carrier-draft', { billOfLading: 'NBHAM2506119' })],
    ['conveyance-differs', paper('carrier-draft', { vessel: 'HAI YUN 19', voyage: '025W' })],
    ['bill-signs', answered({ billOfLading: { text: 'NB HAM-1' } })],
    ['container-number', { containers: [ShipmentContainer.parse({ type: '20GP', number: 'CSQU3054384' })] }],
  ] as const)('R14 %s', (key, change) => {
    expect(sentences('R14', change)).toEqual([`${key} error`]);
  });

  it('R14 is content with a house bill and with a vessel that is written otherwise', () => {
    const change = {
      ...paper('carrier-draft', { billOfLading: 'HB77', vessel: 'Hai Yun 18', voyage: '025W' }),
      ...answered({ billOfLading: { text: 'NBHAM2506118*HB77' } }),
    };
    expect(sentences('R14', change)).toEqual([]);
  });

  it('R15 compares port and country', () => {
    expect(sentences('R15', answered({ destinationPort: { code: 'NLD003', text: '鹿特丹' } }))).toEqual([
      'port-in-other-country warn',
    ]);
  });

  it('R16 names the cut-off', () => {
    expect(found('declare-before-loading', { customsCutOff: '2025-06-20T12:00' })).toMatchObject({
      rule: 'R16',
      severity: 'info',
      right: '2025-06-20 12:00',
    });
  });

  it('what the clerk set aside is a note, and an error cannot be set aside', () => {
    const oem = found('brand-authorisation', {});
    if (oem === undefined) throw new Error('the example is OEM');
    const setAside = [setAsideKey(oem), 'R4:total-differs'].map((rule) => ({ rule, reason: 'seen' }));
    const goods = [someGoods({ amount: d('19600.00') })];
    const change = { goods, answers: someAnswers({ setAside }) };
    expect(found('brand-authorisation', change)?.severity).toBe('info');
    expect(found('total-differs', change)?.severity).toBe('error');
  });

  it('tells which rules are right', () => {
    expect(rulesPassed(findings({}))).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'R8',
      'R9',
      'R10',
      'R12',
      'R13',
      'R14',
      'R16',
    ]);
  });
});
