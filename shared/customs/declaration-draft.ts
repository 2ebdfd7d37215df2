import { type DecimalText, parseDecimal, round, sum } from '#shared/values/decimal';
import { type ContainerRow, containerRows } from './container-rows';
import { declarationHead } from './declaration-head';
import type { DeclarationInput } from './declaration-input';
import { type DeclaredLine, declaredLine } from './declared-line';
import type { HeadValues } from './head-value';
import { type DeclarationItem, mergeLines } from './merge-lines';
import { lineNetWeights } from './net-weights';
import { splitDeclaration } from './split-declaration';

/** One form: at most 50 items. */
export interface DeclarationPart {
  readonly no: number;
  readonly of: number;
  readonly head: HeadValues;
  readonly items: readonly DeclarationItem[];
  readonly containers: readonly ContainerRow[];
}

/** The whole shipment as customs will be told. */
export interface DeclarationDraft {
  /** Figures of all goods together; the parts carry their shares. */
  readonly head: HeadValues;
  readonly items: readonly DeclarationItem[];
  readonly parts: readonly DeclarationPart[];
  readonly containers: readonly ContainerRow[];
  /** Sum of the item totals in `currency`, `null` while a price is missing. */
  readonly total: DecimalText | null;
  /** Net weight by which the lines were weighed, before `< 1 kg` is printed as 1. */
  readonly netKg: DecimalText | null;
}

/** Records and answers → the declarations of a shipment. Nothing is stored: the next change of the order shows at once. */
export function draftDeclaration(input: DeclarationInput): DeclarationDraft {
  const head = declarationHead(input);
  const answeredNet = input.answers.head.netKg?.text;
  const netKg = answeredNet === undefined ? input.netKg : parseDecimal(answeredNet.trim());
  const items = mergeLines(declaredLines(input, head, netKg));
  const containers = containerRows(input.containers);
  const totals = items.flatMap((item) => item.total ?? []);
  return {
    head,
    items,
    parts: splitDeclaration(head, items, containers, input.answers),
    containers,
    total: totals.length < items.length ? null : round(sum(totals), 2),
    netKg,
  };
}

function declaredLines(
  input: DeclarationInput,
  head: HeadValues,
  netKg: DecimalText | null,
): readonly DeclaredLine[] {
  const weights = lineNetWeights(netKg, input.goods);
  const answers = new Map(input.answers.lines.map((answer) => [answer.key, answer]));
  const usual = {
    destination: head.arrivalCountry.code,
    // General duty is levied as the law says; what has another nature follows it (table 9).
    dutyMode: head.dutyNature.code === '101' ? '1' : head.dutyNature.code === '' ? '' : '5',
  };
  return input.goods.map((goods, index) =>
    declaredLine(goods, weights[index] ?? null, answers.get(goods.key) ?? null, usual, input),
  );
}
