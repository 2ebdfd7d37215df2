import type { ComplaintCause } from '#shared/domain/complaint';
import type { Decision, InspectionKind } from '#shared/domain/inspection';
import type { Severity } from '#shared/quality/aql-tables';
import type { DefectClass } from '#shared/quality/sampling-plan';

type Names<K extends string> = Readonly<Record<K, readonly [en: string, zh: string]>>;

/** Words of inspections and complaints as they stand on papers. */
export const KIND_NAMES: Names<InspectionKind> = {
  'pre-production': ['Pre-production', '产前检验'],
  'in-line': ['In-line', '中期检验'],
  final: ['Final', '尾期检验'],
  loading: ['Loading', '监装'],
};

export const CLASS_NAMES: Names<DefectClass> = {
  critical: ['Critical', '致命'],
  major: ['Major', '严重'],
  minor: ['Minor', '轻微'],
};

export const SEVERITY_NAMES: Names<Severity> = {
  normal: ['normal', '正常'],
  tightened: ['tightened', '加严'],
  reduced: ['reduced', '放宽'],
};

export const DECISION_NAMES: Names<Decision> = {
  accept: ['Accept', '接收'],
  reject: ['Reject', '拒收'],
  hold: ['Hold', '待定'],
};

export const CAUSE_NAMES: Names<ComplaintCause> = {
  quality: ['Quality', '质量'],
  size: ['Size', '尺寸'],
  colour: ['Colour', '颜色'],
  shortage: ['Short quantity', '短装'],
  'wrong-goods': ['Wrong goods', '错货'],
  packing: ['Packing', '包装'],
  late: ['Late delivery', '延迟交货'],
  damage: ['Damage on the way', '运输破损'],
  other: ['Other', '其他'],
};
