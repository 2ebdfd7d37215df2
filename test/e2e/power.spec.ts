import { expect, test } from './desk';
import { FramePage } from './pages/frame-page';

test('a kill in the middle of saving loses nothing that was acknowledged', async ({ startDesk }) => {
  const { app, window: page } = await startDesk();
  await new FramePage(page).loadSampleFactory();
  const acknowledged: string[] = [];
  await page.exposeFunction('acknowledged', (remark: string) => {
    acknowledged.push(remark);
  });
  // The page saves without a pause; each save counts only when the desk has answered it.
  void page
    .evaluate(async () => {
      const board = await window.desk.call('orders.board', {
        filter: 'all',
        text: '',
        sort: 'number',
        descending: false,
        offset: 0,
        limit: 1,
      });
      const orderId = board.ok ? board.value.rows[0]?.id : undefined;
      if (orderId === undefined) throw new Error('the sample factory has no order');
      for (let n = 1; ; n += 1) {
        const remark = `save ${n}`;
        const saved = await window.desk.call('orders.answerCheck', {
          orderId,
          check: 'material',
          answer: { result: 'fail', remark },
        });
        if (saved.ok)
          await (Reflect.get(window, 'acknowledged') as (remark: string) => Promise<void>)(remark);
      }
    })
    .catch(() => undefined);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(50);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;

  const again = await startDesk();
  const verified = await again.window.evaluate(() => window.desk.call('store.verify', {}));
  expect(verified).toMatchObject({ ok: true });
  const remark = await again.window.evaluate(async () => {
    const board = await window.desk.call('orders.board', {
      filter: 'all',
      text: '',
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const orderId = board.ok ? board.value.rows[0]?.id : undefined;
    if (orderId === undefined) return null;
    const view = await window.desk.call('orders.overview', { orderId });
    return view.ok
      ? (view.value.checks.find((check) => check.name === 'material')?.answer?.remark ?? null)
      : null;
  });
  const kept = Number(remark?.replace('save ', ''));
  expect(kept).toBeGreaterThanOrEqual(acknowledged.length);
  // One more may have reached the disk before its answer reached the page.
  expect(kept).toBeLessThanOrEqual(acknowledged.length + 1);
  await expect(again.window.locator('#root')).not.toBeEmpty();
});
