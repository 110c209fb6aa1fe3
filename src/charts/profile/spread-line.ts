/**
 * How a group lies on one measure, as a line from its least to its greatest value: the middle half thick, a tick for each
 * value where there are few, the median across, and the body's own value apart. Decoration below a sentence with the numbers.
 */
export type SpreadLine = {
  ends: [number, number];
  quartiles: { low: number; median: number; high: number };
  /** Empty where there are too many to show one by one. */
  values: number[];
  own: number | null;
};

/** In the drawing's own units; a style sheet makes it as wide as its cell. */
const length = 200;

export function renderSpreadLine({ ends: [low, high], quartiles, values, own }: SpreadLine): string {
  const most = Math.max(high, own ?? high);
  const least = Math.min(low, own ?? low);
  const at = (value: number): number => Math.round(((value - least) / (most - least)) * length);
  const places = [...new Set(values.map(at))];
  const ticks = places.map((x) => `M${x} 6v6`).join("");
  const middle = Math.max(1, at(quartiles.high) - at(quartiles.low));
  const box = `<path class="middle" d="M${at(quartiles.low)} 9h${middle}"/>`;
  const mark = own === null ? "" : `<path class="own" d="M${at(own)} 1v16"/>`;
  return `<svg class="spread" viewBox="-2 0 ${length + 4} 18" preserveAspectRatio="none" aria-hidden="true">${box}<path d="M0 9h${length}${ticks}M${at(quartiles.median)} 3v12"/>${mark}</svg>`;
}
