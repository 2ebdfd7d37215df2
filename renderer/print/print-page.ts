import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Dots per inch on paper; a PDF point is 1/72 inch. */
const PRINT_DPI = 300;

GlobalWorkerOptions.workerSrc = workerAddress;

/** Draws the paper named in the address as one picture a sheet and tells main by the title when all are there. */
async function layOut(): Promise<void> {
  const token = location.hash.slice(1);
  const response = await fetch(`app://bundle/print-jobs/${token}`);
  if (!response.ok) throw new Error('no such paper');
  const data = new Uint8Array(await response.arrayBuffer());
  const paper = await getDocument({ data }).promise;
  for (let number = 1; number <= paper.numPages; number++) {
    document.body.append(await sheetOf(await paper.getPage(number)));
  }
  document.title = `ready ${paper.numPages}`;
}

/** A picture, not a canvas: Chromium prints it at its full resolution, and the canvas memory is free again. */
async function sheetOf(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: PRINT_DPI / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('a sheet could not be drawn');
  const image = document.createElement('img');
  image.className = 'sheet';
  image.src = URL.createObjectURL(blob);
  await image.decode();
  canvas.width = 0;
  return image;
}

layOut().catch((error: unknown) => {
  document.title = `failed ${error instanceof Error ? error.message : String(error)}`;
});
