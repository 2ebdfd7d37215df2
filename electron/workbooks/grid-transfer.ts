import type { CellValue, GridCell } from '#shared/imports/sheet-grid';

/**
 * Cells between the two processes: one flat JSON array a batch, which costs a tenth of sending objects.
 * Seven entries a cell: row, column, kind, content, shown text (0: the content itself), format number, formula (0: none).
 */
const WIDTH = 7;

const KINDS = ['text', 'number', 'date', 'boolean', 'error', 'uncalculated'] as const;

interface Batch {
  readonly formats: readonly string[];
  readonly flat: readonly unknown[];
}

export function packCells(cells: readonly GridCell[]): string {
  const formats = new Map<string, number>();
  const flat: unknown[] = [];
  for (const { row, column, value, text, format, formula } of cells) {
    const content = contentOf(value);
    flat.push(row, column, KINDS.indexOf(value.kind), content, text === content ? 0 : text);
    flat.push(format === null ? -1 : formatNumber(formats, format), formula ?? 0);
  }
  const batch: Batch = { formats: [...formats.keys()], flat };
  return JSON.stringify(batch);
}

function formatNumber(formats: Map<string, number>, code: string): number {
  const known = formats.get(code);
  if (known !== undefined) return known;
  formats.set(code, formats.size);
  return formats.size - 1;
}

function contentOf(value: CellValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return value.time === null ? value.date : `${value.date} ${value.time}`;
    case 'boolean':
      return value.boolean;
    case 'error':
      return value.code;
    case 'uncalculated':
      return 0;
  }
}

/** Null when the batch is not what `packCells` makes: the child has been handed bytes of strangers. */
export function unpackCells(packed: string): GridCell[] | null {
  // JSON.parse answers any; the checks below narrow every entry
  const batch = JSON.parse(packed) as Partial<Batch> | null;
  if (!Array.isArray(batch?.flat) || !Array.isArray(batch.formats)) return null;
  const { flat, formats } = batch;
  const cells: GridCell[] = [];
  for (let at = 0; at < flat.length; at += WIDTH) {
    const cell = cellAt(flat, at, formats);
    if (!cell) return null;
    cells.push(cell);
  }
  return cells;
}

function cellAt(flat: readonly unknown[], at: number, formats: readonly unknown[]): GridCell | null {
  const [row, column, text, formula] = [flat[at], flat[at + 1], flat[at + 4], flat[at + 6]];
  const format = formats[Number(flat[at + 5])] ?? null;
  const value = valueFrom(flat[at + 2], flat[at + 3]);
  if (value === null || typeof row !== 'number' || typeof column !== 'number') return null;
  if (format !== null && typeof format !== 'string') return null;
  return {
    row,
    column,
    value,
    text: typeof text === 'string' ? text : String(contentOf(value)),
    format,
    formula: typeof formula === 'string' ? formula : null,
  };
}

function valueFrom(kind: unknown, content: unknown): CellValue | null {
  if (kind === 0 && typeof content === 'string') return { kind: 'text', text: content };
  if (kind === 1 && typeof content === 'number') return { kind: 'number', number: content };
  if (kind === 2 && typeof content === 'string') {
    return { kind: 'date', date: content.slice(0, 10), time: content.length > 10 ? content.slice(11) : null };
  }
  if (kind === 3 && typeof content === 'boolean') return { kind: 'boolean', boolean: content };
  if (kind === 4 && typeof content === 'string') return { kind: 'error', code: content };
  return kind === 5 ? { kind: 'uncalculated' } : null;
}
