/**
 * One body's published file → its rows of one measure, the same as those that the columns of its area give: state, counts,
 * interval, and where the figures stand.
 */
import type { PackedAgencyFile } from "../../model/packed-agency.ts";
import { letterOfFigure, letterOfMetric, lineOf } from "../../packing/measure-states.ts";
import { unpackMeasures, type MeasuredReport } from "../../packing/unpack-measures.ts";
import { decodeValue, type CompareBody, type CompareRow, type MeasuredValue, type RowSource } from "./decode-shards.ts";
import type { Measure } from "./measures.ts";

export const bodyOf = ({ agency }: PackedAgencyFile): CompareBody => ({
  id: agency.id,
  name: agency.name,
  place: agency.region.names.join(""),
  kind: null,
});

function measuredIn(report: MeasuredReport, measure: Measure): MeasuredValue {
  if (measure.group === "metrics") {
    const metric = report.metrics.find(({ id }) => id === measure.id);
    return decodeValue(letterOfMetric(metric), metric?.numerator ?? null, metric?.denominator ?? null, measure);
  }
  const figure = report.figures[measure.id];
  return decodeValue(figure === undefined ? "e" : letterOfFigure(figure), figure?.effective ?? null, null, measure);
}

/** The lines of all figures that the measure is made of, each once, as the report has them. */
function sourceOf({ path, figures }: MeasuredReport, { numerator, denominator }: Measure): RowSource {
  const lines = [...numerator, ...(denominator ?? [])].map((id) => lineOf(figures[id]?.at));
  return { path, lines: [...new Set(lines.filter((line) => line !== 0))] };
}

/** `measures` are all that can be compared, in the directory's order: metrics first. */
export const decodeBody = (file: PackedAgencyFile, measure: Measure, measures: readonly Measure[]): CompareRow[] =>
  unpackMeasures(
    file,
    measures.filter(({ group }) => group === "metrics"),
  ).map((report) => ({
    agency: file.agency.id,
    year: report.year,
    scope: report.scope,
    edition: report.edition,
    measured: measuredIn(report, measure),
    source: sourceOf(report, measure),
  }));
