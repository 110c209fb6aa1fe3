/** One body beside its peers at both widths: a strip of dots for a small group, a band of deciles for a large one. */
import { renderBothWidths } from "../both-widths.ts";
import type { ChartOptions } from "../chart-options.ts";
import { renderDecileBand, type DecileBand } from "./decile-band.ts";
import { renderStrip, type StripRow } from "../strip.ts";

export type Spread = Omit<DecileBand, "deciles"> & { values: number[] | null; deciles: number[] | null };
type SpreadOptions = Omit<ChartOptions, "width"> & { format: (value: number) => string };

/** The body is one of its group; of several equal values the first stands for it. */
function stripRows({ values, own, ownText }: Spread): StripRow[] {
  const sorted = values ?? [];
  const at = own === null ? -1 : sorted.indexOf(own);
  return sorted.map((value, i) => ({ value, label: i === at ? ownText : "", own: i === at }));
}

export function renderSpread(spread: Spread, { format, ...options }: SpreadOptions): string {
  const { deciles } = spread;
  return deciles === null
    ? renderBothWidths((rows: StripRow[], size) => renderStrip(rows, { ...size, format }), stripRows(spread), options)
    : renderBothWidths(
        (bands: DecileBand[], size) => renderDecileBand(bands, { ...size, format }),
        [{ ...spread, deciles }],
        options,
      );
}
