/** The outcome rows of the form that aren't 0, one bar each, in the fill of their group. Sorting is the view's. */
import { renderBarRows } from "./bar-rows.ts";
import type { ChartOptions } from "./chart-options.ts";
import { fillOf, outcomeFills, patternsOf, type OutcomeFill } from "./patterns.ts";
import { drawingId } from "./render-svg.ts";
import { formatNumber } from "../i18n/format.ts";

export type OutcomeLeafRow = { group: OutcomeFill; name: string; count: number };

export function renderOutcomeLeafBars(rows: OutcomeLeafRow[], options: ChartOptions): string {
  const id = drawingId(options.label, options.width);
  const bars = rows
    .filter(({ count }) => count !== 0)
    .map(({ group, name, count }) => ({
      label: name,
      value: count,
      text: formatNumber(count, options.locale),
      fill: fillOf(id, outcomeFills[group]),
    }));
  return renderBarRows(
    bars,
    options,
    patternsOf(
      id,
      rows.map(({ group }) => outcomeFills[group]),
    ),
  );
}
