import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttachmentId, InspectionId, SalesOrderId } from '#shared/values/ids';
import { aCustomer } from '../../builders/a-customer';
import type { TestDesk } from '../../builders/a-desk';
import { day, decimalOf } from '../money/march-desk';
import { textOfPdf } from '../render/pdf-text';
import { defect, keepPicture, patchInspection, qualityDesk } from './quality-desk';

let desk: TestDesk;
let orderId: SalesOrderId;
let inspectionId: InspectionId;

beforeAll(async () => {
  ({ desk, orderId } = await qualityDesk());
  const made = await desk.call('inspections.create', { orderId });
  inspectionId = made.inspectionId;
  await patchInspection(desk, inspectionId, {
    lot: 1200,
    cartons: 100,
    inspector: 'Wu Jing',
    factoryPerson: '陈国强',
    inspectedOn: day('2026-04-15'),
    recheckOn: day('2026-04-17'),
    defects: [
      { ...defect('side seam open', 'major', 5), place: 'size M', rework: 'sew again' },
      defect('loose thread', 'minor', 8),
    ],
    measurements: [
      {
        id: 'm1',
        size: 'M',
        point: 'length',
        spec: decimalOf('98.0'),
        plus: decimalOf('1'),
        minus: decimalOf('0.5'),
        measured: decimalOf('96.5'),
      },
    ],
  });
});
afterAll(() => desk.remove());

async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await textOfPdf(pdf);
  return pages
    .flatMap((page) => page.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ');
}

async function report(language: 'en' | 'zh' | 'both') {
  const { pdf, pages } = await desk.call('documents.preview', {
    kind: 'inspection-report',
    language,
    inspectionId,
  });
  return { text: await textOf(pdf), bytes: pdf.byteLength, pages };
}

describe('the inspection report', () => {
  it('says plan, finding and verdict of the worked example', async () => {
    const { text, pages } = await report('en');
    expect(pages).toBe(1);
    expect(text).toContain('ISO 2859-1, normal, level II, code letter J, lot 1,200, 80 drawn');
    expect(text).toContain('Minor: 8 found, the lot is rejected from 8 on.');
    expect(text).toContain('√ Reject');
    expect(text).toContain('To be mended and looked at again by 2026-04-17.');
    expect(text).toContain('Ordered');
    expect(text).toContain('4,000 pcs');
    const { draw } = (await desk.call('inspections.file', { inspectionId })).inspection;
    expect(text).toContain(`(seed ${draw?.seed}): ${draw?.numbers.join(', ')}`);
  });

  it('says it in Chinese first on both, with the factory to sign and seal', async () => {
    const { text } = await report('both');
    for (const part of [
      '验货报告',
      '轻微疵点 8 件，达到拒收数 8，整批拒收。',
      '超差 out',
      '工厂代表',
      '宁波恒屿制衣加工厂',
    ])
      expect(text).toContain(part);
    expect((await report('zh')).text).not.toContain('rejected');
  });

  it('takes thirty photos along and stays below 5 MB, as PDF and as workbook', async () => {
    const photos: AttachmentId[] = [];
    for (let at = 0; at < 30; at += 1) photos.push(await keepPicture(desk, `photo ${at}.jpg`, 180_000));
    await patchInspection(desk, inspectionId, {
      pictures: photos.slice(0, 18),
      defects: [
        { ...defect('side seam open', 'major', 5), pictures: photos.slice(18, 24) },
        { ...defect('loose thread', 'minor', 8), pictures: photos.slice(24) },
      ],
    });
    const { bytes, text } = await report('both');
    expect(bytes).toBeLessThan(5_000_000);
    // 24 of 180 kB are as much as a mail takes; the others are named and kept.
    expect(text).toContain('6 more picture(s) are kept with the report.');
    const reference = { kind: 'inspection-report' as const, language: 'en' as const, inspectionId };
    await desk.call('documents.save', { paper: reference, format: 'xlsx' });
    const [name, workbook] = [...desk.saved].at(-1) ?? [];
    expect(name).toBe('INS-2026-0001 inspection-report en draft.xlsx');
    expect(workbook?.byteLength).toBeGreaterThan(3_000_000);
    expect(workbook?.byteLength).toBeLessThan(5_000_000);
  });

  it('holds no more than thirty', async () => {
    const { revision } = await desk.call('inspections.file', { inspectionId });
    const more = await keepPicture(desk, 'one too many.jpg');
    const file = await desk.call('inspections.file', { inspectionId });
    const refused = await desk.refusal('inspections.save', {
      inspectionId,
      revision,
      patch: { pictures: [...file.inspection.pictures, more] },
    });
    expect(refused.rule).toBe('too-many-pictures');
  });
});

describe('the answer to a complaint', () => {
  it('says what was claimed and how it is settled, in the languages of the paper', async () => {
    const made = await desk.call('complaints.create', { customerId: aCustomer().id, orderId });
    const { revision } = await desk.call('complaints.file', { complaintId: made.complaintId });
    await desk.call('complaints.save', {
      complaintId: made.complaintId,
      revision,
      patch: {
        claimNo: 'TC-77',
        causeText: 'side seam opens',
        answer: 'We are sorry.',
        settlement: 'discount',
        agreedAmount: decimalOf('120'),
        lines: [{ id: 'c1', itemNo: 'T-100', quantity: decimalOf('54'), unitPrice: decimalOf('3') }],
      },
    });
    const { pdf } = await desk.call('documents.preview', {
      kind: 'complaint-answer',
      language: 'both',
      complaintId: made.complaintId,
    });
    const text = await textOf(pdf);
    for (const part of [
      'CMP-2026-0001',
      'TC-77',
      '162.00',
      'We are sorry.',
      'We give a discount of USD 120.00.',
      '折让 USD 120.00',
    ])
      expect(text).toContain(part);
  });
});
