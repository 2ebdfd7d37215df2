import { elementNamed } from '#shared/customs/elements';
import type { Product } from '#shared/domain/product';
import { ProductCustoms } from '#shared/domain/product-customs';
import { TariffEntry } from '#shared/domain/tariff-entry';

type Weave = '针织' | '机织' | '';

interface Heading {
  readonly nameZh: string;
  /** Customs units: 件 011, 双 025, 条 015, 个 007, 千克 035. */
  readonly first: string;
  readonly second: string | null;
  readonly weave: Weave;
}

/** By the first four digits: what the sample factory makes. Units are as the tariff usually has them, to be checked. */
const HEADINGS: Readonly<Record<string, Heading>> = {
  '4202': { nameZh: '纺织材料制包袋', first: '007', second: '035', weave: '' },
  '6103': { nameZh: '针织男裤', first: '011', second: '035', weave: '针织' },
  '6104': { nameZh: '针织女裤', first: '011', second: '035', weave: '针织' },
  '6105': { nameZh: '针织男衬衫', first: '011', second: '035', weave: '针织' },
  '6106': { nameZh: '针织女衬衫', first: '011', second: '035', weave: '针织' },
  '6107': { nameZh: '针织男内衣、睡衣', first: '011', second: '035', weave: '针织' },
  '6108': { nameZh: '针织女内衣、睡衣', first: '011', second: '035', weave: '针织' },
  '6109': { nameZh: '棉制针织T恤衫', first: '011', second: '035', weave: '针织' },
  '6110': { nameZh: '针织套头衫、开襟衫', first: '011', second: '035', weave: '针织' },
  '6111': { nameZh: '棉制针织婴儿服装', first: '011', second: '035', weave: '针织' },
  '6115': { nameZh: '针织袜', first: '025', second: '035', weave: '针织' },
  '6116': { nameZh: '针织手套', first: '025', second: '035', weave: '针织' },
  '6117': { nameZh: '针织围巾', first: '015', second: '035', weave: '针织' },
  '6201': { nameZh: '化纤制男式外套', first: '011', second: '035', weave: '机织' },
  '6203': { nameZh: '男裤', first: '011', second: '035', weave: '机织' },
  '6205': { nameZh: '男衬衫', first: '011', second: '035', weave: '机织' },
  '6208': { nameZh: '棉制女式浴衣、晨衣', first: '011', second: '035', weave: '机织' },
  '6211': { nameZh: '其他服装', first: '011', second: '035', weave: '机织' },
  '6301': { nameZh: '毯子', first: '015', second: '035', weave: '' },
  '6302': { nameZh: '床上、餐桌、盥洗用织物', first: '015', second: '035', weave: '' },
  '6303': { nameZh: '窗帘', first: '035', second: null, weave: '' },
  '6304': { nameZh: '其他装饰用织物制品', first: '007', second: '035', weave: '' },
  '6505': { nameZh: '针织帽', first: '007', second: '035', weave: '针织' },
};

const HEAD_ELEMENTS = [elementNamed('品牌类型', 'brand type'), elementNamed('出口享惠情况', 'preference')];
const TAIL_ELEMENTS = [
  elementNamed('成分含量', 'composition'),
  elementNamed('品牌', 'brand'),
  elementNamed('货号', 'style no.'),
];
const GARMENT_ELEMENTS = [
  ...HEAD_ELEMENTS,
  elementNamed('织造方法', 'weave'),
  elementNamed('种类', 'kind'),
  elementNamed('类别', 'for'),
  ...TAIL_ELEMENTS,
];
const GOODS_ELEMENTS = [...HEAD_ELEMENTS, elementNamed('用途', 'use'), ...TAIL_ELEMENTS];

/** Legal units in one of our sets, pairs and dozens, where the name says how many pieces that is. */
const PIECES: Readonly<Record<string, { readonly unit: string; readonly perUnit: string }>> = {
  'SY-1701': { unit: '011', perUnit: '2' },
  'SY-1702': { unit: '011', perUnit: '3' },
  'SY-1703': { unit: '011', perUnit: '1' },
  'SY-1704': { unit: '011', perUnit: '1' },
  'SY-1801': { unit: '011', perUnit: '3' },
  'SY-1903': { unit: '025', perUnit: '12' },
  'SY-2201': { unit: '015', perUnit: '3' },
  'SY-2203': { unit: '015', perUnit: '2' },
  'SY-2304': { unit: '015', perUnit: '4' },
  'SY-2306': { unit: '015', perUnit: '3' },
};

/** Tariff lines of all codes in the list of products; examples, to be held against the tariff in force. */
export function sampleTariff(products: readonly Product[]): readonly TariffEntry[] {
  const codes = [...new Set(products.flatMap(({ hsCode }) => hsCode ?? []))].sort();
  return codes.flatMap((hsCode) => {
    const heading = HEADINGS[hsCode.slice(0, 4)];
    if (heading === undefined) return [];
    return [
      TariffEntry.parse({
        id: hsCode,
        hsCode,
        nameZh: heading.nameZh,
        firstUnit: heading.first,
        secondUnit: heading.second,
        elements: heading.weave === '' ? GOODS_ELEMENTS : GARMENT_ELEMENTS,
        unchecked: true,
      }),
    ];
  });
}

/** What the clerk of the sample factory answered for the product once: own brand, made in Ningbo. */
export function sampleCustoms({
  itemNo,
  nameZh,
  detailsZh,
  hsCode,
}: Pick<Product, 'itemNo' | 'nameZh' | 'detailsZh' | 'hsCode'>): ProductCustoms | null {
  const heading = hsCode === null ? undefined : HEADINGS[hsCode.slice(0, 4)];
  if (hsCode === null || heading === undefined) return null;
  const [composition = ''] = detailsZh.split(' ');
  const name = nameZh.replace(/\s/g, '');
  const middle = heading.weave === '' ? ['家用'] : [heading.weave, name, wearer(name)];
  const pieces = PIECES[itemNo];
  return ProductCustoms.parse({
    declarationName: name,
    elementsFor: hsCode,
    elements: ['1', '0', ...middle, composition, '溯月牌', itemNo],
    sourcePlace: '33029',
    unitFactors: pieces === undefined ? [] : [pieces],
  });
}

function wearer(name: string): string {
  return /^(男式|女式|儿童|婴儿)/.exec(name)?.[0] ?? '通用';
}
