/**
 * One item over the years as a small chart of a set: upright bars from 0 on the set's common scale, all in one path, with
 * the greatest count and the latest over their bars. A year without a number keeps its place without a foot; a gap in the
 * base line parts years that a change of form keeps from being joined. The table below has every number.
 */
export type YearBar = { year: number; count: number | null; text: string; breaksBefore: boolean };

/** In the drawing's own units; a style sheet says how large they are. */
const slotWidth = 26;
const tallest = 48;
const base = 62;

type Column = { bar: YearBar; middle: number; height: number };

/** 1 at the least where anything is counted, so that few beside many still show. */
const heightOf = (count: number | null, most: number): number =>
  count === null || count === 0 ? 0 : Math.max(1, Math.round((count / most) * tallest));

/** A stroke upwards; one unit high where nothing was counted, so that a 0 isn't a gap. */
const strokeOf = ({ middle, height }: Column): string => `M${middle} ${base}v-${Math.max(1, height)}`;
const textOf = ({ bar, middle, height }: Column): string =>
  `<text x="${middle}" y="${base - height - 3}">${bar.text}</text>`;

/** Texts that would run into one another aren't both drawn: the latest goes before the greatest. */
function labelled(columns: Column[]): Column[] {
  const told = columns.filter(({ bar }) => (bar.count ?? 0) > 0);
  const last = told.at(-1);
  const greatest = told.reduce<Column | undefined>(
    (most, column) => (most === undefined || column.height > most.height ? column : most),
    undefined,
  );
  if (last === undefined || greatest === undefined || last === greatest) return last === undefined ? [] : [last];
  const room = (last.middle - greatest.middle) / slotWidth;
  const letters = Math.max(last.bar.text.length, greatest.bar.text.length);
  return room * slotWidth >= letters * 7 || greatest.height - last.height > 12 ? [greatest, last] : [last];
}

/** Decoration, for a part that is hidden from screen readers: the page's table says the same. Texts are numbers as the page formats them. */
export function renderYearBars(bars: YearBar[], most: number): string {
  const columns = bars.map((bar, i): Column => ({
    bar,
    middle: (i + 0.5) * slotWidth,
    height: heightOf(bar.count, most),
  }));
  const known = columns.filter(({ bar }) => bar.count !== null);
  const shapes = known.map(strokeOf).join("");
  const breaks = columns
    .filter(({ bar }, i) => i > 0 && bar.breaksBefore)
    .map(({ middle }) => `M${middle - slotWidth / 2} ${base}V6`);
  const dashes = breaks.length === 0 ? "" : `<path class="break" d="${breaks.join("")}"/>`;
  const width = bars.length * slotWidth;
  return `<svg viewBox="0 0 ${width} ${base + 1}"><path d="${shapes}"/>${dashes}${labelled(columns).map(textOf).join("")}</svg>`;
}
