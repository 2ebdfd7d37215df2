import type { firstStart as en } from '../en/first-start';

export const firstStart: typeof en = {};
