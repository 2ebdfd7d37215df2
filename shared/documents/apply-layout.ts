import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Block, DocumentModel, Line, Paragraph, Sign } from './document-model';
import { arrangeTable } from './layout-columns';
import { hasColumns, hasLayout, LOGO_MM, type PaperLayout } from './paper-layout';

/**
 * A paper as its builder made it, in the clerk's layout. Nothing that it states is changed or left out; without a
 * layout, or with the house's, it is the same paper.
 */
export function applyLayout(model: DocumentModel, layout: PaperLayout | null | undefined): DocumentModel {
  if (layout === null || layout === undefined || layout.id !== model.kind || !hasLayout(model.kind))
    return model;
  const { logo, footer, type } = layout;
  const said = spoken(footer, model.language);
  const letterhead = {
    ...model.letterhead,
    logo: logo.shown ? model.letterhead.logo : null,
    ...(logo.sizeMm === LOGO_MM.house ? {} : { logoMm: logo.sizeMm }),
    ...(logo.side === 'left' ? {} : { side: logo.side }),
  };
  return {
    ...model,
    letterhead,
    ...(type === 'house' ? {} : { type }),
    footer: [model.footer, ...said].join(' | '),
    body: withTexts(
      model.body.map((block) => inLayout(block, model, layout)),
      layout,
      model.language,
    ),
  };
}

function inLayout(block: Block, model: DocumentModel, layout: PaperLayout): Block {
  if (
    block.kind === 'table' &&
    block.style !== 'figures' &&
    hasLayout(model.kind) &&
    hasColumns(model.kind)
  ) {
    return arrangeTable(block, model.kind, layout.columns);
  }
  if (block.kind !== 'signatures') return block;
  const { left, right } = block;
  return { ...block, left: left === null ? null : signed(left, layout), right: signed(right, layout) };
}

function signed(sign: Sign, { signature, seal }: PaperLayout): Sign {
  return {
    ...sign,
    signature: signature ? sign.signature : null,
    seal: seal ? sign.seal : null,
  };
}

/** A text in the paper's languages; what was written in one language only stands on every paper. */
function spoken(
  text: { readonly en: string; readonly zh: string },
  language: PaperLanguage,
): readonly string[] {
  const en = text.en.trim();
  const zh = text.zh.trim();
  const wanted = language === 'both' ? [en, zh] : language === 'en' ? [en || zh] : [zh || en];
  return wanted.filter((said) => said !== '');
}

function paragraphOf(
  layout: PaperLayout,
  place: PaperLayout['texts'][number]['place'],
  language: PaperLanguage,
) {
  const lines = layout.texts
    .filter((text) => text.place === place)
    .flatMap(({ text }) => spoken(text, language))
    .flatMap((said) => said.split('\n'))
    .map((said): Line => [{ text: said }]);
  const paragraph: Paragraph = { kind: 'paragraph', aboveMm: 2, lines };
  return lines.length === 0 ? [] : [paragraph];
}

/** Above: before the first table; below: at the end, over the signatures. */
function withTexts(body: readonly Block[], layout: PaperLayout, language: PaperLanguage): readonly Block[] {
  const above = paragraphOf(layout, 'above-table', language);
  const below = paragraphOf(layout, 'below-table', language);
  if (above.length + below.length === 0) return body;
  // Labels have no place for texts.
  if (body.some((block) => block.kind === 'form-sheet')) return body;
  const table = body.findIndex((block) => block.kind === 'table');
  const sign = body.findIndex((block) => block.kind === 'signatures');
  const end = sign < 0 ? body.length : sign;
  const start = table < 0 ? Math.min(1, end) : table;
  return [...body.slice(0, start), ...above, ...body.slice(start, end), ...below, ...body.slice(end)];
}
