/** Time a slice of long work may hold the event loop before saves and windows get their turn. */
const SLICE_MS = 5;

/** Lets everything else run when the slice is used up; long work awaits it between its small steps. */
export class Breath {
  private since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.since > SLICE_MS;
  }

  async take(): Promise<void> {
    if (!this.isDue) return;
    await new Promise<void>((resume) => {
      setImmediate(resume);
    });
    this.since = performance.now();
  }
}
