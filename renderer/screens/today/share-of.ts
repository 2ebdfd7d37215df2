/** The share of the largest amount in percent, for the length of a bar; never used as a figure. */
export function shareOf(amount: string, amounts: readonly string[]): number {
  const largest = Math.max(...amounts.map(Number));
  return largest > 0 ? Math.round((Number(amount) / largest) * 100) : 0;
}
