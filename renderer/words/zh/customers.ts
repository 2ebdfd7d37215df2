import type { customers as en } from '../en/customers';

export const customers: typeof en = {};
