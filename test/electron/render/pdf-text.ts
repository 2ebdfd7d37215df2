// pdfjs-dist 6 is written for Node 22; this is the one thing of it that it needs on Node 20.
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: PromiseWithResolvers<T>['resolve'] = () => undefined;
  let reject: PromiseWithResolvers<T>['reject'] = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason?: unknown) => void;
}

export interface PrintedText {
  readonly text: string;
  /** mm from the left and the upper edge of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Every piece of text of every page, as a PDF reader extracts it. */
export async function textOfPdf(bytes: Uint8Array): Promise<readonly (readonly PrintedText[])[]> {
  if (!('withResolvers' in Promise))
    Object.defineProperty(Promise, 'withResolvers', { value: withResolvers });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PrintedText[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const mm = 25.4 / 72;
    const height = page.getViewport({ scale: 1 }).height;
    pages.push(
      content.items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                left: (item.transform[4] as number) * mm,
                right: ((item.transform[4] as number) + item.width) * mm,
                top: (height - (item.transform[5] as number)) * mm,
              },
            ]
          : [],
      ),
    );
  }
  await task.destroy();
  return pages;
}

export const joined = (page: readonly PrintedText[]) => page.map((item) => item.text).join(' ');

/** Text without any space: pieces of one line come apart where the typeface changes. */
export const packed = (pages: readonly (readonly PrintedText[])[]) =>
  pages
    .map((page) => page.map((item) => item.text).join(''))
    .join('')
    .replace(/\s/g, '');
