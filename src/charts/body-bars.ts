/**
 * One bar per body (and year) for a count or another number without an interval, from 0, in the order given.
 * A body whose report doesn't tell keeps its row, with the reason in words; a disputed number is hatched and says so.
 */
import { renderBarRows } from "./bar-rows.ts";
import type { ChartOptions } from "./chart-options.ts";
import { disputedFill, fillOf, patternsOf } from "./patterns.ts";
import { drawingId } from "./render-svg.ts";

export type BodyRow = {
  /** The body's name, with the year where rows of several years stand together. */
  label: string;
  value: number | null;
  /** The value as printed, or the reason why there is none. */
  text: string;
  disputed: boolean;
};

export function renderBodyBars(rows: BodyRow[], options: ChartOptions): string {
  const id = drawingId(options.label, options.width);
  const bars = rows.map(({ label, value, text, disputed }) => ({
    label,
    value,
    text: disputed && value !== null ? `${text} ${options.t.disputed}` : text,
    fill: disputed ? fillOf(id, disputedFill) : "var(--quiet)",
  }));
  const defs = rows.some(({ disputed }) => disputed) ? patternsOf(id, [disputedFill]) : "";
  return renderBarRows(bars, options, defs);
}
