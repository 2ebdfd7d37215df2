import { join } from 'node:path';
import type { Cell, DocumentModel, Line, Row, Table } from '#shared/documents/document-model';
import { printedFigure } from '../../../electron/render/pdf/cell';
import { POINTS_PER_MM } from '../../../electron/render/pdf/sheet';

/** What is used of pdfmake; the package brings no types. */
interface PdfMake {
  virtualfs: unknown;
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  setUrlAccessPolicy(allowed: () => boolean): void;
  setLocalAccessPolicy(allowed: () => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

/** pdfmake with the papers' own fonts. */
export async function pdfmakeWith(fontsFolder: string): Promise<PdfMake> {
  // No types come with the package: the interface above is what its documentation promises.
  // @ts-expect-error untyped
  const loaded: { default: PdfMake } = await import('pdfmake');
  const pdfmake = loaded.default;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    paper: {
      normal: join(fontsFolder, 'chinese-regular.ttf'),
      bold: join(fontsFolder, 'chinese-bold.ttf'),
    },
  });
  return pdfmake;
}

const said = (line: Line) => line.map((run) => run.text).join('');

function cellText(cell: Cell): string {
  switch (cell.type) {
    case 'text':
      return cell.lines.map(said).join('\n');
    case 'date':
      return cell.value;
    case 'dash':
      return '–';
    case 'empty':
    case 'picture':
      return '';
    default:
      return printedFigure(cell);
  }
}

function rowOf(row: Row, table: Table): readonly unknown[] {
  if (row.kind === 'group') {
    const rest = table.columns.slice(1).map(() => ({}));
    return [{ text: said(row.title), colSpan: table.columns.length, fillColor: '#f2f2f2' }, ...rest];
  }
  return row.cells.map((cell, index) => ({
    text: index === 0 && row.kind !== 'line' ? said(row.label) : cellText(cell),
    alignment: table.columns[index]?.align ?? 'left',
    bold: row.kind !== 'line',
  }));
}

/** The table of a packing list as pdfmake draws it: same figures, columns, font and sizes, head repeated, pages counted. */
export function packingListDefinition(model: DocumentModel): unknown {
  const table = model.body.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  const padding = 1 * POINTS_PER_MM;
  return {
    pageSize: 'A4',
    pageMargins: [14, 26, 14, 14].map((mm) => mm * POINTS_PER_MM),
    defaultStyle: { font: 'paper', fontSize: table.size },
    header: { text: model.running, alignment: 'right', margin: [0, 20, 40, 0] },
    footer: (page: number, pages: number) => ({ text: `${page} / ${pages}`, alignment: 'center' }),
    content: [
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: table.columns.map(({ widthMm }) => widthMm * POINTS_PER_MM - 2 * padding),
          body: [
            table.columns.map(({ head, align }) => ({ text: head.join('\n'), alignment: align, bold: true })),
            ...table.rows.map((row) => rowOf(row, table)),
          ],
        },
        layout: {
          hLineWidth: () => 0.375,
          vLineWidth: () => 0,
          hLineColor: () => '#bababa',
          paddingLeft: () => padding,
          paddingRight: () => padding,
          paddingTop: () => 2,
          paddingBottom: () => 2,
        },
      },
    ],
  };
}
