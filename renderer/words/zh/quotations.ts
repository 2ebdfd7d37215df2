import type { quotations as en } from '../en/quotations';

export const quotations: typeof en = {};
