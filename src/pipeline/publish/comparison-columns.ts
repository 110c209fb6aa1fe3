/**
 * One report → a letter, a number and a denominator for each measure, as the small files of the comparison hold them.
 * Takes metrics and figures as they were derived; computes nothing and leaves nothing out.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import type { MetricReason, MetricValue } from "../../model/metric.ts";
import type { Position } from "../../model/position.ts";

export type MeasuredYear = {
  states: string;
  values: (number | null)[];
  /** For metrics alone, null for counts. */
  denominators: (number | null)[];
  /** For figures alone. */
  lines: (number | string)[];
};

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

function letterOfFigure({ reading, effective, standing }: Figure): string {
  if (reading === "printed" && standing === "disputed") return "d";
  // The sums prove the blank to be 0; it still has to be told from a printed 0.
  if (effective !== null && reading === "blank") return "z";
  if (effective !== null && reading === "dash") return "y";
  return readingLetters[reading];
}

const letterOfMetric = (metric: MetricValue | undefined): string =>
  metric === undefined ? "r" : metric.reason === null ? "p" : reasonLetters[metric.reason];

function lineOf(at: Position | undefined): number | string {
  if (at === undefined || at === "unknown") return 0;
  return at.page === undefined ? at.line : `p${at.page}:${at.line}`;
}

/** `metricIds` and then all figures of the form: the order of `measures` in the directory. */
export function measureYear({ metrics, figures }: AgencyYear, metricIds: readonly string[]): MeasuredYear {
  const values = metricIds.map((id) => metrics.find((metric) => metric.id === id));
  const cells = allFigureIds.map((id) => figures[id]);
  return {
    // A figure without an entry is one that the report's form doesn't print.
    states: [
      ...values.map(letterOfMetric),
      ...cells.map((figure) => (figure === undefined ? "e" : letterOfFigure(figure))),
    ].join(""),
    values: [...values.map((metric) => metric?.numerator ?? null), ...cells.map((figure) => figure?.effective ?? null)],
    denominators: values.map((metric) => metric?.denominator ?? null),
    lines: cells.map((figure) => lineOf(figure?.at)),
  };
}
