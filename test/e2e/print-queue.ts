import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Where the CUPS-PDF printer lays the sheets of a user, as Debian configures it. */
const tray = join(homedir(), 'PDF');

const driver = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';

/** Why no queue can be set up here, or null. */
export function noQueueBecause(): string | null {
  if (process.platform !== 'linux') return 'CUPS-PDF is for Linux';
  if (process.getuid?.() !== 0) return 'only root can run a print service of its own';
  if (!existsSync('/usr/sbin/cupsd') || !existsSync(driver))
    return 'cups and printer-driver-cups-pdf are not installed';
  return null;
}

/** A CUPS service of the test's own, on its own socket, with one printer that prints into PDF files. */
export class PrintQueue {
  readonly name = 'Office-Laser';
  readonly server: string;
  readonly #folder: string;
  readonly #service: ChildProcess;
  readonly #before = new Set(sheetsInTray());

  private constructor(folder: string, service: ChildProcess) {
    this.#folder = folder;
    this.#service = service;
    this.server = join(folder, 'cups.sock');
  }

  static async open(): Promise<PrintQueue> {
    const folder = mkdtempSync(join(tmpdir(), 'order-desk-cups-'));
    // The filters of CUPS run as another user.
    chmodSync(folder, 0o755);
    for (const name of ['root', 'run', 'spool', 'cache', 'log']) mkdirSync(join(folder, name));
    const everybody = 'Order allow,deny\nAllow all';
    writeFileSync(
      join(folder, 'cupsd.conf'),
      [
        `Listen ${folder}/cups.sock`,
        'WebInterface No\nBrowsing Off\nDefaultAuthType None',
        `<Location />\n${everybody}\n</Location>`,
        `<Policy default>\n<Limit All>\n${everybody}\n</Limit>\n</Policy>\n`,
      ].join('\n'),
    );
    writeFileSync(
      join(folder, 'cups-files.conf'),
      [
        `ServerRoot ${folder}/root\nStateDir ${folder}/run\nRequestRoot ${folder}/spool\nTempDir ${folder}/spool`,
        `CacheDir ${folder}/cache\nErrorLog ${folder}/log/error\nAccessLog ${folder}/log/access\nPageLog ${folder}/log/page\n`,
      ].join('\n'),
    );
    const config = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
    const queue = new PrintQueue(folder, spawn('/usr/sbin/cupsd', ['-f', ...config], { stdio: 'ignore' }));
    for (let tries = 0; !existsSync(queue.server) && tries < 100; tries += 1) await wait(100);
    const lpadmin = (...args: string[]) =>
      execFileSync('/usr/sbin/lpadmin', args, {
        env: { ...process.env, CUPS_SERVER: queue.server },
        stdio: 'ignore',
      });
    lpadmin('-p', queue.name, '-E', '-v', 'cups-pdf:/', '-P', driver);
    lpadmin('-d', queue.name);
    return queue;
  }

  /** The whole files that were printed since the queue was opened. */
  printed(): readonly string[] {
    return this.#laidDown().filter((file) => readFileSync(file, 'latin1').trimEnd().endsWith('%%EOF'));
  }

  #laidDown(): readonly string[] {
    return sheetsInTray().filter((file) => !this.#before.has(file));
  }

  async close() {
    const gone = new Promise((resolve) => this.#service.once('exit', resolve));
    this.#service.kill();
    await gone;
    for (const file of this.#laidDown()) rmSync(file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function sheetsInTray(): string[] {
  return existsSync(tray) ? readdirSync(tray).map((name) => join(tray, name)) : [];
}
