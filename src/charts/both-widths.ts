/**
 * One chart drawn twice, for phones and for wider screens; charts.css shows the one that fits.
 * Scaling a single drawing would make its text smaller than 12 px on a phone.
 */
import { chartWidths, type ChartOptions } from "./chart-options.ts";

export const renderBothWidths = <Row>(
  render: (rows: Row[], options: ChartOptions) => string,
  rows: Row[],
  options: Omit<ChartOptions, "width">,
): string =>
  render(rows, { ...options, width: chartWidths.narrow }) + render(rows, { ...options, width: chartWidths.wide });
