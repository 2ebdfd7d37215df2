import type { ValueSource } from './checks/finding';
import type { BothLanguages } from './finding-sentences';
import type { DocumentKind } from './required-document';

/** Documents by the names that banks use. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, BothLanguages>> = {
  draft: { en: 'Draft', zh: '汇票' },
  'commercial-invoice': { en: 'Commercial invoice', zh: '商业发票' },
  'packing-list': { en: 'Packing list', zh: '装箱单' },
  'bill-of-lading': { en: 'Bill of lading', zh: '提单' },
  'air-waybill': { en: 'Air waybill', zh: '空运单' },
  'rail-road': { en: 'Rail, road or cargo receipt', zh: '铁路、公路运单或货物收据' },
  'courier-receipt': { en: 'Courier receipt', zh: '快递收据' },
  insurance: { en: 'Insurance document', zh: '保险单据' },
  'certificate-of-origin': { en: 'Certificate of origin', zh: '产地证' },
  'inspection-certificate': { en: 'Inspection certificate', zh: '检验证书' },
  'beneficiary-certificate': { en: "Beneficiary's certificate", zh: '受益人证明' },
  'shipping-advice': { en: 'Shipping advice', zh: '装船通知' },
  'weight-list': { en: 'Weight list', zh: '重量单' },
  phytosanitary: { en: 'Phytosanitary certificate', zh: '植检证书' },
  fumigation: { en: 'Fumigation certificate', zh: '熏蒸证书' },
  'vessel-certificate': { en: "Carrier's certificate", zh: '船公司证明' },
  other: { en: 'Other document', zh: '其他单据' },
};

/** Who says a value. */
export const SOURCE_NAMES: Readonly<Record<ValueSource, BothLanguages>> = {
  'customer-order': { en: 'Customer order', zh: '客户订单' },
  'customer-file': { en: "Customer's file", zh: '客户文件' },
  'proforma-invoice': { en: 'Proforma invoice', zh: '形式发票' },
  'sales-contract': { en: 'Sales contract', zh: '销售合同' },
  'commercial-invoice': { en: 'Commercial invoice', zh: '商业发票' },
  'packing-list': { en: 'Packing list', zh: '装箱单' },
  'customs-declaration': { en: 'Customs declaration', zh: '报关单' },
  'booking-note': { en: 'Booking note', zh: '托运单' },
  'trailer-order': { en: 'Trailer order', zh: '拖车委托书' },
  'shipping-instruction': { en: 'Shipping instruction', zh: '补料' },
  'carrier-draft': { en: "Carrier's draft", zh: '提单草稿' },
  'origin-data': { en: 'Origin data', zh: '产地证资料' },
  'letter-of-credit': { en: 'Credit', zh: '信用证' },
  presentation: { en: 'Presentation', zh: '交单' },
  'earlier-presentations': { en: 'Earlier presentations', zh: '以前的交单' },
  'transport-document': { en: 'Transport document', zh: '运输单据' },
  'insurance-document': { en: 'Insurance document', zh: '保险单据' },
  'presented-document': { en: 'Document in the set', zh: '所交单据' },
  'bank-calendar': { en: 'Bank calendar', zh: '银行日历' },
  amendment: { en: 'Amendment', zh: '修改书' },
};
