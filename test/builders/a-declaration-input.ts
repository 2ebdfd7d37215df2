import { BUILT_IN_TABLES } from '#shared/customs/code-tables';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import type { DeclarableGoods, DeclarationInput } from '#shared/customs/declaration-input';
import { tariffBook } from '#shared/customs/tariff';
import type { CustomsPaperInput } from '#shared/documents/customs-input';
import { Company } from '#shared/domain/company';
import { Declaration } from '#shared/domain/declaration';
import { Party } from '#shared/domain/party';
import { ProductCustoms } from '#shared/domain/product-customs';
import { ShipmentContainer } from '#shared/domain/shipment';
import type { DecimalText } from '#shared/values/decimal';
import { ProductId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

// Figures written in a test are decimals by sight.
export const d = (text: string) => text as DecimalText;

/** T-shirts A100 of the worked example (customs-declaration-cn.md section 13). */
export function someGoods(overrides: Partial<DeclarableGoods> = {}): DeclarableGoods {
  return {
    key: 'o:1/l1',
    contractNo: 'ABC-25018',
    itemNo: 'A100',
    productId: ProductId.parse('p:1'),
    hsCode: '6109100010',
    nameZh: '男式针织T恤衫',
    nameEn: "Men's T-shirt",
    quantity: d('6000'),
    unit: 'PCS',
    unitPrice: d('3.25'),
    amount: d('19500.00'),
    currency: 'USD',
    incoterm: { code: 'CIF', place: 'Hamburg' },
    cartons: 250,
    netKg: d('1500.00'),
    grossKg: d('1800.00'),
    origin: 'China',
    customs: ProductCustoms.parse({
      declarationName: '棉制针织男式T恤衫',
      elementsFor: '6109100010',
      elements: ['3', '0', '针织', 'T恤衫', '男式', '100%棉', 'ABC牌', 'A100'],
      sourcePlace: '33029',
    }),
    ...overrides,
  };
}

/** Goods that no other item can be merged with: the same article of another composition. */
export function ofOwnKind(
  index: number,
  { customs }: DeclarableGoods = someGoods(),
): Pick<DeclarableGoods, 'customs'> {
  const elements = customs?.elements.with(5, `棉${index}号纱`) ?? [];
  return { customs: customs === null ? null : { ...customs, elements } };
}

/** Dresses B200 of the worked example. */
export function otherGoods(overrides: Partial<DeclarableGoods> = {}): DeclarableGoods {
  return someGoods({
    key: 'o:1/l2',
    itemNo: 'B200',
    productId: ProductId.parse('p:2'),
    hsCode: '6104420000',
    nameZh: '女式针织连衣裙',
    quantity: d('1200'),
    unitPrice: d('6.80'),
    amount: d('8160.00'),
    cartons: 60,
    netKg: d('450.00'),
    grossKg: d('534.00'),
    customs: ProductCustoms.parse({
      declarationName: '棉制针织女式连衣裙',
      elementsFor: '6104420000',
      elements: ['3', '0', '针织', '连衣裙', '女式', '100%棉', 'ABC牌', 'B200'],
      sourcePlace: '33029',
    }),
    ...overrides,
  });
}

export function someAnswers(overrides: Partial<Declaration> = {}): Declaration {
  return { ...Declaration.parse({ id: 'd:1', shipmentId: 's:1' }), ...overrides };
}

/** The worked example: CIF Hamburg, two lines, 310 cartons, 1950 / 2334 kg, by sea. */
export function aDeclarationInput(overrides: Partial<DeclarationInput> = {}): DeclarationInput {
  return {
    company: Company.parse({
      nameEn: 'NINGBO LANHE IMPORT & EXPORT CO., LTD.',
      nameZh: '宁波岚禾进出口有限公司',
      creditCode: '91330200MA0000000H',
    }),
    buyer: Party.parse({ name: 'ABC Handels GmbH', country: 'Germany' }),
    consignee: null,
    goods: [someGoods(), otherGoods()],
    currency: 'USD',
    freight: d('1150'),
    insurance: d('91.28'),
    portOfLoading: 'Ningbo, China',
    portOfDischarge: 'Hamburg, Germany',
    placeOfDelivery: '',
    vessel: 'HAI YUN 18',
    voyage: '025W',
    billOfLading: 'NBHAM2506118',
    customsCutOff: null,
    containers: [ShipmentContainer.parse({ type: '20GP', number: 'CSQU3054383', cartons: 310 })],
    pallets: null,
    cartons: 310,
    netKg: d('1950.00'),
    grossKg: d('2334.00'),
    marks: ['ABC', 'ABC-25018', 'HAMBURG', 'C/NO.1-310'],
    invoiceNo: 'CI-2025-0041',
    packingListNo: 'CI-2025-0041',
    papers: [],
    answers: someAnswers(),
    remembered: {},
    usualSourcePlace: '',
    tables: BUILT_IN_TABLES,
    tariff: tariffBook([]),
    today: PlainDate.parse('2025-06-18'),
    ...overrides,
  };
}

/** The same as the papers for customs take it. */
export function customsPaper(input: DeclarationInput): CustomsPaperInput {
  return {
    draft: draftDeclaration(input),
    company: input.company,
    broker: input.answers.broker,
    tables: input.tables,
    shipmentNo: 'SH-2025-0007',
    invoiceNo: input.invoiceNo,
    papers: input.papers,
    date: input.today,
    declared: null,
  };
}
