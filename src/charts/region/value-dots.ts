/**
 * How many bodies have which value: a dot for each on a line from 0 to the greatest, those of about the same value above
 * one another. Decoration in a few bytes, stretched by a style sheet; the sentence above tells it, the ends stand below it.
 */

/** Places along the line; as many dots as fit on a wide screen without touching. */
const places = 80;
/** Of a dot and the next above it, in pixels. */
const step = 9;

/** Counts of 0 and more. Nothing is drawn of nothing. */
export function renderValueDots(values: readonly number[]): string {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return "";
  const levels = new Map<number, number>();
  const dots = values.map((value) => {
    const x = Math.round((value / most) * places);
    const level = (levels.get(x) ?? 0) + 1;
    levels.set(x, level);
    return { x, level };
  });
  const highest = Math.max(...levels.values());
  const height = highest * step + 2;
  const path = dots.map(({ x, level }) => `M${x} ${height - 1 - (level - 0.5) * step}h0`).join("");
  return `<svg class="dots" viewBox="-1 0 ${places + 2} ${height}" height="${height}" preserveAspectRatio="none" aria-hidden="true"><path d="${path}"/></svg>`;
}
