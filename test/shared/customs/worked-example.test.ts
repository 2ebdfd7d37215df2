import { describe, expect, it } from 'vitest';
import { checkDeclaration } from '#shared/customs/check-declaration';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import { stopsBroker } from '#shared/customs/finding';
import { PaperFacts } from '#shared/documents/paper-facts';
import { aDeclarationInput } from '../../builders/a-declaration-input';

const input = aDeclarationInput({
  papers: [
    PaperFacts.parse({
      source: 'commercial-invoice',
      contractNos: ['ABC-25018'],
      totalAmount: '27660.00',
      packages: 310,
      grossKg: '2334.00',
    }),
    PaperFacts.parse({ source: 'packing-list', packages: 310, netKg: '1950.00', grossKg: '2334.00' }),
  ],
});
const draft = draftDeclaration(input);
const [form] = draft.parts;

describe('the worked example of section 13, field by field', () => {
  it.each([
    ['consignor', '91330200MA0000000H', '宁波岚禾进出口有限公司'],
    ['exitCustoms', '3104', '北仑海关'],
    ['consignee', '', 'ABC HANDELS GMBH'],
    ['transportMode', '2', '水路运输'],
    ['conveyance', '', 'HAI YUN 18/025W'],
    ['billOfLading', '', 'NBHAM2506118'],
    ['supervisionMode', '0110', '一般贸易'],
    ['dutyNature', '101', '一般征税'],
    ['contractNo', '', 'ABC-25018'],
    ['tradeCountry', 'DEU', '德国'],
    ['arrivalCountry', 'DEU', '德国'],
    ['destinationPort', 'DEU000', '德国(Hamburg)'],
    ['packingKind', '22', '纸制或纤维板制盒/箱'],
    ['exitPort', '', 'Ningbo'],
    ['packages', '', '310'],
    ['grossKg', '', '2334'],
    ['netKg', '', '1950'],
    ['terms', '1', 'CIF'],
    ['freight', '', '3 / 1150.00 / USD'],
    ['insurance', '', '3 / 91.28 / USD'],
    ['otherCharges', '', ''],
    ['marks', '', 'ABC / ABC-25018 / HAMBURG / C/NO.1-310'],
    ['remarks', '', '集装箱号 CSQU3054383（规格 21，商品项号 1,2）'],
    ['attachedDocuments', '', '合同 ABC-25018；发票 CI-2025-0041；装箱单 CI-2025-0041；代理报关委托书'],
    ['selfPaid', '', '否'],
    ['exportDate', '', ''],
    ['declarationDate', '', ''],
    ['preEntryNo', '', ''],
  ] as const)('%s', (field, code, text) => {
    expect(form?.head[field]).toMatchObject({ code, text });
  });

  it('has one form with its two items', () => {
    expect(draft.parts).toHaveLength(1);
    expect(
      form?.items.map((item) => [
        item.no,
        item.hsCode,
        item.name,
        item.spec,
        item.first,
        item.second,
        item.deal,
        item.unitPrice,
        item.total,
        item.currency,
        item.origin,
        item.destination,
        item.sourcePlace,
        item.dutyMode,
      ]),
    ).toEqual([
      [
        1,
        '6109100010',
        '棉制针织男式T恤衫',
        '3|0|针织|T恤衫|男式|100%棉|ABC牌|货号A100',
        { unit: '011', value: '6000' },
        { unit: '035', value: '1500' },
        { unit: '011', value: '6000' },
        '3.2500',
        '19500.00',
        'USD',
        'CHN',
        'DEU',
        '33029',
        '1',
      ],
      [
        2,
        '6104420000',
        '棉制针织女式连衣裙',
        '3|0|针织|连衣裙|女式|100%棉|ABC牌|货号B200',
        { unit: '011', value: '1200' },
        { unit: '035', value: '450' },
        { unit: '011', value: '1200' },
        '6.8000',
        '8160.00',
        'USD',
        'CHN',
        'DEU',
        '33029',
        '1',
      ],
    ]);
  });

  it('adds up to the invoice', () => {
    expect(draft.total).toBe('27660.00');
  });

  it('may go to the broker, with the notes an honest draft needs', () => {
    const findings = checkDeclaration(input, draft);
    expect(findings.filter(stopsBroker)).toEqual([]);
    expect(findings.map(({ rule, key, severity }) => [rule, key, severity])).toEqual([
      ['M', 'code-to-follow', 'warn'],
      ['R15', 'port-not-listed', 'warn'],
      ['R11', 'brand-authorisation', 'warn'],
      ['R11', 'brand-authorisation', 'warn'],
      ['R2', 'tariff-unchecked', 'info'],
      ['R2', 'tariff-unchecked', 'info'],
    ]);
  });
});
