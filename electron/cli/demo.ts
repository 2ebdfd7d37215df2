import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import { SAMPLE_WORKBOOKS } from '../files/sample-workbooks';
import { importFile } from './import-file';
import type { Headless, Outcome } from './run-command';
import { writePapers } from './write-papers';

/** The main job with the sample factory: three customers' files become orders, the first one's papers are written. */
export async function runDemo(desk: Headless): Promise<Outcome> {
  const { handlers, context, given } = desk;
  if (given.out === null)
    throw new ProblemError(problem('invalid-input', { message: '--out DIR' }, { rule: 'command-line' }));
  const loaded = await handlers['samples.load']({});
  const texts = [
    `sample factory: ${loaded.customers} customers, ${loaded.products} products, ${loaded.orders} orders`,
  ];
  const imported: unknown[] = [];
  for (const name of SAMPLE_WORKBOOKS) {
    const { json, text } = await importFile(desk, {
      name,
      bytes: await readFile(join(context.samplesFolder, name)),
    });
    imported.push({ file: name, ok: json['ok'], saved: json['saved'], problems: json['problems'] });
    texts.push(`${name}: ${text}`);
  }
  const newest = [...context.store.all('orders')]
    .filter((order) => order.files.length > 0)
    .sort((a, b) => (a.number < b.number ? -1 : 1))[0];
  if (!newest) return { json: { ok: false, imported }, text: texts.join('\n') };
  const papers = await writePapers(desk, newest);
  return {
    json: { ok: true, loaded, imported, orderNo: newest.number, files: papers.json['files'] },
    text: [...texts, `papers of ${newest.number}:`, papers.text].join('\n'),
  };
}
