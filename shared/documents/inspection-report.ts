import { computedDecision, decisionOf, picturesOf } from '#shared/domain/inspection';
import { classPlan, DEFECT_CLASSES, failedClasses, foundByClass } from '#shared/quality/sampling-plan';
import { figureText, moneyText } from '#shared/text/figure-text';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { type DecimalText, decimal } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { Block, Cell, DocumentModel, Line, Sign } from './document-model';
import { factoryLabel, factoryLines, factoryName, factoryText, sectionNumber } from './factory-language';
import type { FormCell, FormGrid, FormRow } from './form-grid';
import type { InspectionPaperInput } from './inspection-paper';
import { defectTable, measurementTable, pictureSheet, planTable } from './inspection-tables';
import { frame } from './letterhead';
import { labelText, text } from './paper-language';
import { CLASS_NAMES, DECISION_NAMES, KIND_NAMES } from './quality-words';

/** 验货报告: what was looked at and how, what was found, and what was decided, for the factory to sign. */
export function inspectionReport(input: InspectionPaperInput): DocumentModel {
  const { inspection, language } = input;
  let section = 0;
  const heading = (en: string, zh: string, after = ''): Block => ({
    kind: 'heading',
    label: { first: `${sectionNumber(language, section++)}${factoryText(language, en, zh)}`, second: '' },
    after,
  });
  const counted = inspection.defects.filter(({ count }) => count > 0);
  const body: Block[] = [
    head(input),
    heading('Sampling plan', '抽样方案'),
    ...planTable(input),
    heading(
      'Defects',
      '疵点',
      ` (${factoryText(language, 'a unit counts once under its worst', '一件多疵按最严重一项计')})`,
    ),
    counted.length === 0 ? said(input, 'No defect was found.', '未发现疵点。') : defectTable(input, counted),
    ...(inspection.measurements.length === 0
      ? []
      : [heading('Measurements', '尺寸'), measurementTable(input)]),
    ...(picturesOf(inspection).length === 0 ? [] : [heading('Pictures', '照片'), ...pictureSheet(input)]),
    heading('Decision', '结论'),
    decisionForm(input),
    ...remarks(input),
    {
      kind: 'signatures',
      heightMm: 39,
      above: [],
      note: [],
      left: inspectorSign(input),
      right: factorySign(input),
    },
  ];
  return {
    ...frame(input, language, {
      kind: 'inspection-report',
      titleEn: 'INSPECTION REPORT',
      titleZh: '验货报告',
      contract: input.order.number,
      withAddress: false,
    }),
    title: factoryLabel(language, 'INSPECTION REPORT', '验货报告'),
    body,
  };
}

const WIDTHS = [52, 39, 39, 52] as const;

function head(input: InspectionPaperInput): FormGrid {
  const { inspection, order, lines, pieces, language, number } = input;
  const [line] = lines;
  const unit =
    line === undefined
      ? ''
      : factoryName(language, UNIT_NAMES[line.line.unit].en, UNIT_NAMES[line.line.unit].zh);
  const amount = (value: DecimalText) => text(`${figureText(value)} ${unit}`.trim());
  const [kindEn, kindZh] = KIND_NAMES[inspection.kind];
  const again =
    inspection.recheckOf === null
      ? ''
      : factoryText(language, `, repeats ${input.recheckOf}`, `，复验 ${input.recheckOf}`);
  const day = inspection.inspectedOn ?? inspection.plannedOn;
  const cell = (width: number, en: string, zh: string, value: Cell): FormCell => ({
    widthMm: width,
    label: [{ text: labelText(factoryLabel(language, en, zh)), grey: true }],
    values: [value],
  });
  const [a, b, c, d] = WIDTHS;
  const row = (...cells: FormCell[]): FormRow => ({ heightMm: 8.6, cells });
  return {
    kind: 'form-grid',
    frame: 'rule',
    type: { label: 6.5, value: 8 },
    repeated: 0,
    rows: [
      row(
        cell(
          a,
          'Report No.',
          '报告编号',
          number === null
            ? text(factoryText(language, 'given when issued', '签发时编号'), { missing: true })
            : text(number, { bold: true }),
        ),
        cell(b, 'Type', '检验类型', text(`${factoryText(language, kindEn, kindZh)}${again}`)),
        cell(c, 'Day', '检验日期', day === null ? { type: 'empty' } : { type: 'date', value: day }),
        cell(
          d,
          'Factory / place',
          '工厂 / 地点',
          text(
            [input.factoryName, inspection.place]
              .filter((part) => part !== '')
              .join(language === 'en' ? ', ' : '，'),
          ),
        ),
      ),
      row(
        cell(a, 'Customer', '客户', text(input.customerName)),
        cell(b, 'Customer order', '客户订单', text(order.customerOrderNo)),
        cell(
          c,
          'Our order',
          '订单号',
          text([order.number, input.shipmentNo].filter((part) => part !== '').join(' / ')),
        ),
        cell(
          d,
          'Ship date',
          '计划装运',
          order.deliveryDate === null ? { type: 'empty' } : { type: 'date', value: order.deliveryDate },
        ),
      ),
      row(
        cell(a + b, 'Style', '款号 / 品名', text(stylesOf(lines, language))),
        cell(
          c,
          'Colours',
          '颜色',
          text(
            // Two names of each colour fill the box sooner than one.
            shortened(
              unique(lines.map(({ line: one }) => factoryName(language, one.colour, one.colourZh))),
              language === 'both' ? 2 : 3,
            ),
          ),
        ),
        cell(d, 'Sizes', '尺码', text(sizesOf(lines))),
      ),
      row(
        cell(a, 'Ordered', '订单数', amount(pieces.ordered)),
        cell(b, 'Accepted before', '已接收', amount(pieces.accepted)),
        cell(
          c,
          'This lot',
          '本批数',
          text(`${figureText(decimal(inspection.lot))} ${unit}`.trim(), { bold: true }),
        ),
        cell(d, 'Remaining after it', '剩余未接收', amount(pieces.remaining)),
      ),
    ],
  };
}

const unique = (texts: readonly string[]) => [...new Set(texts)].filter((part) => part !== '');

/** One style with its name; several by their numbers, which say more in the same room. */
function stylesOf(lines: InspectionPaperInput['lines'], language: InspectionPaperInput['language']): string {
  const numbers = unique(lines.map(({ itemNo }) => itemNo));
  const [first] = lines;
  if (first === undefined || numbers.length > 1) return shortened(numbers);
  return `${first.itemNo} ${factoryName(language, first.nameEn, first.nameZh)}`.trim();
}

/** Three are read; of more only the number helps. */
function shortened(texts: readonly string[], most = 3): string {
  const rest = texts.length - most;
  return rest <= 0 ? texts.join(', ') : `${texts.slice(0, most).join(', ')} +${rest}`;
}

function sizesOf(lines: InspectionPaperInput['lines']): string {
  return shortened(
    unique(
      lines.flatMap(({ line }) => (line.sizes.length > 0 ? line.sizes.map(({ size }) => size) : [line.size])),
    ),
  );
}

function decisionForm({ inspection, language }: InspectionPaperInput): FormGrid {
  const decision = decisionOf(inspection);
  const cells = (['accept', 'reject', 'hold'] as const).map((one, at): FormCell => {
    const name = factoryText(language, ...DECISION_NAMES[one]);
    const chosen = decision === one;
    return {
      widthMm: at === 1 ? 60 : 61,
      align: 'center',
      place: 'middle',
      ...(chosen ? { tint: true as const } : {}),
      values: [text(chosen ? `√ ${name}` : name, chosen ? { bold: true } : { grey: true })],
    };
  });
  return {
    kind: 'form-grid',
    frame: 'rule',
    type: { label: 6.5, value: 9 },
    repeated: 0,
    rows: [{ heightMm: 8, cells }],
  };
}

/** Why it was decided so, what is mended by when, and what the factory bears. */
function remarks(input: InspectionPaperInput): readonly Block[] {
  const { inspection, language } = input;
  const { plan, override, recheckOn, deduction } = inspection;
  const lines: Line[] = [];
  const say = (en: string, zh: string, bold = false) => lines.push(...factoryLines(language, en, zh, bold));
  if (plan !== null && computedDecision(inspection) !== 'pending') {
    const found = foundByClass(inspection.defects);
    const failed = failedClasses(plan, found);
    for (const one of failed) {
      const { reject } = classPlan(plan, one);
      const [en, zh] = CLASS_NAMES[one];
      say(
        `${en}: ${found[one]} found, the lot is rejected from ${reject} on.`,
        `${zh}疵点 ${found[one]} 件，达到拒收数 ${reject}，整批拒收。`,
      );
    }
    if (failed.length === 0)
      say(
        `Found within the limits: ${DEFECT_CLASSES.map((one) => `${CLASS_NAMES[one][0].toLowerCase()} ${found[one]}`).join(', ')}.`,
        `疵点在接收数以内：${DEFECT_CLASSES.map((one) => `${CLASS_NAMES[one][1]} ${found[one]}`).join('，')}。`,
      );
  }
  if (override !== null)
    say(`Decided by ${override.by}: ${override.reason}`, `由 ${override.by} 决定：${override.reason}`, true);
  if (recheckOn !== null)
    say(`To be mended and looked at again by ${recheckOn}.`, `须返工，${recheckOn} 前复验。`);
  if (deduction !== null)
    say(
      `Deducted from the factory's account: ${moneyText(money(deduction.amount, deduction.currency))} (${deduction.reason})`,
      `扣款：${moneyText(money(deduction.amount, deduction.currency))}（${deduction.reason}）`,
    );
  if (inspection.remark !== '')
    for (const part of inspection.remark.split('\n')) lines.push([{ text: part }]);
  return lines.length === 0 ? [] : [{ kind: 'paragraph', aboveMm: 1.6, lines }];
}

function said({ language }: InspectionPaperInput, en: string, zh: string): Block {
  return { kind: 'paragraph', aboveMm: 0, lines: factoryLines(language, en, zh) };
}

function inspectorSign({ company, inspection, language }: InspectionPaperInput): Sign {
  const name = language === 'en' || company.nameZh === '' ? company.nameEn : company.nameZh;
  return sign(language, ['Inspector', '检验员'], name, [inspection.inspector, inspection.inspectedOn ?? '']);
}

function factorySign({ factoryName: name, inspection, language }: InspectionPaperInput): Sign {
  return {
    ...sign(language, ['For the factory', '工厂代表'], name, [inspection.factoryPerson]),
    sealBox: factoryLabel(language, 'Company stamp', '盖章'),
  };
}

function sign(
  language: InspectionPaperInput['language'],
  [en, zh]: readonly [string, string],
  company: string,
  known: readonly string[],
): Sign {
  const who = known.filter((part) => part !== '').join('\u2002');
  return {
    label: factoryLabel(language, en, zh),
    company,
    signature: null,
    seal: null,
    sealBox: null,
    under: [{ text: who === '' ? factoryText(language, 'Name, signature, date', '姓名、签字、日期') : who }],
  };
}
