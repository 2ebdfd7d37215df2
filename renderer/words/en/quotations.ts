export const quotations = {};
