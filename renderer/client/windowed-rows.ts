import type { InputOf, OutputOf } from '#shared/api/contract';
import type { Problem } from '#shared/api/problem';
import type { DeskClient } from './desk';
import { Question } from './question';

/** Lists whose windows are cut on the Node side. */
export type WindowChannel =
  | 'orders.board'
  | 'customers.list'
  | 'products.list'
  | 'quotations.list'
  | 'documents.register'
  | 'money.accounts'
  | 'suppliers.list'
  | 'credits.list'
  | 'shipments.list'
  | 'inspections.list'
  | 'complaints.list'
  | 'customs.list'
  | 'customs.table'
  | 'customs.tariff';
export type RowOf<C extends WindowChannel> = OutputOf<C>['rows'][number];
export type ListQuestion<C extends WindowChannel> = Omit<InputOf<C>, 'offset' | 'limit'>;

/** What is known of a long list: its head (totals, counts) and the rows that were asked. */
export interface ListAnswer<C extends WindowChannel> {
  readonly head: OutputOf<C> | undefined;
  readonly problem: Problem | undefined;
  readonly asking: boolean;
  row(index: number): RowOf<C> | undefined;
}

export const WINDOW = 100;

interface Page<C extends WindowChannel> {
  readonly question: Question<C>;
  readonly stop: () => void;
}

/** A long list asked window by window as it is scrolled; the old rows stay until the new first window is there. */
export class WindowedRows<C extends WindowChannel> {
  #base: ListQuestion<C> | undefined;
  #baseKey = '';
  #pages = new Map<number, Page<C>>();
  #answer: ListAnswer<C> = { head: undefined, problem: undefined, asking: true, row: () => undefined };
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly desk: DeskClient,
    private readonly channel: C,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#base !== undefined) this.#open(0);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#closeAll();
    };
  };

  readonly answer = (): ListAnswer<C> => this.#answer;

  ask(base: ListQuestion<C>): void {
    const key = JSON.stringify(base);
    if (key === this.#baseKey) return;
    this.#baseKey = key;
    this.#base = base;
    this.#closeAll();
    this.#open(0);
  }

  /** Opens the windows that hold these rows and lets go of those far away. */
  readonly want = (first: number, last: number): void => {
    const from = Math.floor(first / WINDOW);
    const to = Math.floor(last / WINDOW);
    for (let page = from; page <= to; page++) this.#open(page);
    for (const [page, { stop }] of this.#pages) {
      if (page !== 0 && (page < from - 2 || page > to + 2)) {
        stop();
        this.#pages.delete(page);
      }
    }
  };

  readonly askAgain = (): void => {
    for (const { question } of this.#pages.values()) question.askAgain();
  };

  #open(page: number): void {
    if (this.#base === undefined || this.#pages.has(page)) return;
    const question = new Question<C>(this.desk, this.channel);
    const stop = question.subscribe(() => this.#gather());
    this.#pages.set(page, { question, stop });
    // A list's input is its question with the window; the generic channel hides that from the compiler.
    question.ask({ ...this.#base, offset: page * WINDOW, limit: WINDOW } as unknown as InputOf<C>);
  }

  #closeAll(): void {
    for (const { stop } of this.#pages.values()) stop();
    this.#pages = new Map();
  }

  #gather(): void {
    const first = this.#pages.get(0)?.question.answer();
    if (first === undefined) return;
    if (first.data === undefined) {
      this.#show({ ...this.#answer, problem: first.problem, asking: first.asking });
      return;
    }
    const pages = this.#pages;
    this.#show({
      head: first.data,
      problem: first.problem,
      asking: first.asking,
      row: (index) => {
        const data = pages.get(Math.floor(index / WINDOW))?.question.answer().data;
        return data?.rows[index % WINDOW];
      },
    });
  }

  #show(answer: ListAnswer<C>): void {
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  }
}
