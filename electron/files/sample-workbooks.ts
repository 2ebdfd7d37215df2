/** Three customers' purchase orders in different layouts that come with the application, in the order offered. */
export const SAMPLE_WORKBOOKS = [
  'nordwald-bestellung-4500082305.xlsx',
  'harbor-birch-po-60512.xlsx',
  'kazehaya-purchase-order-kz-1248.xlsx',
] as const;
