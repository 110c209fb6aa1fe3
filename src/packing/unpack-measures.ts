/**
 * One body's published file → what comparing needs of each report: metrics and figures with their places. Leaves text,
 * tables, findings and peers packed, so that a browser needs little to read it.
 */
import type { Figures } from "../model/figure.ts";
import type { MetricValue } from "../model/metric.ts";
import type { PackedAgencyFile, PackedYear } from "../model/packed-agency.ts";
import { unpackMetrics, type Metric } from "./packed-metrics.ts";
import { formOf, unpackReportFigures } from "./unpack-figures.ts";

export type MeasuredReport = Pick<PackedYear, "year" | "edition" | "scope"> & {
  path: string;
  metrics: MetricValue[];
  figures: Figures;
};

/** `metrics`: id and unit of all of metrics.json, in its order. */
export const unpackMeasures = (file: PackedAgencyFile, metrics: readonly Metric[]): MeasuredReport[] =>
  file.years.map((packed) => ({
    year: packed.year,
    edition: packed.edition,
    scope: packed.scope,
    path: packed.source.path,
    metrics: unpackMetrics(packed.metrics, (place) => metrics[place]!),
    figures: unpackReportFigures(packed, file.prints[packed.print]!, formOf(packed)),
  }));
