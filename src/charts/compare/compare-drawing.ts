/** Any drawing of the compare page at a given width: bars, dots, a funnel, or years in panels. */
import type { Locale } from "../../i18n/locale.ts";
import { renderBodyBars, type BodyRow } from "../body-bars.ts";
import { chartWidths, type ChartWords } from "../chart-options.ts";
import { renderRateDots, type RateRow } from "../rate-dots.ts";
import { renderFunnel, type FunnelRows } from "./funnel.ts";
import { renderSmallMultiples, type Panel } from "./small-multiples.ts";

type Told = { label: string; description: string };
export type CompareDrawing = Told &
  (
    | { type: "bars" | "dots"; rows: (BodyRow & RateRow)[] }
    | ({ type: "funnel" } & FunnelRows)
    | { type: "years"; panels: Panel[] }
  );

export function renderCompareDrawing(
  drawing: CompareDrawing,
  { t, locale, width }: { t: ChartWords; locale: Locale; width: number },
): string {
  const options = { t, locale, width, label: drawing.label, description: drawing.description };
  if (drawing.type === "funnel") return renderFunnel([drawing], options);
  if (drawing.type === "years") return renderSmallMultiples(drawing.panels, options);
  return drawing.type === "bars" ? renderBodyBars(drawing.rows, options) : renderRateDots(drawing.rows, options);
}

/** For phones and for wider screens; charts.css shows the one that fits. */
export const renderCompareWidths = (drawing: CompareDrawing, words: { t: ChartWords; locale: Locale }): string =>
  renderCompareDrawing(drawing, { ...words, width: chartWidths.narrow }) +
  renderCompareDrawing(drawing, { ...words, width: chartWidths.wide });
