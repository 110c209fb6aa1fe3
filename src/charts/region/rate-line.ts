/**
 * A share with its interval on a line from 0 to 100 %, for a cell of a table that has both in numbers. Decoration in a few
 * bytes, stretched by a style sheet.
 */
export type RateLine = { value: number; interval: { low: number; high: number } | null };

const at = (share: number): number => Math.round(share * 100);

export function renderRateLine({ value, interval }: RateLine): string {
  const span = interval === null ? "" : `<path d="M${at(interval.low)} 5H${at(interval.high)}"/>`;
  return `<svg class="rate" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${span}<path class="dot" d="M${at(value)} 5h0"/></svg>`;
}
