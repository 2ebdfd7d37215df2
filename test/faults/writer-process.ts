/** A process of its own that opens a store on the real disk, saves without end and says each save on stdout. */
import { openStore } from '../../electron/store/store';
import { customer } from './script';

const [, , folder = '', userDataFolder = '', name = ''] = process.argv;

async function run(): Promise<void> {
  const opened = await openStore({
    folder,
    userDataFolder,
    deviceName: name,
    clock: { now: () => new Date('2026-03-02T08:00:00Z') },
    user: () => name,
    ballastBytes: 0,
    lockPatienceMs: 100,
  });
  if (!opened.ok) {
    process.stdout.write(`refused ${opened.problem.kind}\n`);
    return;
  }
  const store = opened.value;
  process.stdout.write(`open ${store.status().lastSeq}\n`);
  for (let n = 1; ; n += 1) {
    const saved = await store.change('save', (tx) => {
      const id = tx.nextId();
      tx.put('customers', customer(id, `${name} ${n} ${'x'.repeat(n % 900)}`));
      return id;
    });
    if (!saved.ok) {
      process.stdout.write(`failed ${saved.problem.kind}\n`);
      return;
    }
    process.stdout.write(`saved ${saved.value}\n`);
    if (n % 40 === 0) void store.checkpoint();
    if (n % 100 === 0) void store.backup('regular');
  }
}

void run();
