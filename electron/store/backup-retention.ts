/** A backup as its name tells it: `<seq>-<utc>-<reason>.odb`. */
export interface BackupName {
  readonly name: string;
  /** Orders backups. Clocks do not: a PC whose battery died believes it is 1970. */
  readonly seq: number;
  /** `yyyy-mm-ddThh-mm-ssZ`, a label. */
  readonly at: string;
  readonly reason: string;
}

const NAME = /^(\d{10,16})-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z)-([a-z][a-z0-9-]{0,39})\.odb$/;

export function parseBackupName(name: string): BackupName | null {
  const [, seq, at, reason] = NAME.exec(name) ?? [];
  if (seq === undefined || at === undefined || reason === undefined) return null;
  return { name, seq: Number(seq), at, reason };
}

export function backupName(seq: number, now: string, reason: string): string {
  const at = `${now.slice(0, 19).replaceAll(':', '-')}Z`;
  const word = reason
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return `${String(seq).padStart(10, '0')}-${at}-${word === '' ? 'backup' : word}.odb`;
}

const NEWEST = 10;
const DAYS = 14;
const WEEKS = 8;
const MONTHS = 12;
/** A backup taken before something risky stays while fewer than this many later days have backups of their own. */
const DAYS_FOR_BEFORE = 90;

/**
 * Which backups stay: the newest ten, one a day for 14 days, one a week for 8, one a month for 12, and each "before".
 * Days are counted as days that have backups, newest first, so a jumping clock cannot age anything.
 */
export function backupsToKeep(backups: readonly BackupName[]): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => b.seq - a.seq || (a.name < b.name ? 1 : -1));
  const keep = new Set(newestFirst.slice(0, NEWEST).map(({ name }) => name));
  const keepOnePer = (period: (backup: BackupName) => string, limit: number) => {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const key = period(backup);
      if (seen.has(key)) continue;
      if (seen.size === limit) return;
      seen.add(key);
      keep.add(backup.name);
    }
  };
  keepOnePer(({ at }) => at.slice(0, 10), DAYS);
  keepOnePer(({ at }) => weekOf(at), WEEKS);
  keepOnePer(({ at }) => at.slice(0, 7), MONTHS);
  const laterDays = new Set<string>();
  for (const backup of newestFirst) {
    laterDays.add(backup.at.slice(0, 10));
    if (backup.reason.startsWith('before') && laterDays.size <= DAYS_FOR_BEFORE) keep.add(backup.name);
  }
  return keep;
}

/** Number of the week since 1970, Monday first. */
function weekOf(at: string): string {
  const day = Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / 86_400_000;
  return String(Math.floor((day + 3) / 7));
}
