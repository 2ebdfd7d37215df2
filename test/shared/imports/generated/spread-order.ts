import { LANGUAGES, type Language } from './languages';
import type { Chance } from './random';

export interface SpreadColour {
  readonly name: string;
  /** Pieces by size in the order of the style's sizes; one figure where the order knows no sizes. */
  readonly pieces: readonly number[];
}

export interface SpreadStyle {
  readonly item: string;
  /** The factory's number for it. */
  readonly ours: string;
  readonly description: string;
  readonly priceCents: number;
  readonly sizes: readonly string[];
  readonly colours: readonly SpreadColour[];
}

/** An order of styles in colours and sizes, before anybody lays it out. */
export interface SpreadOrder {
  readonly language: Language;
  readonly orderNo: string;
  readonly styles: readonly SpreadStyle[];
}

const RUNS = [
  ['S', 'M', 'L', 'XL'],
  ['XS', 'S', 'M', 'L'],
  ['36', '37', '38', '39', '40'],
  ['28', '30', '32', '34'],
  ['92', '98', '104', '110'],
  ['39-41', '42-44', '45-47'],
] as const;

export function spreadOrder(chance: Chance, sized: boolean, oneRun: boolean): SpreadOrder {
  const language = chance.pick(LANGUAGES);
  const common = chance.pick(RUNS);
  const count = chance.pick([1, 2, 3, 5, 8]);
  const styles = Array.from({ length: count }, (_, index): SpreadStyle => {
    const sizes = sized ? (oneRun ? common : chance.pick(RUNS)) : [];
    const names = chance.shuffled(language.colours).slice(0, chance.whole(index === 0 ? 2 : 1, 4));
    const pieces = () => (sized ? sizes.map(() => chance.whole(1, 40) * 6) : [chance.whole(2, 90) * 10]);
    return {
      item: `${chance.pick(['ST-', 'K', '7'])}${1200 + index * 13 + chance.whole(0, 9)}`,
      ours: `SY-${8800 + index}`,
      description: `${chance.pick(language.goods)} ${String.fromCharCode(65 + index)}${index + 1}`,
      priceCents: chance.whole(45, 2999),
      sizes,
      colours: names.map((name) => ({ name, pieces: pieces() })),
    };
  });
  return { language, orderNo: chance.pick(['PO-5512', 'SP/26/044', '4500771']), styles };
}

export function piecesOf(colour: SpreadColour): number {
  return colour.pieces.reduce((all, pieces) => all + pieces, 0);
}

export function piecesOfStyle(style: SpreadStyle): number {
  return style.colours.reduce((all, colour) => all + piecesOf(colour), 0);
}
