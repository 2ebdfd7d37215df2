import type { CollectionName } from '#shared/domain/collections';
import type { Channel, InputOf, OutputOf } from './contract';
import type { Result } from './result';

/** What main announces: data that changed, or how far a long reading has come. */
export type Notice =
  | { readonly type: 'changed'; readonly collections: readonly CollectionName[] }
  | { readonly type: 'progress'; readonly token: string; readonly done: number; readonly total: number }
  /** The window was asked to open a file that was handed to the application. */
  | { readonly type: 'import'; readonly token: string };

/** The token of papers that are being drawn begins so: the status line shows them, whatever screen asked. */
export const PAPER_WORK = 'paper-';

/** All that the preload script gives to the screens, as `window.desk`. */
export interface Desk {
  call<C extends Channel>(channel: C, input: InputOf<C>): Promise<Result<OutputOf<C>>>;
  /** Returns the function that stops listening. */
  onChanged(listener: (notice: Notice) => void): () => void;
}
