/**
 * What stands behind a value of the comparison, in one letter (model/comparison-shards.ts), and the line where a figure
 * stands: the same for the columns of an area and for one body's file.
 */
import type { Figure } from "../model/figure.ts";
import type { MetricReason, MetricValue } from "../model/metric.ts";
import type { Position } from "../model/position.ts";

const reasonLetters: Record<MetricReason, string> = {
  noDecisions: "n",
  notReported: "r",
  conflicting: "d",
  notInEdition: "e",
};
const readingLetters = {
  blank: "b",
  dash: "h",
  missing: "m",
  unreadable: "u",
  notInEdition: "e",
  printed: "p",
} as const;

export function letterOfFigure({ reading, effective, standing }: Figure): string {
  if (reading === "printed" && standing === "disputed") return "d";
  // The sums prove the blank to be 0; it still has to be told from a printed 0.
  if (effective !== null && reading === "blank") return "z";
  if (effective !== null && reading === "dash") return "y";
  return readingLetters[reading];
}

export const letterOfMetric = (metric: MetricValue | undefined): string =>
  metric === undefined ? "r" : metric.reason === null ? "p" : reasonLetters[metric.reason];

/** Of a figure: 0 where it isn't known; p, page, colon and line in a PDF. */
export function lineOf(at: Position | undefined): number | string {
  if (at === undefined || at === "unknown") return 0;
  return at.page === undefined ? at.line : `p${at.page}:${at.line}`;
}
