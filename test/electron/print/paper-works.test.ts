import { describe, expect, it } from 'vitest';
import type { ProblemError } from '#shared/api/problem';
import { PaperWorks } from '../../../electron/print/paper-works';
import type { Pace } from '../../../electron/render/pace';

/** Draws `pages` pages of ten milliseconds each, on a clock that only drawing moves. */
function bench(pages: number) {
  const said: (readonly [token: string, done: number, total: number])[] = [];
  let now = 0;
  const works = new PaperWorks(
    (token, done, total) => said.push([token, done, total]),
    () => now,
  );
  const draw = async (pace: Pace, meanwhile: (page: number) => void = () => undefined) => {
    for (let page = 1; page <= pages; page++) {
      now += 10;
      meanwhile(page);
      await pace(page, pages);
    }
    return pages;
  };
  return { works, said, draw };
}

describe('papers that are being drawn', () => {
  it('say nothing when they are done within a moment', async () => {
    const { works, said, draw } = bench(60);
    expect(await works.run((pace) => draw(pace))).toBe(60);
    expect(said).toEqual([]);
  });

  it('say how far they are, and that they are done', async () => {
    const { works, said, draw } = bench(200);
    await works.run((pace) => draw(pace));
    const far = said.slice(0, -1).map(([, done]) => done);
    expect(far.length).toBeGreaterThan(3);
    expect(far).toEqual([...far].sort((a, b) => a - b));
    expect(said.at(-1)).toEqual(['paper-1', 1, 1]);
  });

  it('leave as cancelled when the clerk stops them, and only they', async () => {
    const { works, said, draw } = bench(500);
    const stopped = works.run((pace) =>
      draw(pace, (page) => {
        if (page === 100) works.stop(said.at(-1)?.[0] ?? '');
      }),
    );
    await expect(stopped).rejects.toSatisfy((error: ProblemError) => error.problem.kind === 'cancelled');
    expect(await works.run((pace) => draw(pace))).toBe(500);
  });

  it('take their turns: another task runs while they are drawn', async () => {
    const { works, draw } = bench(50);
    let others = 0;
    const tick = () => {
      others += 1;
      if (others < 1000) setImmediate(tick);
    };
    setImmediate(tick);
    await works.run((pace) => draw(pace));
    expect(others).toBeGreaterThan(5);
  });
});
