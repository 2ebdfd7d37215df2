/** ISO 6346: four letters (the last U, J or Z), six digits, one check digit. */
const PATTERN = /^[A-Z]{3}[UJZ]\d{7}$/;

/**
 * Check digit of the first ten characters: letters count from A = 10 without multiples of 11, each value times
 * 2^position, the sum mod 11 mod 10. CSQU305438 gives 3 (shipping-documents.md section 1).
 */
export function containerCheckDigit(prefix: string): number | null {
  if (!/^[A-Z]{3}[UJZ]\d{6}$/.test(prefix)) return null;
  let sum = 0;
  for (const [position, character] of [...prefix].entries()) sum += isoValue(character) * 2 ** position;
  return (sum % 11) % 10;
}

/** True for a complete number whose check digit is right; blanks and hyphens are ignored. */
export function isContainerNumber(text: string): boolean {
  const number = text.replace(/[\s-]/g, '').toUpperCase();
  return PATTERN.test(number) && containerCheckDigit(number.slice(0, 10)) === Number(number.slice(10));
}

/** What is wrong with a typed container number; `null` when it is right or still empty. */
export type ContainerNumberFault =
  | { readonly kind: 'form' }
  /** The digit that belongs to the first ten characters. */
  | { readonly kind: 'check-digit'; readonly right: number };

export function containerNumberFault(text: string): ContainerNumberFault | null {
  const number = plainContainerNumber(text);
  if (number === '' || isContainerNumber(number)) return null;
  const right = containerCheckDigit(number.slice(0, 10));
  return right === null || !PATTERN.test(number) ? { kind: 'form' } : { kind: 'check-digit', right };
}

/** Without blanks and hyphens, in capitals: as papers print it. */
export function plainContainerNumber(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

function isoValue(character: string): number {
  const digit = '0123456789'.indexOf(character);
  if (digit >= 0) return digit;
  const letter = character.charCodeAt(0) - 65;
  // A 10, B 12 … K 21, L 23 … U 32, V 34: the values 11, 22 and 33 are left out.
  return 10 + letter + Math.floor((letter + 9) / 10);
}
