/**
 * Small multiples: a panel for each item with a column for each year, all panels from 0 and to one scale. A year without
 * a number keeps its place. Values stand over the columns where all fit; else those of the first and the last year stand
 * below them.
 */
import { formatNumber } from "../i18n/format.ts";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawBoxes, drawLines, drawTexts, type Box, type Label } from "./marks.ts";
import { renderSvg } from "./render-svg.ts";
import { widthOfText, wrapText } from "./text-width.ts";

export type PanelRow = { name: string; points: { year: number; count: number }[] };

const narrowest = 146;
const gap = 18;
const lineHeight = 17;
const tallest = 64;
const foot = 22;

type Scale = { years: number[]; slot: number; perCase: number; width: number; above: boolean };
type Drawn = { boxes: Box[]; bases: Box[]; names: Label[]; values: Label[]; years: Label[] };

const fitAbove = (rows: PanelRow[], slot: number, { locale }: ChartOptions): boolean =>
  rows.every(({ points }) =>
    points.every(({ count }) => widthOfText(formatNumber(count, locale), textSize) <= slot - 2),
  );

function placePanel(
  row: PanelRow,
  left: number,
  top: number,
  nameLines: number,
  scale: Scale,
  options: ChartOptions,
): Drawn {
  const { years, slot, perCase, width, above } = scale;
  const base = top + nameLines * lineHeight + lineHeight + tallest;
  const middle = (year: number): number => left + (years.indexOf(year) + 0.5) * slot;
  const half = Math.min(slot * 0.36, 16);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  // At the ends a value may be wider than its column: it is kept inside the panel.
  const inside = (x: number, text: string): number => {
    const reach = widthOfText(text, textSize) / 2;
    return Math.min(Math.max(x, left + reach), left + width - reach);
  };
  const ends = row.points.filter(({ year }) => year === first || year === last);
  const value = ({ year, count }: PanelRow["points"][number]): Label => {
    const text = formatNumber(count, options.locale);
    return { x: inside(middle(year), text), y: above ? base - count * perCase - 9 : base + 13 + lineHeight, text };
  };
  const tick = (year: number): Label => ({ x: inside(middle(year), String(year)), y: base + 13, text: String(year) });
  return {
    boxes: row.points
      .filter(({ count }) => count > 0)
      .map(({ year, count }) => ({
        x1: middle(year) - half,
        x2: middle(year) + half,
        y1: base - count * perCase,
        y2: base,
      })),
    bases: [{ x1: left, x2: left + width, y1: base, y2: base }],
    names: wrapText(row.name, width, textSize).map((text, i) => ({ x: left, y: top + (i + 0.5) * lineHeight, text })),
    values: (above ? row.points : ends).map(value),
    years: first === last ? [tick(first)] : [tick(first), tick(last)],
  };
}

const range = (years: number[]): number[] => {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
};

function placePanels(rows: PanelRow[], options: ChartOptions): { drawn: Drawn[]; height: number } {
  const columns = Math.max(1, Math.min(4, rows.length, Math.floor((options.width + gap) / (narrowest + gap))));
  const width = (options.width - gap * (columns - 1)) / columns;
  const years = range(rows.flatMap(({ points }) => points.map(({ year }) => year)));
  const most = Math.max(1e-9, ...rows.flatMap(({ points }) => points.map(({ count }) => count)));
  const slot = width / Math.max(1, years.length);
  const above = fitAbove(rows, slot, options);
  const scale = { years, slot, perCase: tallest / most, width, above };
  const drawn: Drawn[] = [];
  let top = 0;
  for (let at = 0; at < rows.length; at += columns) {
    const line = rows.slice(at, at + columns);
    const nameLines = Math.max(...line.map(({ name }) => wrapText(name, width, textSize).length));
    drawn.push(...line.map((row, i) => placePanel(row, i * (width + gap), top, nameLines, scale, options)));
    top += (nameLines + (above ? 1 : 2)) * lineHeight + tallest + foot + gap;
  }
  return { drawn, height: Math.ceil(top - gap) };
}

export function renderYearPanels(rows: PanelRow[], options: ChartOptions): string {
  const { drawn, height } = placePanels(rows, options);
  return renderSvg({
    width: options.width,
    height: Math.max(1, height),
    label: options.label,
    description: options.description,
    marks: [
      drawBoxes(
        drawn.flatMap(({ boxes }) => boxes),
        "var(--quiet)",
      ),
      drawLines(drawn.flatMap(({ bases }) => bases)),
      drawTexts(drawn.flatMap(({ names }) => names)),
      drawTexts(
        drawn.flatMap(({ values }) => values),
        "middle",
      ),
      drawTexts(
        drawn.flatMap(({ years }) => years),
        "middle",
        "var(--quiet)",
      ),
    ],
  });
}
