import type { Block, DocumentModel, InnerBlock } from '#shared/documents/document-model';
import type { Barcode, FormGrid } from '#shared/documents/form-grid';

/** The dark parts of a code, measured in its smallest unit, the module. */
export interface BarcodeShape {
  readonly columns: number;
  /** 1 for bars, which are as high as their box. */
  readonly rows: number;
  /** Modules that must stay white around it, or scanners find no beginning. */
  readonly quiet: number;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** The codes of some papers. */
export interface Codes {
  shapeOf(barcode: Barcode): BarcodeShape;
}

/** Width of a printer's dot: bars that end between two dots come out uneven. */
const DOT_MM = 25.4 / 300;
/** Wider bars gain nothing. */
const WIDEST_MODULE = 0.6;

/** Size of one module and of the whole code, in mm, inside a box. */
export function barcodeSize(
  shape: BarcodeShape,
  widthMm: number,
  heightMm: number,
): { readonly module: number; readonly wide: number } {
  const modules = shape.columns + 2 * shape.quiet;
  const room = shape.rows === 1 ? Math.min(widthMm, WIDEST_MODULE * modules) : Math.min(widthMm, heightMm);
  const dots = Math.floor(room / modules / DOT_MM + 1e-6);
  const module = dots >= 2 ? dots * DOT_MM : room / modules;
  return { module, wide: module * modules };
}

/** Shapes that are kept for a code that comes again: the labels of a delivery carry one each. */
const KEPT = 200;

/** Encodes codes as they are drawn. The encoders load only for papers that have one. */
export async function codesOf(models: readonly DocumentModel[]): Promise<Codes> {
  const wanted = new Set(models.flatMap(barcodesOf).map(({ code }) => code));
  const bars = wanted.has('code-128') ? await barEncoder() : null;
  const squares = wanted.has('qr') ? await squareEncoder() : null;
  const kept = new Map<string, BarcodeShape>();
  return {
    shapeOf({ code, text }) {
      const key = `${code} ${text}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const shape = code === 'qr' ? squares?.(text) : bars?.(text);
      if (!shape) throw new Error(`no encoder for ${key}`);
      if (kept.size >= KEPT) kept.clear();
      kept.set(key, shape);
      return shape;
    },
  };
}

async function barEncoder(): Promise<(text: string) => BarcodeShape> {
  // The default export holds the encoder itself; the named export `raw` is another kind of code.
  const { default: encoder } = await import('bwip-js/node');
  return (text) => {
    const [encoded] = encoder.raw({ bcid: 'code128', text });
    if (encoded === undefined || !('sbs' in encoded)) throw new Error(`no bars for ${text}`);
    return barsOf(encoded.sbs);
  };
}

/** A label carries a square, a delivery a thousand of them: this encoder is twenty times as fast as the other's. */
async function squareEncoder(): Promise<(text: string) => BarcodeShape> {
  const { default: encodeQR } = await import('qr');
  return (text) => squaresOf(encodeQR(text, 'raw', { ecc: 'medium', border: 1 }));
}

function barcodesOf(model: DocumentModel): readonly Barcode[] {
  return model.body.flatMap(inBlock);
}

function inBlock(block: Block): readonly Barcode[] {
  switch (block.kind) {
    case 'form-grid':
      return inGrid(block);
    case 'form-sheet':
      return block.series.flatMap(({ form }) => inGrid(form));
    case 'columns':
      return block.columns.flatMap((column) => column.blocks.flatMap(inInner));
    case 'boxes':
    case 'signatures':
    case 'page-break':
      return [];
    default:
      return inInner(block);
  }
}

const inInner = (block: InnerBlock) => (block.kind === 'code' ? [block.barcode] : []);

const inGrid = (grid: FormGrid) =>
  grid.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.values.flatMap((value) => (value.type === 'barcode' ? [value] : []))),
  );

/** Code 128: widths of bars and spaces in turn, a bar first. */
function barsOf(widths: readonly number[]): BarcodeShape {
  const bars: { x: number; y: number; width: number; height: number }[] = [];
  let x = 0;
  widths.forEach((width, index) => {
    if (index % 2 === 0) bars.push({ x, y: 0, width, height: 1 });
    x += width;
  });
  return { columns: x, rows: 1, quiet: 10, bars };
}

/** QR: squares row by row, neighbours joined to one bar; the encoder's own white edge is left out. */
function squaresOf(rows: readonly (readonly boolean[])[]): BarcodeShape {
  const size = rows.length - 2;
  const bars: { x: number; y: number; width: number; height: number }[] = [];
  for (let y = 0; y < size; y++) {
    const row = rows[y + 1] ?? [];
    for (let x = 0; x < size; x++) {
      if (row[x + 1] !== true) continue;
      const from = x;
      while (x + 1 < size && row[x + 2] === true) x++;
      bars.push({ x: from, y, width: x - from + 1, height: 1 });
    }
  }
  return { columns: size, rows: size, quiet: 4, bars };
}

/** The encoder's own names; its types do not know the level of repair that QR takes. */
function optionsOf({ code, text }: Barcode): { bcid: string; text: string } {
  const square = { bcid: 'qrcode', text, eclevel: 'M' };
  return code === 'qr' ? square : { bcid: 'code128', text };
}

/** The same code as a picture, for workbooks. */
export async function barcodePng(barcode: Barcode): Promise<Uint8Array> {
  const { toBuffer } = await import('bwip-js/node');
  return barcode.code === 'qr'
    ? toBuffer({ ...optionsOf(barcode), scale: 4, padding: 4 })
    : toBuffer({ ...optionsOf(barcode), scaleX: 3, scaleY: 3, height: 10, paddingwidth: 10 });
}
