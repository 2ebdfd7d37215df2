import type { DeclarationPart } from '#shared/customs/declaration-draft';
import { checkLine } from './customs-check-line';
import { declarationNumbers, declarationPage } from './customs-declaration-grid';
import { type CustomsPaperInput, customsFrame } from './customs-input';
import type { DocumentModel } from './document-model';

/** Goods rows of one printed page. */
export const ITEMS_A_PAGE = 6;

/**
 * 出口货物报关单 as customs prints it: landscape, head on every page, six items a page with their quantities in three
 * rows. A shipment of more than fifty items has several, one after the other, each with its own page numbers.
 */
export function customsDeclaration(input: CustomsPaperInput): DocumentModel {
  const body = input.draft.parts.flatMap((part, at) => {
    const pages = pagesOf(part);
    return pages.flatMap((items, index) => [
      ...(at + index === 0 ? [] : [{ kind: 'page-break' as const }]),
      declarationNumbers(part, index + 1, pages.length),
      declarationPage(part, items, input.tables),
      ...(index === pages.length - 1 ? [checkLine(part, input)] : []),
    ]);
  });
  return {
    ...customsFrame(input, 'customs-declaration', input.declared === null ? '报关单草稿' : '报关单'),
    page: { size: 'A4', orientation: 'landscape', head: 'title' },
    title: { first: '中华人民共和国海关出口货物报关单', second: '' },
    draft: input.declared === null ? { mark: 'DRAFT 草稿', note: '草稿 DRAFT，不作申报用' } : null,
    body,
  };
}

function pagesOf(part: DeclarationPart): readonly (readonly DeclarationPart['items'][number][])[] {
  const pages = [];
  for (let from = 0; from < part.items.length; from += ITEMS_A_PAGE) {
    pages.push(part.items.slice(from, from + ITEMS_A_PAGE));
  }
  return pages.length === 0 ? [[]] : pages;
}
