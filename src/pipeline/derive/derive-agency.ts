/**
 * One body's reports → its published file: every figure with its provenance, the checks, the metrics and the findings,
 * year by year. Takes a group as it is; decides nothing about which reports belong to it.
 */
import type { AssessedReport } from "../../diagnostics/assessed-report.ts";
import { describeDiagnostic } from "../../diagnostics/describe.ts";
import { allFigureIds } from "../../form/figure-ids.ts";
import {
  schemaVersion,
  type Agency,
  type AgencyFile,
  type AgencyYear,
  type FindingCounts,
  type YearSummary,
} from "../../model/dataset.ts";
import type { PublishedDiagnostic } from "../../model/diagnostic.ts";
import type { Figures } from "../../model/figure.ts";
import type { AgencyLife } from "./agency-life.ts";
import { sumGroup } from "./comparison-groups.ts";
import { computeMetric } from "./compute-metric.ts";
import { sumFigures } from "./figure-sums.ts";
import type { AgencyGroup } from "./group-reports.ts";
import { metrics } from "./metrics.ts";
import { syllablesOf } from "./pinyin.ts";

function deriveBody({ id, name, aliases, region, kind, level }: AgencyGroup, life: AgencyLife): Agency {
  const syllables = syllablesOf(name);
  return {
    id,
    name,
    aliases,
    region,
    pinyin: syllables.join(" "),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
    kind,
    level,
    ...life,
  };
}

/** The form's order, whatever order the tables stood in, so that the same figures give the same bytes. */
const inFormOrder = (figures: Figures): Figures =>
  Object.fromEntries(
    allFigureIds.flatMap((id) => {
      const figure = figures[id];
      return figure === undefined ? [] : [[id, figure] as const];
    }),
  );

function deriveYear({ report, checks, diagnostics, sha256 }: AssessedReport): AgencyYear[] {
  const { year, edition, form, scope, path, format, kind, title, address, retrieved, sections, tables } = report;
  if (year === null || edition === null) return [];
  const figures = inFormOrder(report.figures);
  return [
    {
      year,
      edition,
      form,
      scope,
      source: { path, format, kind, title, address, retrieved, sha256 },
      figures,
      checks,
      metrics: metrics.map((definition) => computeMetric(definition, { figures, form })),
      diagnostics: diagnostics.map(describeDiagnostic),
      sections,
      tables,
      // Told once all bodies are known: peers.ts.
      peers: null,
    },
  ];
}

export const deriveAgency = (group: AgencyGroup, life: AgencyLife): AgencyFile => ({
  schemaVersion,
  agency: deriveBody(group, life),
  years: group.reports.flatMap(deriveYear),
});

function countFindings(diagnostics: PublishedDiagnostic[]): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** Reconsideration and litigation filed directly; litigation after reconsideration is the same dispute again. */
const reviewCases = ["reviews.reconsideration.total", "reviews.litigationDirect.total"];

export function summariseYear(year: AgencyYear): YearSummary {
  const count = (key: string): number | null => sumGroup(key, year).sum;
  return {
    year: year.year,
    edition: year.edition,
    scope: year.scope,
    kind: year.source.kind,
    received: count("received"),
    carriedIn: count("carriedIn"),
    handled: count("handled"),
    carriedOut: count("carriedOut"),
    reviewCases: sumFigures(reviewCases, year).sum,
    findings: countFindings(year.diagnostics),
  };
}
