/** Datasets of fictional bodies for the views: reports are assessed and derived as the real ones are, so that sums and metrics fit. */
import type { AssessedFile, AssessedReport } from "../../../../src/diagnostics/assessed-report.ts";
import type { Locale } from "../../../../src/i18n/locale.ts";
import type { AgencyYear } from "../../../../src/model/dataset.ts";
import type { Dataset } from "../../../../src/model/packed/derived-dataset.ts";
import { checkReport } from "../../../../src/pipeline/check/check-report.ts";
import { relationResults } from "../../../../src/pipeline/check/relation-results.ts";
import { deriveDataset } from "../../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../../src/pipeline/derive/group-reports.ts";
import { createPageContext, type PageContext } from "../../../../src/views/page-context.ts";
import { createLinkedFigures, type LinkedFigures } from "../../../../src/views/profile/figure-links.ts";
import { latestYear, renderProfile, type ProfileView } from "../../../../src/views/profile/profile-page.ts";
import { buildReport, type ReportOverrides } from "../../../fixtures/build-report.ts";

export const contextIn = (locale: Locale = "zh"): PageContext => createPageContext(locale, "/");

/** With every check that one report allows, so that disputed figures are marked and findings are there. */
function assess(overrides: ReportOverrides): AssessedReport & AssessedFile {
  const { value: report, diagnostics } = checkReport(buildReport(overrides));
  return { path: report.path, report, checks: relationResults(report), diagnostics, sha256: "ab".repeat(32) };
}

export function buildDataset(...reports: ReportOverrides[]): Dataset {
  const dataset = deriveDataset(groupReports(reports.map(assess), []), []);
  // What is unpacked on being asked for is unpacked here once, as the door does it.
  return { ...dataset, agencies: dataset.agencies.map((a) => ({ ...a, years: a.years.map((year) => ({ ...year })) })) };
}

const fileOf = (dataset: Dataset, name: string | undefined): Dataset["agencies"][number] => {
  const file = dataset.agencies.find(({ agency }) => name === undefined || agency.name === name);
  if (file === undefined) throw new Error("the dataset has no such body");
  return file;
};

/** The latest year of the first report's body, with its figures as the profile has them. */
export function buildYear(
  report: ReportOverrides,
  locale: Locale = "zh",
): { context: PageContext; year: AgencyYear; figures: LinkedFigures } {
  const context = contextIn(locale);
  const file = fileOf(buildDataset(report), undefined);
  const year = latestYear(file);
  return { context, year, figures: createLinkedFigures(context, year) };
}

/** The profile of the first report's body. */
export function buildProfile(reports: [ReportOverrides, ...ReportOverrides[]], locale: Locale = "zh"): ProfileView {
  const dataset = buildDataset(...reports);
  const file = fileOf(dataset, reports[0].agencyName ?? undefined);
  const metrics = dataset.metrics.metrics;
  const site = new URL("https://nianbao.example");
  return renderProfile(contextIn(locale), { file, metrics, site });
}
