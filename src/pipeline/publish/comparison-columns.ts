/**
 * One report → a letter, a number and a denominator for each measure, as the small files of the comparison hold them.
 * Takes metrics and figures as they were derived; computes nothing and leaves nothing out.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import { letterOfFigure, letterOfMetric, lineOf } from "../../packing/measure-states.ts";

export type MeasuredYear = {
  states: string;
  values: (number | null)[];
  /** For metrics alone, null for counts. */
  denominators: (number | null)[];
  /** For figures alone. */
  lines: (number | string)[];
};

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
