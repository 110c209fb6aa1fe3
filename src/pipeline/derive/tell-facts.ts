/**
 * One report → what sums over many need of it. Depends on the report alone, so that whoever keeps the report may keep this
 * with it; what is kept must be of the same program.
 */
import type { AssessedReport } from "../../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../../diagnostics/outcome.ts";
import type { MetricValue } from "../../model/metric.ts";
import type { PackedClaims } from "../../model/narrative/packed-claims.ts";
import type { PackedReport } from "../../model/packed-agency.ts";
import type { FormInUse, Report } from "../../model/report.ts";
import type { ReportFacts } from "../../model/packed/report-facts.ts";
import { packMetrics, pickMetrics, unpackMetrics } from "../../packing/packed-metrics.ts";
import { figuresOf, packedOf } from "../../packing/stored-file.ts";
import { comparedOf } from "./compared-years.ts";
import { sumGroup } from "./comparison-groups.ts";
import { computeMetric } from "./compute-metric.ts";
import { totalsOf } from "./derive-totals.ts";
import { packedColumns, sumFigures, type Printed } from "./figure-sums.ts";
import { metrics } from "./metrics.ts";
import { problemFactsOf } from "./problems/problem-facts.ts";
import { sharesOf } from "./themes/pool-reports.ts";

/** Reconsideration and litigation filed directly; litigation after reconsideration is the same dispute again. */
const reviewCases = ["reviews.reconsideration.total", "reviews.litigationDirect.total"];

function countReadings(printed: Printed): Pick<ReportFacts, "figures" | "printed"> {
  const letters =
    packedColumns(printed)?.readings ??
    Object.values(printed.figures).map(({ reading }) => (reading === "printed" ? "p" : ""));
  return { figures: letters.length, printed: letters.filter((letter) => letter === "p").length };
}

export function tellFacts(packed: PackedReport, form: FormInUse): ReportFacts {
  const printed = {
    form,
    packed,
    get figures() {
      return figuresOf(packed, form);
    },
  };
  const values = metrics.map((definition) => computeMetric(definition, printed));
  const rate = values.find(({ id }) => id === "disclosureRate");
  const balance = ["received", "carriedIn", "handled", "carriedOut"].map((key) => sumGroup(key, printed).sum);
  return {
    metrics: packMetrics(values),
    rate: rate === undefined || rate.value === null ? null : { value: rate.value, of: rate.denominator ?? 0 },
    ...countReadings(printed),
    summary: [...balance, sumFigures(reviewCases, printed).sum],
    totals: totalsOf(printed),
    shares: sharesOf(printed),
    compared: comparedOf(printed),
    problems: problemFactsOf(packed),
  };
}

/**
 * `content` is a digest of everything that was read from the report, `words` what its words were found to tell; null where
 * nobody told it.
 */
export type Told = {
  facts: ReportFacts;
  content: string | null;
  words: { findings: Diagnostic[]; claims: PackedClaims | null; sketch: string } | null;
};
const known = new WeakMap<Report, Told>();

/** What was told of the same report before. */
export const remember = (report: Report, told: Told): void => void known.set(report, told);

export function tellReport(assessed: AssessedReport): Told {
  const { report } = assessed;
  const told = known.get(report) ?? {
    facts: tellFacts(packedOf(assessed), report.form),
    content: null,
    words: null,
  };
  known.set(report, told);
  return told;
}

export const metricsOfFacts = ({ metrics: packed }: ReportFacts): MetricValue[] =>
  unpackMetrics(packed, (place) => metrics[place]!);

/** Some metrics of any report, in the order of their ids here. */
export function chosenMetrics(ids: readonly string[]): (facts: ReportFacts) => MetricValue[] {
  const places = ids.map((id) => metrics.findIndex((metric) => metric.id === id));
  return ({ metrics: packed }) => pickMetrics(packed, places, (place) => metrics[place]!);
}
