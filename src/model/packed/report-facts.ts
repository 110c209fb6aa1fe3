/**
 * What sums over many reports need of each one, told once when it is parsed and kept with it: so that a report that hasn't
 * changed need not be unpacked. Plain values that go through JSON unharmed.
 */
import type { PackedMetrics } from "../packed-agency.ts";
import type { ThemeId } from "../themes.ts";

/** The effective value of each of the theme's figure ids, or why the report stays out of the theme's sums. */
export type Share = ArrayLike<number> | "unknown" | "disputed";
export type ReportShares = Record<ThemeId, Share>;

export type ReportFacts = {
  metrics: PackedMetrics;
  /** The disclosure rate and its number of decisions; null where it has no value. */
  rate: { value: number; of: number } | null;
  figures: number;
  printed: number;
  /** Received, carried in, handled, carried out, cases of review. */
  summary: (number | null)[];
  /** In the order of the totals' keys; null where the report stays out of them. */
  totals: ArrayLike<number> | null;
  shares: ReportShares;
  /** Effective values that the year after or before is held against, in a fixed order; "" for a figure that the form hasn't. */
  compared: (number | null | "")[];
  /** What section five names, in bits: src/pipeline/derive/problems; null where nothing in it was told apart. */
  problems: number | null;
};
