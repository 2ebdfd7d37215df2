/** Lets tasks through one after another, in the order they came. */
export class Turnstile {
  private last: Promise<unknown> = Promise.resolve();

  pass<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }
}
