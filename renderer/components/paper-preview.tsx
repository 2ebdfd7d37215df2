import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/api/problem';
import { problem } from '#shared/api/problem';
import type { PaperReference } from '#shared/api/views/file-views';
import { useQuery } from '../client/use-query';
import { useWords } from '../words/words';
import { ProblemNote } from './problem-note';
import './paper-preview.css';

GlobalWorkerOptions.workerSrc = workerAddress;

/** A paper as it will be printed: the pages of the very PDF, white in both themes. */
export function PaperPreview({ paper }: { readonly paper: PaperReference }) {
  const t = useWords('papers');
  const query = useQuery('documents.preview', paper, JSON.stringify(paper));
  if (query.data === undefined) {
    return (
      <div className="paper-preview">
        {query.problem === undefined ? (
          <p className="dim small">{t('drawing')}</p>
        ) : (
          <ProblemNote problem={query.problem} onRetry={query.askAgain} />
        )}
      </div>
    );
  }
  return (
    <div className="paper-preview">
      {query.problem !== undefined && <ProblemNote problem={query.problem} onRetry={query.askAgain} />}
      <PaperPages pdf={query.data.pdf} />
    </div>
  );
}

/** The pages of a PDF that is at hand. */
export function PaperPages({ pdf }: { readonly pdf: Uint8Array }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  useEffect(() => {
    let left = false;
    let loading = true;
    // pdf.js takes the bytes for itself, so it gets a copy.
    const task = getDocument({ data: pdf.slice() });
    task.promise.then(
      (loaded) => {
        loading = false;
        if (left) return;
        setTrouble(null);
        setDocument(loaded);
      },
      (error: unknown) => {
        loading = false;
        if (!left) setTrouble(problem('internal', { message: String(error) }));
      },
    );
    return () => {
      left = true;
      if (loading) void task.destroy();
    };
  }, [pdf]);
  // Ended only when the next one is shown: until then its pages are still being drawn.
  useEffect(() => () => void document?.loadingTask.destroy(), [document]);
  if (trouble !== null) return <ProblemNote problem={trouble} />;
  if (document === null) return null;
  return Array.from({ length: document.numPages }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
    <Page key={index} document={document} number={index + 1} />
  ));
}

/** Width of A4 in points, and on the screen where there is room. */
const A4_WIDTH = 595.28;
const SHEET_WIDTH = 820;

/** Draws a page when it comes near: a paper of 300 lines draws no more than what is seen. */
function Page({ document, number }: { readonly document: PDFDocumentProxy; readonly number: number }) {
  const t = useWords('papers');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number === 1);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '600px' },
    );
    watcher.observe(target);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const target = canvas.current;
    if (!near || target === null) return;
    let cancel: () => void = () => undefined;
    let left = false;
    void document.getPage(number).then(async (page) => {
      if (left) return;
      const base = page.getViewport({ scale: 1 });
      // A sheet on its side or a label keeps its shape and its size beside the upright sheets.
      target.style.aspectRatio = `${base.width} / ${base.height}`;
      target.style.maxWidth = `${Math.round((base.width / A4_WIDTH) * SHEET_WIDTH)}px`;
      const width = target.clientWidth;
      const viewport = page.getViewport({
        scale: (width / base.width) * Math.max(window.devicePixelRatio, 1.5),
      });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      const drawing = page.render({ canvas: target, viewport });
      cancel = () => drawing.cancel();
      // A cancelled drawing rejects; the next one is already on its way.
      await drawing.promise.catch((error: unknown) => {
        if (!left) throw error;
      });
    });
    return () => {
      left = true;
      cancel();
    };
  }, [document, number, near]);
  return (
    <canvas
      ref={canvas}
      className="paper-page"
      role="img"
      aria-label={t('page', { page: number, pages: document.numPages })}
    />
  );
}
