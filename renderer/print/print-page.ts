import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Dots per inch on paper; a PDF point is 1/72 inch. */
const PRINT_DPI = 300;

GlobalWorkerOptions.workerSrc = workerAddress;

/**
 * Draws the paper named in the address (`token/sheet width in mm/pages/name`) as one picture a sheet, and takes its
 * name as title when all are there: main waits for it, and the printer's queue shows it.
 */
async function layOut(): Promise<void> {
  const [token = '', width = '', pages = '', name = ''] = location.hash.slice(1).split('/');
  const response = await fetch(`app://bundle/print-jobs/${token}`);
  if (!response.ok) throw new Error('no such paper');
  const data = new Uint8Array(await response.arrayBuffer());
  const paper = await getDocument({ data }).promise;
  if (String(paper.numPages) !== pages) throw new Error(`${paper.numPages} pages instead of ${pages}`);
  for (let number = 1; number <= paper.numPages; number++) {
    document.body.append(await sheetOf(await paper.getPage(number), Number(width)));
  }
  document.title = decodeURIComponent(name);
}

/** A picture, not a canvas: Chromium prints it at its full resolution, and the canvas memory is free again. */
async function sheetOf(page: PDFPageProxy, sheetMm: number): Promise<HTMLImageElement> {
  const upright = page.getViewport({ scale: PRINT_DPI / 72 });
  // A sheet lies upright in the tray: what is wider than high is turned onto it.
  const turned = upright.width > upright.height;
  const viewport = turned
    ? page.getViewport({ scale: PRINT_DPI / 72, rotation: (page.rotate + 90) % 360 })
    : upright;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('a sheet could not be drawn');
  const image = document.createElement('img');
  image.className = 'sheet';
  // A label among sheets keeps its size; what fills the sheet is as wide as the sheet, whatever is rounded.
  const share = (viewport.width / PRINT_DPI) * (25.4 / sheetMm);
  if (share < 0.98) image.style.width = `${share * 100}vw`;
  image.src = URL.createObjectURL(blob);
  await image.decode();
  canvas.width = 0;
  return image;
}

layOut().catch((error: unknown) => {
  document.title = `failed: ${error instanceof Error ? error.message : String(error)}`;
});
