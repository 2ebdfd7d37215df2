import { codeName } from '#shared/customs/code-tables';
import type { HeadValue } from '#shared/customs/head-value';
import { chineseDate } from '#shared/text/date-text';
import { round } from '#shared/values/decimal';
import { addDays } from '#shared/values/plain-date';
import { type CustomsPaperInput, customsFrame } from './customs-input';
import type { DocumentModel, Line } from './document-model';
import type { FormCell, FormGrid, FormRow, FormValue } from './form-grid';
import { EMPTY, text } from './paper-language';

/** Days for which one authority holds: long enough for an amendment after release. */
const VALID_DAYS = 90;
const WIDTH = 182;

/** 代理报关委托书 with the agreement's particulars: signed and sealed by us, then by the broker. */
export function letterOfAuthority(input: CustomsPaperInput): DocumentModel {
  const frame = customsFrame(input, 'letter-of-authority', '代理报关委托书');
  const broker = input.broker.name;
  return {
    ...frame,
    underTitle: `编号 ${input.shipmentNo}`,
    body: [
      {
        kind: 'paragraph',
        aboveMm: 2,
        lines: [
          [
            broker === '' ? { text: '（报关企业名称待补）', missing: true } : { text: broker, bold: true },
            { text: '：' },
          ],
        ],
      },
      {
        kind: 'paragraph',
        aboveMm: 2,
        lines: [
          [
            {
              text: '我单位现委托贵公司就下列货物代理报关事宜：填单申报，申请、联系和配合海关查验，代缴税费，领取海关出具的单证，以及与本票货物通关有关的其他手续。委托方式为逐票委托，委托内容见下列委托报关协议。',
            },
          ],
          [
            {
              text: '我单位保证遵守海关法律、法规和规章，保证所提供的情况和单证真实、完整，单货相符，不侵犯他人知识产权；如有违反，愿承担相应的法律责任。',
            },
          ],
          [{ text: `本委托书自签字之日起至 ${chineseDate(addDays(input.date, VALID_DAYS))} 止有效。` }],
        ],
      },
      { kind: 'space', heightMm: 3 },
      sealRow('委托方（盖章）', '法定代表人或其授权签署人（签字）', chineseDate(input.date)),
      { kind: 'heading', label: { first: '委托报关协议', second: '' }, after: '' },
      particulars(input),
    ],
  };
}

/** Room for seal, signature and date in one frame. */
function sealRow(seal: string, signature: string, day: string): FormGrid {
  return grid([
    {
      heightMm: 30,
      cells: [
        { widthMm: 70, values: [text(seal)] },
        { widthMm: 76, values: [text(signature)] },
        { widthMm: 36, values: [text(`日期：${day}`)] },
      ],
    },
  ]);
}

function particulars(input: CustomsPaperInput): FormGrid {
  const { draft, company, broker } = input;
  const { head } = draft;
  const name = company.nameZh === '' ? company.nameEn : company.nameZh;
  const names = unique(draft.items.map((item) => item.name));
  const codes = unique(draft.items.map((item) => item.hsCode));
  const currency = draft.items[0]?.currency ?? '';
  return grid([
    tinted('委托方', '被委托方'),
    pair(['单位名称', name], ['单位名称', broker.name, '由报关企业填写']),
    pair(
      ['统一社会信用代码', head.consignor.code],
      ['统一社会信用代码', broker.creditCode, '由报关企业填写'],
    ),
    pair(['主要货物名称', listed(names)], ['海关注册编码', broker.customsCode, '由报关企业填写']),
    pair(['商品编号', listed(codes)], ['报关单编号', head.customsNo.text, '申报后填写']),
    pair(
      ['货物总价', draft.total === null ? '' : `${round(draft.total, 2)} ${currency}（${head.terms.text}）`],
      ['收到单证日期', '', '由报关企业填写'],
    ),
    pair(['件数、重量', packed(input)], ['收到单证', '合同、发票、装箱单、报关单草稿、申报要素']),
    pair(['监管方式', coded(head.supervisionMode)], ['联系人', broker.contact]),
    pair(['提运单号', head.billOfLading.text, '待货代提供'], ['联系电话', broker.phone]),
    pair(['原产地/货源地', places(input)], ['报关收费', '']),
    pair(['出境关别', coded(head.exitCustoms)], ['其他要求', '']),
    {
      heightMm: 12,
      cells: [
        {
          widthMm: WIDTH,
          label: label('其他约定'),
          values: [
            text(
              '货物情况如有变化，委托方应在申报前书面告知；申报内容以委托方确认的报关单草稿为准，被委托方发现单证不符应先询问委托方。',
            ),
          ],
          size: 7.5,
        },
      ],
    },
    {
      heightMm: 34,
      joined: true,
      cells: [
        {
          widthMm: 91,
          label: label('委托方业务签章、经办人、日期'),
          values: [
            text([company.clerk, company.phone].filter((part) => part !== '').join('\u2002') || '\u2002'),
          ],
          place: 'bottom',
        },
        { widthMm: 91, label: label('被委托方业务签章、经办报关人员、日期'), values: [EMPTY] },
      ],
    },
  ]);
}

function grid(rows: readonly FormRow[]): FormGrid {
  return { kind: 'form-grid', frame: 'rule', type: { label: 6.5, value: 8 }, repeated: 0, rows };
}

const label = (said: string): Line => [{ text: said }];

function tinted(left: string, right: string): FormRow {
  return {
    heightMm: 5.4,
    cells: [left, right].map((said) => ({
      widthMm: 91,
      values: [text(said, { bold: true })],
      align: 'center',
      place: 'middle',
      tint: true,
    })),
  };
}

/** A label and its value for each side; `later` says who fills in what we cannot know. */
function pair(left: readonly [string, string, string?], right: readonly [string, string, string?]): FormRow {
  return { heightMm: 8.6, cells: [...half(left), ...half(right)] };
}

function half([said, value, later]: readonly [string, string, string?]): readonly FormCell[] {
  const known: FormValue =
    value !== '' ? text(value) : later === undefined ? EMPTY : text(later, { grey: true });
  return [
    { widthMm: 27, values: [text(said, { grey: true })], place: 'middle', size: 7 },
    { widthMm: 64, values: [known], place: 'middle' },
  ];
}

function coded({ code, text: said }: HeadValue): string {
  return said === '' ? code : code === '' ? said : `${said} (${code})`;
}

function packed({ draft: { head } }: CustomsPaperInput): string {
  const { packages, grossKg, netKg, packingKind } = head;
  return [
    packages.text === '' ? '' : `${packages.text} 件 ${packingKind.text}`.trim(),
    grossKg.text === '' ? '' : `毛重 ${grossKg.text} 千克`,
    netKg.text === '' ? '' : `净重 ${netKg.text} 千克`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

function places({ draft, tables }: CustomsPaperInput): string {
  const origins = unique(
    draft.items.map((item) => codeName(tables, 'countries', item.origin) || item.origin),
  );
  const sources = unique(
    draft.items.map((item) => codeName(tables, 'source-places', item.sourcePlace) || item.sourcePlace),
  );
  return [origins.join('、'), sources.join('、')].filter((part) => part !== '').join(' / ');
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, 4).join('、');
  return values.length <= 4 ? shown : `${shown} 等 ${values.length} 项`;
}
