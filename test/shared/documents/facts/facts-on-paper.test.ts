import { describe, expect, it } from 'vitest';
import { buildPaper } from '#shared/documents/build-paper';
import type { Block, DocumentModel } from '#shared/documents/document-model';
import { factsOf } from '#shared/documents/facts/facts-of';
import type { LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import type { PaperInput } from '#shared/documents/paper-input';
import { FORM_KINDS, type FormKind, type PaperLanguage } from '#shared/domain/form-kind';
import type { Party } from '#shared/domain/party';
import { type DecimalText, sum } from '#shared/values/decimal';
import { incotermText } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import { aShippedScene } from '../../../builders/a-shipment';
import { type ShippedScene, shippedInput } from '../../../builders/shipment-papers';
import { isFigure, mainTable, proofText } from '../model-figures';

const AGREEMENTS: readonly FormKind[] = ['proforma-invoice', 'sales-contract'];
const ON_SHIPMENT: readonly FormKind[] = [
  'commercial-invoice',
  'packing-list',
  'booking-note',
  'trailer-order',
  'shipping-instruction',
  'origin-data',
];
const LANGUAGES: readonly PaperLanguage[] = ['en', 'zh', 'both'];

interface Printed {
  readonly model: DocumentModel;
  /** Every word and figure, grouping commas taken out so that a figure in a sentence is found. */
  readonly words: string;
  readonly facts: PaperFacts;
}

function printed(kind: FormKind, input: PaperInput, language: PaperLanguage): Printed {
  const built = buildPaper(kind, input, language);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const facts = factsOf(kind, input, language);
  if (facts === null) throw new Error(`${kind} states nothing`);
  const words = proofText(built.value);
  return { model: built.value, words: words.replace(/(\d),(?=\d{3})/g, '$1'), facts };
}

function orderInput(scene: ShippedScene): PaperInput {
  const { company, customer, products, orders } = scene;
  return {
    company,
    customer,
    products,
    order: orders[0] ?? null,
    number: 'PI-2026-0001',
    date: '2026-03-05' as PlainDate,
    version: 1,
  };
}

/** Every text that the facts claim to stand on the paper. */
function textsOf(facts: PaperFacts): readonly string[] {
  const party = (of: Party | null) => (of === null ? [] : [of.name, ...of.addressLines]);
  return [
    facts.number,
    facts.date ?? '',
    ...party(facts.seller),
    ...party(facts.buyer),
    ...party(facts.consignee),
    ...(facts.notify?.name === facts.consignee?.name ? [] : party(facts.notify)),
    ...facts.contractNos,
    ...facts.customerOrderNos,
    facts.invoiceNo,
    facts.incoterm === null ? '' : incotermText(facts.incoterm),
    ...facts.paymentTerms.split('; '),
    facts.portOfLoading,
    facts.portOfDischarge,
    facts.placeOfDelivery,
    facts.vessel,
    facts.voyage,
    facts.bookingNo,
    facts.billOfLading,
    ...facts.containers.flatMap(({ number, seal }) => [number, seal]),
    facts.etd ?? '',
    facts.latestShipment ?? '',
    facts.currency ?? '',
    ...facts.marks,
    ...facts.lines.flatMap((line) => [line.itemNo, line.description, line.colour, line.hsCode, line.origin]),
  ].filter((text) => text !== '');
}

function figuresOf(facts: PaperFacts): readonly (readonly [string, DecimalText | number | null])[] {
  return [
    ['total amount', facts.totalAmount],
    ['total quantity', facts.totalQuantity],
    ['packages', facts.packages],
    ['pallets', facts.pallets],
    ['net', facts.netKg],
    ['gross', facts.grossKg],
    ['volume', facts.volume],
  ];
}

function expectTexts({ facts, words }: Printed): void {
  for (const text of textsOf(facts)) expect(words, facts.source).toContain(text);
  for (const [what, value] of figuresOf(facts)) {
    if (value !== null) expect(words, `${facts.source} ${what}`).toMatch(figureIn(value));
  }
}

/** The figure as a number of its own, with or without zeros behind the point. */
function figureIn(value: DecimalText | number): RegExp {
  const [whole = '', fraction = ''] = String(value).split('.');
  const digits = fraction.replace(/0+$/, '');
  const rest = digits === '' ? '(\\.0+)?' : `\\.${digits}0*`;
  return new RegExp(`(?<![\\d.])${whole}${rest}(?![\\d])`);
}

function lineRows(model: DocumentModel): readonly ReadonlyMap<string, number>[] {
  const table = mainTable(model);
  return table.rows.flatMap((row) => {
    if (row.kind !== 'line') return [];
    const cells = row.cells.flatMap((cell, at): (readonly [string, number])[] => {
      const id = table.columns[at]?.id ?? '';
      return isFigure(cell) ? [[id, Number(cell.value)]] : [];
    });
    return [new Map(cells)];
  });
}

const PRICED: readonly (readonly [string, (line: LineFacts) => string | number | null])[] = [
  ['quantity', ({ quantity }) => quantity],
  ['price', ({ unitPrice }) => unitPrice],
  ['amount', ({ amount }) => amount],
  ['cartons', ({ cartons }) => cartons],
];

function marksIn(model: DocumentModel): readonly (readonly string[])[] {
  const ofBlock = (block: Block): readonly (readonly string[])[] => {
    if (block.kind === 'mark') return [block.lines];
    return block.kind === 'columns' ? block.columns.flatMap(({ blocks }) => blocks.flatMap(ofBlock)) : [];
  };
  return model.body.flatMap(ofBlock);
}

describe('what a paper states', () => {
  it('stands on the paper, word for word and figure for figure', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const language = LANGUAGES[seed % 3] ?? 'en';
      const scene = aShippedScene(seed, { linesPerOrder: 1 + (seed % 9) });
      const papers = [
        ...AGREEMENTS.map((kind) => printed(kind, orderInput(scene), language)),
        ...ON_SHIPMENT.map((kind) => printed(kind, shippedInput(scene), language)),
      ];
      for (const paper of papers) {
        expectTexts(paper);
        // A certificate prints the mark in its table.
        if (paper.facts.source === 'origin-data') continue;
        expect(marksIn(paper.model), paper.facts.source).toContainEqual(paper.facts.marks);
      }
    }
  });

  it('has the lines of a priced paper row by row', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const scene = aShippedScene(seed);
      const papers = [
        ...AGREEMENTS.map((kind) => printed(kind, orderInput(scene), 'en')),
        printed('commercial-invoice', shippedInput(scene), 'both'),
      ];
      for (const { model, facts, words } of papers) {
        const rows = lineRows(model);
        expect(rows.length).toBe(facts.lines.length);
        for (const [at, line] of facts.lines.entries()) {
          for (const [column, read] of PRICED) {
            const said = read(line);
            if (said !== null) expect(rows[at]?.get(column), `${facts.source} ${column}`).toBe(Number(said));
          }
          for (const { size, quantity } of line.sizes) {
            expect(words).toMatch(new RegExp(`${size}:?\u00a0${quantity}(?!\\d)`));
          }
        }
      }
    }
  });

  it('has the lines of the packing list as its rows add up', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const scene = aShippedScene(seed, { linesPerOrder: 2 + (seed % 12) });
      const { model, facts } = printed('packing-list', shippedInput(scene), 'both');
      const rows = lineRows(model);
      const of = (column: string) => sum(rows.map((row) => row.get(column) ?? 0));
      const stated = (read: (line: LineFacts) => string | number | null) =>
        Number(sum(facts.lines.map((line) => Number(read(line) ?? 0))));
      expect(stated(({ quantity }) => quantity)).toBe(Number(of('quantity')));
      expect(stated(({ cartons }) => cartons)).toBe(Number(of('cartons')));
      expect(stated(({ netKg }) => netKg)).toBe(Number(of('net')));
      expect(stated(({ grossKg }) => grossKg)).toBe(Number(of('gross')));
      expect(stated(({ volume }) => volume)).toBe(Number(of('volume')));
      const last = facts.cartonRanges.at(-1);
      expect(proofText(model)).toContain(
        last?.first === last?.last ? `${last?.last}` : `${last?.first}–${last?.last}`,
      );
    }
  });

  it('is nothing for the forms that are compared with no other', () => {
    const input = orderInput(aShippedScene(1));
    const compared = [...AGREEMENTS, ...ON_SHIPMENT];
    for (const kind of FORM_KINDS) {
      if (!compared.includes(kind)) expect(factsOf(kind, input, 'en'), kind).toBeNull();
    }
  });
});
