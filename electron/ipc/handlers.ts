import type { Channel, OutputOf, ParsedInputOf } from '#shared/api/contract';

/** One function a channel, typed from the contract. Expected trouble leaves as a thrown ProblemError. */
export type Handler<C extends Channel> = (input: ParsedInputOf<C>) => Promise<OutputOf<C>> | OutputOf<C>;
export type Handlers = { readonly [C in Channel]: Handler<C> };
/** The handlers of some channels; each noun's file gives its own part. */
export type HandlersOf<C extends Channel> = { readonly [K in C]: Handler<K> };
