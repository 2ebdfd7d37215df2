import { z } from 'zod';

/** Harmonised System code: 6, 8 or 10 digits without dots; a Chinese declaration needs 10. */
export const HsCode = z
  .string()
  .regex(/^(\d{6}|\d{8}|\d{10})$/)
  .brand<'HsCode'>();
export type HsCode = z.infer<typeof HsCode>;

export function parseHsCode(text: string): HsCode | null {
  const digits = text.replace(/[\s.-]/g, '');
  const parsed = HsCode.safeParse(digits);
  return parsed.success ? parsed.data : null;
}

/** `6109.10` as printed on commercial papers: the six international digits. */
export function hsHeading(code: HsCode): string {
  return `${code.slice(0, 4)}.${code.slice(4, 6)}`;
}
