import type { OutputOf, ParsedInputOf } from '#shared/api/contract';
import { ProblemError, problem } from '#shared/api/problem';
import { type Supplier, supplierName } from '#shared/domain/supplier';
import { absolute, isZero } from '#shared/values/decimal';
import type { SupplierId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { accountAgeing } from './money-accounts';
import type { MoneyBook } from './money-book';
import { findItems, haystack } from './search-text';

const byName = new Intl.Collator('zh-Hans-CN');

export function supplierList(
  book: MoneyBook,
  input: ParsedInputOf<'suppliers.list'>,
  today: PlainDate,
): OutputOf<'suppliers.list'> {
  const all = book.records
    .all('suppliers')
    .filter((supplier) => input.kind === null || supplier.kind === input.kind)
    .sort((a, b) => byName.compare(supplierName(a), supplierName(b)));
  const found = findItems(all, searchText, input.text).items;
  return {
    total: found.length,
    rows: found.slice(input.offset, input.offset + input.limit).map((supplier) => ({
      id: supplier.id,
      code: supplier.code,
      nameZh: supplier.nameZh,
      nameEn: supplier.nameEn,
      kind: supplier.kind,
      currency: supplier.currency,
      terms: supplier.paymentTerms.text,
      phone: supplier.phone || (supplier.contacts[0]?.phone ?? ''),
      open: openOf(book, supplier.id, today),
    })),
  };
}

const searchText = (supplier: Supplier) =>
  haystack([supplier.code, supplier.nameZh, supplier.nameEn, supplier.contacts[0]?.name ?? '']);

function accountsOf(book: MoneyBook, supplierId: SupplierId) {
  return book.book.accounts.filter(({ side, party }) => side === 'supplier' && party === supplierId);
}

function openOf(book: MoneyBook, supplierId: SupplierId, today: PlainDate) {
  return accountsOf(book, supplierId)
    .map((account) => ({
      currency: account.currency,
      amount: absolute(accountAgeing(book, account, today).open),
    }))
    .filter(({ amount }) => !isZero(amount));
}

export function supplierFile(book: MoneyBook, supplierId: SupplierId): OutputOf<'suppliers.file'> {
  const supplier = book.records.get('suppliers', supplierId);
  if (!supplier) throw new ProblemError(problem('not-found', { what: 'supplier' }));
  const accounts = accountsOf(book, supplierId);
  const own = { side: 'supplier' as const, party: supplierId, currency: supplier.currency };
  return {
    supplier,
    revision: book.records.revision('suppliers', supplierId),
    // The usual account is there before anything was booked in it.
    accounts: accounts.some(({ currency }) => currency === supplier.currency) ? accounts : [own, ...accounts],
  };
}
