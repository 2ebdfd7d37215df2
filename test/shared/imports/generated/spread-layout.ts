import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { type CellInput, sheetOf, workbookOf } from '../layouts/sheet-of';
import type { Language } from './languages';
import { localNumber, sizeCell } from './local-writing';
import type { Chance } from './random';
import { piecesOf, piecesOfStyle, type SpreadOrder, type SpreadStyle, spreadOrder } from './spread-order';

type Row = CellInput[];

/** A line as it must be read, in the order of the sheet. */
export interface SpreadLine {
  readonly item: string;
  readonly ours: string | null;
  readonly colour: string | null;
  readonly sizes: string;
  readonly quantity: number;
  readonly priceCents: number;
  readonly net: number | null;
  readonly date: string | null;
}

export interface SpreadLayout {
  readonly workbook: WorkbookGrid;
  readonly orderNo: string | null;
  readonly lines: readonly SpreadLine[];
  readonly shape: string;
  /** A figure of the sheet is wrong on purpose: it must be told. */
  readonly lie: boolean;
  /** Freight among the goods must be asked about. */
  readonly charged: boolean;
}

const KINDS = [
  'colour columns',
  'colours over sizes',
  'blocks',
  'rows of sizes',
  'style rows',
  'delivery plan',
  'line discount',
  'charges',
  'headings',
  'merged sums',
  'two tables',
] as const;

const NOTES = [
  'Payment: 30% deposit, balance 1,250.00 USD against copy of documents',
  'Please confirm 2,400 pcs per carton mark within 3 days',
  'Packing: 12 pcs per inner, 48 pcs per export carton',
  'Authorized signature: ________________   Date: 12.03.2026',
  'Remarks: shipping samples 2 weeks before delivery',
  '备注：每箱 24 件，唛头另附',
];
const CHARGES = [
  'Sea freight',
  'Mould charge',
  '运费',
  '模具费',
  'Frachtkosten',
  'Flete',
  'Air freight to Oslo',
];

/** Lays an order of styles out in one of the ways customers spread colours, sizes, days and charges. */
export function spreadLayout(chance: Chance): SpreadLayout {
  const kind = chance.pick(KINDS);
  const sized = ['colours over sizes', 'blocks', 'rows of sizes', 'headings', 'merged sums'].includes(kind);
  const order = spreadOrder(chance, sized, kind === 'colours over sizes' || kind === 'merged sums');
  const sheet = new Sheet(order, chance, kind);
  switch (kind) {
    case 'colour columns':
      sheet.colourColumns();
      break;
    case 'colours over sizes':
      sheet.coloursOverSizes();
      break;
    case 'blocks':
      sheet.blocks();
      break;
    case 'rows of sizes':
      sheet.rowsOfSizes();
      break;
    case 'style rows':
      sheet.styleRows();
      break;
    case 'delivery plan':
      sheet.deliveryPlan();
      break;
    case 'line discount':
      sheet.lineDiscounts();
      break;
    case 'charges':
      sheet.charges();
      break;
    case 'headings':
      sheet.headings();
      break;
    case 'merged sums':
      sheet.mergedSums();
      break;
    case 'two tables':
      sheet.twoTables();
      break;
  }
  return sheet.done();
}

class Sheet {
  readonly #order: SpreadOrder;
  readonly #chance: Chance;
  readonly #language: Language;
  readonly #kind: string;
  readonly #rows: Row[] = [];
  readonly #merges: [number, number, number, number][] = [];
  readonly #lines: SpreadLine[] = [];
  readonly #offset: number;
  readonly #asText: boolean;
  readonly #merged: boolean;
  readonly #twoNumbers: boolean;
  #lie = false;
  #charged = false;
  #second: string | null = null;

  constructor(order: SpreadOrder, chance: Chance, kind: string) {
    this.#order = order;
    this.#chance = chance;
    this.#language = order.language;
    this.#kind = kind;
    this.#offset = chance.whole(0, 1);
    this.#asText = chance.maybe(0.25);
    this.#merged = chance.maybe(0.7);
    this.#twoNumbers = chance.maybe(0.3);
    if (chance.maybe(0.8)) this.#put([chance.pick(this.#language.banner)]);
    if (chance.maybe(0.3))
      this.#put(['Vendor:', 'Ningbo Suyue Garments Co., Ltd.', 'Ship to:', 'Elm Stores DC 2']);
    this.#put([`${chance.pick(this.#language.orderNo)}:`, order.orderNo]);
    this.#put([`${chance.pick(this.#language.currency)}:`, 'USD']);
    if (chance.maybe(0.5)) this.#rows.push([]);
  }

  done(): SpreadLayout {
    // What stands below an order: terms with figures in them, who signed it.
    if (this.#chance.maybe(0.4)) this.#rows.push([]);
    for (const note of this.#chance.shuffled(NOTES).slice(0, this.#chance.whole(0, 3))) this.#put([note]);
    return {
      workbook: workbookOf(sheetOf(this.#rows, { merges: this.#merges })),
      // Of two orders neither is the order's number until the clerk names one.
      orderNo: this.#second === null ? this.#order.orderNo : null,
      lines: this.#lines,
      lie: this.#lie,
      charged: this.#charged,
      shape: [
        this.#kind,
        this.#language.code,
        this.#asText ? 'text' : 'numbers',
        this.#merged ? 'merged' : 'loose',
      ]
        .concat(this.#twoNumbers ? ['two numbers'] : [])
        .join(' '),
    };
  }

  /** One row a style, a column a colour. */
  colourColumns(): void {
    const names = [
      ...new Set(this.#order.styles.flatMap((style) => style.colours.map((colour) => colour.name))),
    ];
    const grouped = this.#chance.maybe(0.4);
    const front = this.#frontTitles();
    if (grouped) {
      this.#merge(front.length, front.length + names.length - 1);
      this.#put([...front.map(() => null), this.#chance.pick(this.#language.colour)]);
    }
    this.#put([...front, ...names, this.#title('quantity'), this.#title('price'), this.#title('amount')]);
    for (const style of this.#order.styles) {
      const by = new Map(style.colours.map((colour) => [colour.name, colour]));
      const total = piecesOfStyle(style);
      this.#put([
        ...this.#front(style),
        ...names.map((name) => {
          const colour = by.get(name);
          return colour ? this.#number(piecesOf(colour), 0) : null;
        }),
        this.#number(total, 0),
        this.#price(style),
        this.#number((total * style.priceCents) / 100, 2),
      ]);
      for (const name of names) if (by.has(name)) this.#expect(style, name);
    }
    this.#total(front.length, names.length);
  }

  /** Two title rows: colours over equal runs of sizes. */
  coloursOverSizes(): void {
    const names = [
      ...new Set(this.#order.styles.flatMap((style) => style.colours.map((colour) => colour.name))),
    ];
    const sizes = this.#order.styles[0]?.sizes ?? [];
    const front = this.#frontTitles();
    const back = [this.#title('quantity'), this.#title('price'), this.#title('amount')];
    const above = names.flatMap((name): Row => [name, ...sizes.slice(1).map(() => null)]);
    const below = names.flatMap(() => sizes.map(sizeCell));
    names.forEach((_, at) => {
      const first = front.length + at * sizes.length;
      if (this.#merged) this.#merge(first, first + sizes.length - 1);
    });
    const low = this.#chance.maybe(0.5);
    this.#put(low ? [...front.map(() => null), ...above] : [...front, ...above, ...back]);
    this.#put(low ? [...front, ...below, ...back] : [...front.map(() => null), ...below]);
    for (const style of this.#order.styles) {
      const by = new Map(style.colours.map((colour) => [colour.name, colour]));
      const total = piecesOfStyle(style);
      this.#put([
        ...this.#front(style),
        ...names.flatMap(
          (name): Row =>
            by.get(name)?.pieces.map((pieces) => this.#number(pieces, 0)) ?? sizes.map(() => null),
        ),
        this.#number(total, 0),
        this.#price(style),
        this.#number((total * style.priceCents) / 100, 2),
      ]);
      for (const name of names) if (by.has(name)) this.#expect(style, name);
    }
    this.#total(front.length, names.length * sizes.length);
  }

  /** A head and titles of its own for each style. */
  blocks(): void {
    const word = this.#chance.pick(this.#language.item.filter((title) => !title.includes('\n')));
    const text = this.#chance.pick(this.#language.description.filter((title) => !title.includes('\n')));
    const price = this.#chance.pick(this.#language.price.filter((title) => !title.includes('\n')));
    const inside = this.#chance.maybe(0.5);
    const colour = this.#title('colour');
    const quantity = this.#title('quantity');
    for (const style of this.#order.styles) {
      const money = (style.priceCents / 100).toFixed(2);
      if (inside)
        this.#put([
          `${word}: ${style.item}`,
          null,
          `${text}: ${style.description}`,
          null,
          `${price}: USD ${money}`,
        ]);
      else this.#put([word, style.item, text, style.description, price, style.priceCents / 100]);
      this.#put([colour, ...style.sizes.map(sizeCell), quantity]);
      for (const own of style.colours) {
        this.#put([
          own.name,
          ...own.pieces.map((pieces) => this.#number(pieces, 0)),
          this.#number(piecesOf(own), 0),
        ]);
        this.#expect(style, own.name);
      }
      if (this.#chance.maybe(0.6))
        this.#put([
          this.#chance.pick(this.#language.total),
          ...style.sizes.map((_, at) =>
            this.#number(
              style.colours.reduce((all, own) => all + (own.pieces[at] ?? 0), 0),
              0,
            ),
          ),
          this.#number(piecesOfStyle(style), 0),
        ]);
      if (this.#chance.maybe(0.7)) this.#rows.push([]);
    }
  }

  /** The same blocks under headings without a label, price and amount beside the pieces. */
  headings(): void {
    const titles = [this.#title('quantity'), this.#title('price'), this.#title('amount')];
    const colour = this.#title('colour');
    for (const style of this.#order.styles) {
      this.#put([`${style.item} ${style.description}`]);
      this.#put([colour, ...style.sizes.map(sizeCell), ...titles]);
      for (const own of style.colours) {
        this.#put([
          own.name,
          ...own.pieces.map((pieces) => this.#number(pieces, 0)),
          this.#number(piecesOf(own), 0),
          this.#price(style),
          this.#number((piecesOf(own) * style.priceCents) / 100, 2),
        ]);
        this.#expect(style, own.name);
      }
      if (this.#chance.maybe(0.7)) this.#rows.push([]);
    }
  }

  /** Pieces of each colour, price and amount of the style merged over them. */
  mergedSums(): void {
    const front = this.#frontTitles();
    const sizes = this.#order.styles[0]?.sizes ?? [];
    this.#put([
      ...front,
      this.#title('colour'),
      ...sizes.map(sizeCell),
      this.#title('quantity'),
      this.#title('price'),
      this.#title('amount'),
    ]);
    const quantity = front.length + 1 + sizes.length;
    for (const style of this.#order.styles) {
      const first = this.#rows.length;
      style.colours.forEach((own, at) => {
        this.#put([
          ...(at === 0 ? this.#front(style) : front.map(() => null)),
          own.name,
          ...own.pieces.map((pieces) => this.#number(pieces, 0)),
          this.#number(piecesOf(own), 0),
          at === 0 ? this.#price(style) : null,
          at === 0 ? this.#number((piecesOfStyle(style) * style.priceCents) / 100, 2) : null,
        ]);
        this.#expect(style, own.name);
      });
      if (style.colours.length < 2) continue;
      for (const column of [...front.keys(), quantity + 1, quantity + 2])
        this.#merges.push([
          first,
          this.#offset + column,
          first + style.colours.length - 1,
          this.#offset + column,
        ]);
    }
    this.#total(front.length + 1, sizes.length);
  }

  /** Two tables under different titles, the second with or without an order number of its own. */
  twoTables(): void {
    const half = Math.ceil(this.#order.styles.length / 2);
    this.#parts(this.#order.styles.slice(0, half), false);
    const rest = this.#order.styles.slice(half);
    if (rest.length === 0) return;
    this.#rows.push([]);
    if (this.#chance.maybe(0.5)) {
      this.#second = 'SECOND-77';
      this.#put([`${this.#chance.pick(this.#language.orderNo)}:`, this.#second]);
    } else this.#put(['Spare parts']);
    this.#parts(rest, true);
  }

  #parts(styles: readonly SpreadStyle[], marked: boolean): void {
    const front = this.#frontTitles();
    const back = [this.#title('quantity'), this.#title('price'), this.#title('amount')];
    this.#put(
      marked ? [...front, this.#chance.pick(this.#language.unit), ...back, 'HS Code'] : [...front, ...back],
    );
    for (const style of styles) {
      const total = piecesOfStyle(style);
      const figures = [
        this.#number(total, 0),
        this.#price(style),
        this.#number((total * style.priceCents) / 100, 2),
      ];
      const unit = this.#language.units[0]?.[0] ?? 'PCS';
      this.#put(
        marked ? [...this.#front(style), unit, ...figures, '950300'] : [...this.#front(style), ...figures],
      );
      this.#lines.push({ ...this.#line(style), quantity: total });
    }
  }

  /** One table whose sizes change from style to style. */
  rowsOfSizes(): void {
    const width = Math.max(...this.#order.styles.map((style) => style.sizes.length));
    const front = this.#frontTitles();
    this.#merge(front.length + 1, front.length + width);
    this.#put([
      ...front,
      this.#title('colour'),
      'Sizes',
      ...Array.from({ length: width - 1 }, () => null),
      this.#title('quantity'),
      this.#title('price'),
      this.#title('amount'),
    ]);
    const beside = this.#chance.maybe(0.5);
    const pad = (cells: Row): Row => [...cells, ...Array.from({ length: width - cells.length }, () => null)];
    for (const style of this.#order.styles) {
      const sizes = pad(style.sizes.map(sizeCell));
      const none = front.map(() => null);
      this.#put(
        beside
          ? [...this.#front(style), null, ...sizes, null, this.#price(style)]
          : [...none, null, ...sizes],
      );
      style.colours.forEach((own, at) => {
        this.#put([
          ...(beside || at > 0 ? none : this.#front(style)),
          own.name,
          ...pad(own.pieces.map((pieces) => this.#number(pieces, 0))),
          this.#number(piecesOf(own), 0),
          beside ? null : this.#price(style),
          this.#number((piecesOf(own) * style.priceCents) / 100, 2),
        ]);
        this.#expect(style, own.name);
      });
    }
    this.#total(front.length + 1, width);
  }

  /** A style's name and price once, its colours below. */
  styleRows(): void {
    const front = this.#frontTitles();
    this.#put([
      ...front,
      this.#title('colour'),
      this.#title('quantity'),
      this.#title('price'),
      this.#title('amount'),
    ]);
    for (const style of this.#order.styles) {
      style.colours.forEach((own, at) => {
        this.#put([
          ...(at === 0 ? this.#front(style) : front.map(() => null)),
          own.name,
          this.#number(piecesOf(own), 0),
          at === 0 ? this.#price(style) : null,
          this.#number((piecesOf(own) * style.priceCents) / 100, 2),
        ]);
        this.#expect(style, own.name);
      });
    }
    this.#total(front.length + 1, 0);
  }

  /** Parts of a line below it, each with its day. */
  deliveryPlan(): void {
    const front = this.#frontTitles();
    this.#put([
      ...front,
      this.#title('quantity'),
      this.#title('price'),
      this.#title('amount'),
      this.#title('delivery'),
    ]);
    for (const style of this.#order.styles) {
      const total = piecesOfStyle(style);
      const parts = style.colours.map((own, at) => ({
        pieces: piecesOf(own),
        day: `2026-0${at + 4}-1${at + 3}`,
      }));
      const single = parts.length === 1;
      this.#put([
        ...this.#front(style),
        this.#number(total, 0),
        this.#price(style),
        this.#number((total * style.priceCents) / 100, 2),
        single ? { date: parts[0]?.day ?? '' } : null,
      ]);
      for (const part of parts) {
        if (!single)
          this.#put([...front.map(() => null), this.#number(part.pieces, 0), null, null, { date: part.day }]);
        this.#lines.push({
          ...this.#line(style),
          colour: null,
          sizes: '',
          quantity: part.pieces,
          date: part.day,
        });
      }
    }
    this.#total(front.length, 0);
  }

  /** A share taken off each line. */
  lineDiscounts(): void {
    const front = this.#frontTitles();
    this.#put([...front, this.#title('quantity'), this.#title('price'), 'Discount %', this.#title('amount')]);
    let cents = 0;
    for (const style of this.#order.styles) {
      const total = piecesOfStyle(style);
      const share = this.#chance.pick([0, 5, 10, 20]);
      const amount = Math.round((total * style.priceCents * (100 - share)) / 100);
      cents += amount;
      this.#put([
        ...this.#front(style),
        this.#number(total, 0),
        this.#price(style),
        share === 0 ? null : share,
        this.#number(amount / 100, 2),
      ]);
      this.#lines.push({
        ...this.#line(style),
        colour: null,
        sizes: '',
        quantity: total,
        net: share === 0 ? null : (style.priceCents * (100 - share)) / 10_000,
      });
    }
    this.#put([
      this.#chance.pick(this.#language.total),
      ...front.map(() => null),
      null,
      null,
      this.#number(cents / 100, 2),
    ]);
  }

  /** Freight and moulds among the goods or below them. */
  charges(): void {
    const front = this.#frontTitles();
    this.#put([...front, this.#title('quantity'), this.#title('price'), this.#title('amount')]);
    let cents = 0;
    const none = front.slice(1).map(() => null);
    for (const style of this.#order.styles) {
      const total = piecesOfStyle(style);
      cents += total * style.priceCents;
      this.#put([
        ...this.#front(style),
        this.#number(total, 0),
        this.#price(style),
        this.#number((total * style.priceCents) / 100, 2),
      ]);
      this.#lines.push({ ...this.#line(style), colour: null, sizes: '', quantity: total });
    }
    const charge = this.#chance.whole(3, 90) * 1000;
    const counted = this.#chance.maybe(0.5);
    this.#charged = counted;
    this.#put([
      this.#chance.pick(CHARGES),
      ...none,
      counted ? 1 : null,
      counted ? charge / 100 : null,
      charge / 100,
    ]);
    this.#put([
      this.#chance.pick(this.#language.total),
      ...none,
      null,
      null,
      this.#number((cents + charge) / 100, 2),
    ]);
  }

  #put(row: Row): void {
    this.#rows.push([...Array.from({ length: this.#offset }, () => null), ...row]);
  }

  /** Merges columns of the row that is put next. */
  #merge(first: number, last: number): void {
    this.#merges.push([this.#rows.length, this.#offset + first, this.#rows.length, this.#offset + last]);
  }

  #title(column: 'colour' | 'quantity' | 'price' | 'amount' | 'delivery'): string {
    return this.#chance.pick(this.#language[column]);
  }

  #frontTitles(): string[] {
    const item = this.#chance.pick(this.#language.item);
    const description = this.#chance.pick(this.#language.description);
    return this.#twoNumbers
      ? [item, this.#chance.pick(['Supplier ref.', 'Factory item', '工厂货号', 'Vendor style']), description]
      : [item, description];
  }

  #front(style: SpreadStyle): Row {
    return this.#twoNumbers ? [style.item, style.ours, style.description] : [style.item, style.description];
  }

  #number(value: number, decimals: number): CellInput {
    return this.#asText ? localNumber(value, decimals, this.#language.mark) : value;
  }

  #price(style: SpreadStyle): CellInput {
    return this.#number(style.priceCents / 100, 2);
  }

  #line(style: SpreadStyle): SpreadLine {
    return {
      item: style.item,
      ours: this.#twoNumbers && this.#kind !== 'blocks' && this.#kind !== 'headings' ? style.ours : null,
      colour: null,
      sizes: '',
      quantity: 0,
      priceCents: style.priceCents,
      net: null,
      date: null,
    };
  }

  #expect(style: SpreadStyle, name: string): void {
    const colour = style.colours.find((own) => own.name === name);
    if (!colour) return;
    this.#lines.push({
      ...this.#line(style),
      colour: name,
      sizes: style.sizes.map((size, at) => `${size}:${colour.pieces[at] ?? 0}`).join(' '),
      quantity: piecesOf(colour),
    });
  }

  /** The sums of the order; now and then one of them is wrong. */
  #total(front: number, spread: number): void {
    if (this.#chance.maybe(0.2)) return;
    const { styles } = this.#order;
    this.#lie = this.#chance.maybe(0.15);
    const pieces = styles.reduce((all, style) => all + piecesOfStyle(style), 0) + (this.#lie ? 7 : 0);
    const cents = styles.reduce((all, style) => all + piecesOfStyle(style) * style.priceCents, 0);
    this.#put([
      this.#chance.pick(this.#language.total),
      ...Array.from({ length: front - 1 + spread }, () => null),
      this.#number(pieces, 0),
      null,
      this.#number(cents / 100, 2),
    ]);
  }
}
