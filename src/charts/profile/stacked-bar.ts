/**
 * Parts of a whole as one bar, each part as long as its count: strokes along a line that is as long as the sum, so that a
 * style sheet can make it as wide as the page and give each part colour and rhythm. Parts of 0 are not drawn.
 */
export type BarPart = { className: string; count: number };

/** `label` is heard instead of the picture. Nothing is drawn of nothing. */
export function renderStackedBar(parts: BarPart[], label: string): string {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return "";
  let before = 0;
  const strokes = parts.map(({ className, count }) => {
    const stroke = count === 0 ? "" : `<path class="${className}" d="M${before} 1h${count}"/>`;
    before += count;
    return stroke;
  });
  const voice = label.replace(/[&"<>]/g, (c) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[c] ?? c);
  return `<svg class="stacked" viewBox="0 0 ${total} 2" preserveAspectRatio="none" role="img" aria-label="${voice}">${strokes.join("")}</svg>`;
}
