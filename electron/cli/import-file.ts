import { ProblemError, problem } from '#shared/api/problem';
import type { ImportDecision, ImportPreview } from '#shared/api/views/import-preview';
import { freeCode } from '#shared/imports/customer-from-draft';
import { draftJson } from '#shared/imports/draft-json';
import type { CustomerId } from '#shared/values/ids';
import type { Headless, Outcome } from './run-command';

/**
 * Reads a file and, unless `--dry-run`, stores the order: the recognised customer or a new one, known products or new
 * ones. An error on the file, such as a total that does not add up, is never taken over without a clerk.
 */
export async function importFile(
  desk: Headless,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome> {
  const { handlers, given } = desk;
  const { token } = await handlers['imports.open'](file);
  const preview = await handlers['imports.read']({
    token,
    choices: {},
    customerId: chosenCustomer(desk),
    isNewCustomer: false,
  });
  const reading = draftJson(preview.draft);
  const blocked = preview.draft.problems.filter((found) => found.severity !== 'hint');
  if (given.dryRun) return outcome({ ok: true, ...reading, saved: null });
  if (preview.draft.lines.length === 0 || blocked.length > 0 || preview.sameOrder !== null) {
    const rule =
      preview.sameOrder !== null
        ? 'order-exists'
        : preview.draft.lines.length === 0
          ? 'import-without-lines'
          : 'import-needs-a-clerk';
    const facts =
      preview.sameOrder === null ? { problems: blocked.length } : { number: preview.sameOrder.number };
    return outcome({ ok: false, problem: problem('rule-broken', facts, { rule }), ...reading, saved: null });
  }
  const saved = await handlers['imports.confirm'](decisionFor(desk, preview));
  return outcome({ ok: true, ...reading, saved: { orderNo: saved.number } });
}

function chosenCustomer({ context, given }: Headless): CustomerId | null {
  if (given.customer === null) return null;
  const code = given.customer.toLowerCase();
  const found = context.store.all('customers').find((customer) => customer.code.toLowerCase() === code);
  if (!found) throw new ProblemError(problem('not-found', { what: 'customer', name: given.customer }));
  return found.id;
}

/** What a clerk who trusts the reading would decide. */
function decisionFor({ context }: Headless, preview: ImportPreview): ImportDecision {
  const { customer, matches } = preview;
  const name = customer.name.trim() || 'New customer';
  const taken = new Set(context.store.all('customers').map((known) => known.code.toLowerCase()));
  return {
    token: preview.token,
    choices: preview.choices,
    customerId: customer.id,
    newCustomer:
      customer.id === null
        ? { code: freeCode(name, taken), name: name.slice(0, 200), addressLines: [] }
        : null,
    products: Object.fromEntries(matches.map((match) => [match.line, match.productId ?? 'new'])),
    mode: 'new',
    acceptedChanges: [],
    deliveryDateMeans: null,
    questions: [],
    overruled: [],
  };
}

function outcome(
  json: Readonly<Record<string, unknown>> & {
    readonly lines: readonly unknown[];
    readonly problems: readonly { readonly where: string | null; readonly text: string }[];
    readonly saved: { readonly orderNo: string } | null;
    readonly totalQuantity: string | null;
    readonly totalAmount: string | null;
    readonly customerOrderNo: string | null;
    readonly currency: string | null;
  },
): Outcome {
  const head = `PO ${json.customerOrderNo ?? '?'}: ${json.lines.length} lines, ${json.totalQuantity ?? '?'} pieces, ${json.currency ?? ''} ${json.totalAmount ?? '?'}`;
  const problems = json.problems.map((found) => `  ${found.where ?? ''} ${found.text}`);
  return {
    json,
    text: [head, ...problems, json.saved === null ? 'not saved' : `saved as ${json.saved.orderNo}`].join(
      '\n',
    ),
  };
}
