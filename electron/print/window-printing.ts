import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow, type WebContents } from 'electron';
import { ProblemError, problem } from '#shared/api/problem';
import { CONTENT_SECURITY_POLICY } from '../window/app-protocol';
import { openPrintWindow, type WindowOptions } from '../window/desk-window';
import type { Printing, PrintJob, PrintSheet } from './printing';

const PREFIX = 'app://bundle/print-jobs/';
const LAYOUT_SECONDS = 60;

/** Chromium wants its own paper in thousandths of a millimetre. */
const PAGE_SIZES = { A4: 'A4', 'label-100x150': { width: 100_000, height: 150_000 } } as const;
const WIDTHS_MM: Readonly<Record<PrintSheet, number>> = { A4: 210, 'label-100x150': 100 };

/** Papers on their way to the printer, handed to the print window by a one-time address of our own scheme. */
export class PrintJobs {
  readonly #papers = new Map<string, Uint8Array<ArrayBuffer>>();

  add(pdf: Uint8Array): string {
    const token = randomUUID();
    this.#papers.set(token, Uint8Array.from(pdf));
    return token;
  }

  remove(token: string): void {
    this.#papers.delete(token);
  }

  answerBefore(next: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
    return async (request) => {
      const pdf = request.url.startsWith(PREFIX)
        ? this.#papers.get(request.url.slice(PREFIX.length))
        : undefined;
      if (pdf === undefined || request.method !== 'GET') return next(request);
      return new Response(pdf, {
        headers: {
          'Content-Type': 'application/pdf',
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
        },
      });
    };
  }
}

/**
 * Prints by Chromium's print job on every system. The paper's own PDF is drawn page by page at 300 dpi in a hidden
 * window, so that Windows, which has no PDF printing of its own, puts on paper what the preview showed.
 */
export function windowPrinting(options: WindowOptions, jobs: PrintJobs): Printing {
  return {
    printers: async () => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) return [];
      return (await contents.getPrintersAsync()).map((printer) => ({
        name: printer.name,
        isDefault: 'isDefault' in printer && printer.isDefault === true,
      }));
    },
    print: async (job) => {
      const token = jobs.add(job.pdf);
      const name = queueName(job.title);
      const hash = [token, WIDTHS_MM[job.sheet], job.pages, encodeURIComponent(name)].join('/');
      const window = openPrintWindow(options, hash);
      try {
        await laidOut(window.webContents, name);
        await printed(window.webContents, job);
      } finally {
        window.destroy();
        jobs.remove(token);
      }
    },
  };
}

/** A title as Chromium keeps it, and with it the job in the queue. */
function queueName(title: string): string {
  return title.replace(/\s+/g, ' ').trim() || 'Order Desk';
}

/** Waits until the page takes the name of the job, which it does when every sheet is drawn. */
async function laidOut(contents: WebContents, name: string): Promise<void> {
  for (let tenths = 0; tenths < LAYOUT_SECONDS * 10; tenths++) {
    const title = contents.getTitle();
    if (title === name) return;
    if (title.startsWith('failed:')) throw new ProblemError(problem('print-failed', { reason: title }));
    await wait(100);
  }
  throw new ProblemError(problem('print-failed', { reason: 'timeout' }));
}

function printed(contents: WebContents, job: PrintJob): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print(
      {
        silent: true,
        ...(job.printer === null ? {} : { deviceName: job.printer }),
        copies: job.copies,
        pageSize: PAGE_SIZES[job.sheet],
        margins: { marginType: 'none' },
        printBackground: true,
        scaleFactor: 100,
      },
      (success, reason) => {
        if (success) resolve();
        else reject(new ProblemError(problem('print-failed', { reason, printer: job.printer ?? '' })));
      },
    );
  });
}
