import type { SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';
import { type CellInput, date, sheetOf, workbookOf } from '../layouts/sheet-of';
import { LANGUAGES, type Language } from './languages';
import { localNumber, sizeCell } from './local-writing';
import type { Chance } from './random';

type Row = CellInput[];

/** A line as it must be read. */
export interface SplitLine {
  readonly item: string;
  readonly colour: string | null;
  readonly sizes: string;
  readonly quantity: number;
  readonly priceCents: number | null;
  readonly date: string | null;
  /** The sheet its pieces stand on. */
  readonly sheet: string;
}

export interface SplitLayout {
  readonly workbook: WorkbookGrid;
  readonly orderNo: string;
  readonly lines: readonly SplitLine[];
  readonly shape: string;
  /** A printed sum is wrong on purpose: it must be told. */
  readonly lie: boolean;
}

const KINDS = [
  'sheet a style',
  'sheet a colour',
  'sheet a delivery',
  'summary',
  'copy',
  'packing list',
  'price list',
  'side by side',
  'waist by inseam',
  'waist blocks',
  'bra',
  'shoe widths',
  'pair titles',
] as const;
type Kind = (typeof KINDS)[number];

interface Words {
  readonly waist: string;
  readonly inseam: string;
  readonly band: string;
  readonly width: string;
  readonly summary: string;
  readonly packing: string;
  readonly prices: string;
  readonly copy: string;
}

const words = (text: string): Words => {
  const [waist = '', inseam = '', band = '', width = '', summary = '', packing = '', prices = '', copy = ''] =
    text.split('|');
  return { waist, inseam, band, width, summary, packing, prices, copy };
};

const WORDS: Readonly<Record<string, Words>> = {
  en: words('Waist|Inseam|Band|Width|Summary|Packing list|Price list|Copy of order'),
  zh: words('腰围|内长|下胸围|鞋宽|汇总|装箱单|价格表|订单副本'),
  ja: words('ウエスト|股下|アンダー|ワイズ|集計|梱包明細書|価格表|控え'),
  ko: words('허리|인심|밑가슴|발볼|집계|포장명세서|가격표|사본'),
  de: words('Bundweite|Schrittlänge|Unterbrustweite|Schuhweite|Übersicht|Packliste|Preisliste|Kopie'),
  fr: words('Ceinture|Entrejambe|Tour de dos|Largeur|Récapitulatif|Liste de colisage|Tarif|Copie'),
  es: words('Cintura|Entrepierna|Contorno|Horma|Resumen|Lista de empaque|Lista de precios|Copia'),
  it: words('Vita|Gamba|Sottoseno|Calzata|Riepilogo|Lista imballaggio|Listino prezzi|Copia'),
  pt: words('Cintura|Entrepernas|Costas|Largura|Resumo|Lista de embalagem|Lista de preços|Copia'),
  ru: words('Талия|Внутренний шов|Под грудью|Полнота|Свод|Упаковочный лист|Прайс-лист|Копия'),
  tr: words('Bel|İç boy|Göğüs altı|Genişlik|Özet|Paketleme listesi|Fiyat listesi|Kopya'),
  vi: words('Vòng eo|Dài ống|Vòng lưng|Chiều rộng|Tổng hợp|Phiếu đóng gói|Bảng giá|Bản sao'),
};

interface Colour {
  readonly name: string;
  readonly pieces: number;
}
interface Style {
  readonly item: string;
  readonly description: string;
  readonly priceCents: number;
  readonly colours: readonly Colour[];
}

/** Lays an order out over several sheets, side by side, or in two sizes. */
export function splitLayout(chance: Chance): SplitLayout {
  const book = new Book(chance, chance.pick(LANGUAGES), chance.pick(KINDS));
  return book.lay();
}

class Book {
  readonly #chance: Chance;
  readonly #language: Language;
  readonly #words: Words;
  readonly #kind: Kind;
  readonly #orderNo: string;
  readonly #asText: boolean;
  readonly #numbered: boolean;
  readonly #styles: readonly Style[];
  readonly #lines: SplitLine[] = [];
  readonly #sheets: SheetGrid[] = [];
  #lie = false;

  constructor(chance: Chance, language: Language, kind: Kind) {
    this.#chance = chance;
    this.#language = language;
    this.#words = WORDS[language.code] ?? words('');
    this.#kind = kind;
    this.#orderNo = chance.pick(['PO-5512', 'SP/26/044', '4500771']);
    this.#asText = chance.maybe(0.25);
    this.#numbered = chance.maybe(0.6);
    this.#styles = Array.from({ length: chance.whole(2, 5) }, (_, index) => this.#style(index));
  }

  lay(): SplitLayout {
    switch (this.#kind) {
      case 'sheet a style':
        this.#sheetAStyle();
        break;
      case 'sheet a colour':
        this.#sheetAColour();
        break;
      case 'sheet a delivery':
        this.#sheetADelivery();
        break;
      case 'summary':
        this.#summary();
        break;
      case 'copy':
      case 'packing list':
      case 'price list':
        this.#beside();
        break;
      case 'side by side':
        this.#sideBySide();
        break;
      default:
        this.#twice();
    }
    return {
      workbook: workbookOf(...this.#sheets),
      orderNo: this.#orderNo,
      lines: this.#lines,
      lie: this.#lie,
      shape: [
        this.#kind,
        this.#language.code,
        this.#asText ? 'text' : 'numbers',
        this.#numbered ? 'no' : '-',
      ].join(' '),
    };
  }

  #style(index: number): Style {
    const names = this.#chance.shuffled(this.#language.colours).slice(0, this.#chance.whole(1, 3));
    return {
      item: `${['ST-', 'K', 'M7'][index % 3]}${1200 + index * 13}`,
      description: `${this.#chance.pick(this.#language.goods)} ${String.fromCharCode(65 + index)}`,
      priceCents: this.#chance.whole(45, 2999),
      colours: names.map((name) => ({ name, pieces: this.#chance.whole(2, 90) * 10 })),
    };
  }

  /** The head of a sheet: the paper's name, its order number, its currency. */
  #head(first: boolean): Row[] {
    const { banner, orderNo, currency } = this.#language;
    const rows: Row[] = [[this.#chance.pick(banner)]];
    if (first || this.#numbered) rows.push([`${this.#chance.pick(orderNo)}:`, this.#orderNo]);
    rows.push([`${this.#chance.pick(currency)}:`, 'USD']);
    return rows;
  }

  #titles(withColour: boolean): Row {
    return [
      this.#one('item'),
      this.#one('description'),
      ...(withColour ? [this.#one('colour')] : []),
      this.#one('quantity'),
      this.#one('price'),
      this.#one('amount'),
    ];
  }

  #one(
    field: 'item' | 'description' | 'colour' | 'quantity' | 'price' | 'amount' | 'total' | 'delivery',
  ): string {
    return this.#chance.pick(
      this.#language[field].filter((title) => !title.includes('\n') && title !== 'Art.'),
    );
  }

  #row(style: Style, colour: Colour, withColour: boolean): Row {
    return [
      style.item,
      style.description,
      ...(withColour ? [colour.name] : []),
      this.#number(colour.pieces, 0),
      this.#number(style.priceCents / 100, 2),
      this.#number((colour.pieces * style.priceCents) / 100, 2),
    ];
  }

  #number(value: number, decimals: number): CellInput {
    return this.#asText ? localNumber(value, decimals, this.#language.mark) : value;
  }

  #expect(sheet: string, style: Style, colour: Colour, more: Partial<SplitLine> = {}): void {
    this.#lines.push({
      item: style.item,
      colour: colour.name,
      sizes: '',
      quantity: colour.pieces,
      priceCents: style.priceCents,
      date: null,
      sheet,
      ...more,
    });
  }

  #total(pieces: number, cents: number, front: number, lies: boolean): Row {
    const lie = lies && this.#chance.maybe(0.12);
    if (lie) this.#lie = true;
    const blank = Array.from({ length: front - 1 }, (): CellInput => null);
    return [
      this.#one('total'),
      ...blank,
      this.#number(pieces + (lie ? 10 : 0), 0),
      null,
      this.#number(cents / 100, 2),
    ];
  }

  #put(name: string, rows: readonly Row[]): void {
    this.#sheets.push(sheetOf(rows, { name }));
  }

  #sheetAStyle(): void {
    const titles = this.#titles(true);
    const totals = this.#chance.maybe(0.6);
    this.#styles.forEach((style, at) => {
      const rows = [...this.#head(at === 0), [], titles];
      for (const colour of style.colours) {
        rows.push(this.#row(style, colour, true));
        this.#expect(style.item, style, colour);
      }
      const pieces = piecesOf(style);
      if (totals) rows.push(this.#total(pieces, pieces * style.priceCents, 3, at === 0));
      this.#put(style.item, rows);
    });
  }

  #sheetAColour(): void {
    const titles = this.#titles(false);
    const names = [...new Set(this.#styles.flatMap((style) => style.colours.map((colour) => colour.name)))];
    const label = this.#one('colour');
    const inName = this.#chance.maybe(0.5);
    names.forEach((name, at) => {
      const sheet = inName ? name : `Part ${at + 1}`;
      const rows = this.#head(at === 0);
      if (!inName) rows.push([`${label}:`, name]);
      rows.push([], titles);
      for (const style of this.#styles)
        for (const colour of style.colours)
          if (colour.name === name) {
            rows.push(this.#row(style, colour, false));
            this.#expect(sheet, style, colour);
          }
      this.#put(sheet, rows);
    });
  }

  #sheetADelivery(): void {
    const titles = this.#titles(true);
    const days = ['2026-06-15', '2026-07-20'];
    let pieces = 0;
    let cents = 0;
    const label = this.#one('delivery');
    const stated = this.#chance.maybe(0.7);
    days.forEach((day, at) => {
      const sheet = `Delivery ${at + 1}`;
      const rows = [...this.#head(at === 0), [`${label}:`, date(day)], [], titles];
      for (const style of this.#styles)
        for (const colour of style.colours) {
          const own = { ...colour, pieces: colour.pieces + at * 10 };
          rows.push(this.#row(style, own, true));
          this.#expect(sheet, style, own, { date: day });
          pieces += own.pieces;
          cents += own.pieces * style.priceCents;
        }
      if (at === 1 && stated) rows.push(this.#total(pieces, cents, 3, true));
      this.#put(sheet, rows);
    });
  }

  /** A sheet with the sum of each style, and a sheet a style that divides it. */
  #summary(): void {
    const rows = [...this.#head(true), [], this.#titles(false)];
    let pieces = 0;
    let cents = 0;
    for (const style of this.#styles) {
      const own = piecesOf(style);
      rows.push(this.#row(style, { name: '', pieces: own }, false));
      pieces += own;
      cents += own * style.priceCents;
    }
    rows.push(this.#total(pieces, cents, 2, true));
    const last = this.#chance.maybe(0.3);
    if (!last) this.#put(this.#words.summary, rows);
    const sizes = this.#chance.pick([
      ['S', 'M', 'L', 'XL'],
      ['36', '38', '40', '42'],
    ]);
    const [colourTitle, quantityTitle, itemTitle] = [
      this.#one('colour'),
      this.#one('quantity'),
      this.#one('item'),
    ];
    const inHead = this.#chance.maybe(0.6);
    for (const style of this.#styles) {
      const sheet = style.item;
      const own: Row[] = inHead ? [[`${itemTitle}:`, style.item]] : [];
      own.push([colourTitle, ...sizes.map(sizeCell), quantityTitle]);
      for (const colour of style.colours) {
        const run = sizes.map((_, at) =>
          at < sizes.length - 1 ? colour.pieces / 10 : (colour.pieces * 7) / 10,
        );
        own.push([
          colour.name,
          ...run.map((count) => this.#number(count, 0)),
          this.#number(colour.pieces, 0),
        ]);
        this.#expect(sheet, style, colour, {
          sizes: sizes.map((size, at) => `${size}:${run[at]}`).join(' '),
        });
      }
      this.#put(sheet, own);
    }
    if (last) this.#put(this.#words.summary, rows);
  }

  /** One order, and beside it a sheet that must not be counted. */
  #beside(): void {
    const main = this.#language.banner[0] ?? 'PO';
    const name = main.length > 28 ? 'PO' : main;
    const titles = this.#titles(true);
    const rows = [...this.#head(true), [], titles];
    for (const style of this.#styles)
      for (const colour of style.colours) {
        rows.push(this.#row(style, colour, true));
        this.#expect(name, style, colour);
      }
    if (this.#kind === 'copy') {
      this.#put(name, rows);
      this.#put(this.#chance.maybe(0.5) ? `${name} (2)` : this.#words.copy, rows);
      return;
    }
    const packing: Row[] = [[this.#kind === 'packing list' ? this.#words.packing : this.#words.prices], []];
    if (this.#kind === 'packing list') {
      packing.push([this.#one('item'), this.#one('colour'), this.#one('quantity'), 'CTNS', 'G.W. (KG)']);
      for (const style of this.#styles)
        for (const colour of style.colours)
          packing.push([style.item, colour.name, colour.pieces, colour.pieces / 10, colour.pieces / 2]);
    } else {
      packing.push([this.#one('item'), this.#one('description'), this.#one('price')]);
      for (const style of this.#styles) packing.push([style.item, style.description, style.priceCents / 100]);
    }
    const beside = this.#kind === 'packing list' ? this.#words.packing : this.#words.prices;
    const first = this.#chance.maybe(0.3);
    if (first) this.#put(beside, packing);
    this.#put(name, rows);
    if (!first) this.#put(beside, packing);
  }

  /** The same titles two or three times in one row. */
  #sideBySide(): void {
    const blocks = this.#styles.length > 3 && this.#chance.maybe(0.4) ? 3 : 2;
    const all = this.#styles.flatMap((style) => style.colours.map((colour) => ({ style, colour })));
    const height = Math.ceil(all.length / blocks);
    const parts = Array.from({ length: blocks }, (_, at) => all.slice(at * height, (at + 1) * height)).filter(
      (part) => part.length > 0,
    );
    const titles = this.#titles(true);
    const gap: Row = this.#chance.maybe(0.7) ? [null] : [];
    const rows = [
      ...this.#head(true),
      [],
      join(
        parts.map(() => titles),
        gap,
      ),
    ];
    const empty = titles.map((): CellInput => null);
    for (let row = 0; row < height; row += 1)
      rows.push(
        join(
          parts.map((part) => {
            const line = part[row];
            return line ? this.#row(line.style, line.colour, true) : empty;
          }),
          gap,
        ),
      );
    for (const part of parts) for (const { style, colour } of part) this.#expect('Sheet1', style, colour);
    if (this.#chance.maybe(0.5)) {
      const sums = parts.map((part) => sumOf(part));
      rows.push(
        join(
          sums.map((sum) => this.#total(sum.pieces, sum.cents, 3, false)),
          gap,
        ),
      );
    }
    if (this.#chance.maybe(0.5)) {
      const sum = sumOf(all);
      rows.push(this.#total(sum.pieces, sum.cents, 3, true));
    }
    this.#put('Sheet1', rows);
  }

  /** Goods sized twice. */
  #twice(): void {
    const { across, down, title, name } = this.#measures();
    const rows = this.#head(true);
    const blocks = this.#kind === 'waist blocks';
    const pairs = this.#kind === 'pair titles';
    const size = across.map((entry) => sizeCell(entry));
    const [quantity, price, amount] = [this.#one('quantity'), this.#one('price'), this.#one('amount')];
    const [item, colourTitle] = [this.#one('item'), this.#one('colour')];
    const described = this.#one('price');
    if (!blocks)
      rows.push(
        [],
        [
          item,
          colourTitle,
          ...(pairs ? across.flatMap((w) => down.map((l) => `${w}/${l}`)) : [title, ...size]),
          quantity,
          price,
          amount,
        ],
      );
    let pieces = 0;
    let cents = 0;
    for (const style of this.#styles) {
      const colours = blocks ? style.colours.slice(0, 1) : style.colours;
      if (blocks) {
        rows.push([]);
        rows.push([`${item}:`, style.item, null, `${colourTitle}:`, colours[0]?.name ?? '']);
        rows.push([`${described}:`, style.priceCents / 100]);
        rows.push([title, ...size, quantity]);
      }
      for (const colour of colours) {
        const grid = down.map(() => across.map(() => this.#chance.whole(1, 30)));
        const all = grid.flat().reduce((sum, count) => sum + count, 0);
        if (pairs) {
          const run = across.flatMap((_, w) => down.map((_d, l) => grid[l]?.[w] ?? 0));
          rows.push([
            style.item,
            colour.name,
            ...run.map((count) => this.#number(count, 0)),
            this.#number(all, 0),
            this.#number(style.priceCents / 100, 2),
            this.#number((all * style.priceCents) / 100, 2),
          ]);
          const titles = across.flatMap((w) => down.map((l) => `${w}/${l}`));
          this.#expect(
            'Sheet1',
            style,
            { ...colour, pieces: all },
            {
              sizes: titles.map((entry, at) => `${entry}:${run[at]}`).join(' '),
            },
          );
        } else
          down.forEach((own, at) => {
            const run = grid[at] ?? [];
            const count = run.reduce((sum, value) => sum + value, 0);
            const figures = run.map((value) => this.#number(value, 0));
            const money = [
              this.#number(style.priceCents / 100, 2),
              this.#number((count * style.priceCents) / 100, 2),
            ];
            rows.push(
              blocks
                ? [sizeCell(own), ...figures, this.#number(count, 0)]
                : [
                    at === 0 || this.#numbered ? style.item : null,
                    at === 0 || this.#numbered ? colour.name : null,
                    sizeCell(own),
                    ...figures,
                    this.#number(count, 0),
                    ...money,
                  ],
            );
            this.#expect(
              'Sheet1',
              style,
              { ...colour, pieces: count },
              {
                sizes: across.map((entry, index) => `${name(entry, own)}:${run[index]}`).join(' '),
              },
            );
          });
        pieces += all;
        cents += all * style.priceCents;
      }
    }
    if (!blocks) {
      const sizes = pairs ? across.length * down.length : across.length + 1;
      rows.push(this.#total(pieces, cents, 2 + sizes, true));
    }
    this.#put('Sheet1', rows);
  }

  #measures(): {
    readonly across: readonly string[];
    readonly down: readonly string[];
    readonly title: string;
    readonly name: (across: string, down: string) => string;
  } {
    const { waist, inseam, band, width } = this.#words;
    switch (this.#kind) {
      case 'bra':
        return {
          across: ['A', 'B', 'C', 'D'],
          down: ['70', '75', '80'],
          title: band,
          name: (cup, own) => `${own}${cup}`,
        };
      case 'shoe widths':
        return {
          across: ['37', '38', '39', '40'],
          down: ['F', 'G', 'H'],
          title: width,
          name: (size, own) => `${size} ${own}`,
        };
      case 'pair titles':
        return { across: ['30', '32'], down: ['30', '32', '34'], title: '', name: (w, l) => `${w}/${l}` };
      default: {
        const title = this.#kind === 'waist blocks' ? `${inseam} \\ ${waist}` : inseam;
        const across = this.#chance.pick([
          ['28', '30', '32', '34', '36'],
          ['29', '30', '31', '32', '33', '34'],
        ]);
        return { across, down: ['30', '32', '34'], title, name: (w, l) => `W${w} L${l}` };
      }
    }
  }
}

function piecesOf(style: Style): number {
  return style.colours.reduce((all, colour) => all + colour.pieces, 0);
}

function sumOf(part: readonly { readonly style: Style; readonly colour: Colour }[]) {
  return part.reduce(
    (sum, { style, colour }) => ({
      pieces: sum.pieces + colour.pieces,
      cents: sum.cents + colour.pieces * style.priceCents,
    }),
    { pieces: 0, cents: 0 },
  );
}

function join(rows: readonly Row[], gap: Row): Row {
  return rows.flatMap((row, at) => (at === 0 ? row : [...gap, ...row]));
}
