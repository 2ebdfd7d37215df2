/** Closes a switch over a union: a member that is forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${String(value)}`);
}
