import type { Channel, InputOf, OutputOf } from '#shared/api/contract';
import type { Desk, Notice } from '#shared/api/desk';
import { problem } from '#shared/api/problem';
import { failed, type Result } from '#shared/api/result';

declare global {
  interface Window {
    /** Given by the preload script. */
    readonly desk: Desk;
  }
}

/** The part of the desk that asking and sending need; tests hand in their own. */
export type DeskClient = Desk;

/** A channel that breaks is a problem like any other: nothing crosses to a screen as an exception. */
async function call<C extends Channel>(channel: C, input: InputOf<C>): Promise<Result<OutputOf<C>>> {
  try {
    return await window.desk.call(channel, input);
  } catch (error) {
    return failed(problem('internal', { message: error instanceof Error ? error.message : String(error) }));
  }
}

export const desk: DeskClient = {
  call,
  onChanged: (listener: (notice: Notice) => void) => window.desk.onChanged(listener),
};
