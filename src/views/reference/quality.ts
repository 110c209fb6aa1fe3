/**
 * The quality page: every finding by kind and by body, and every file that was not published, with its reasons.
 * Takes index, findings and the fragments of report pages. A kind with very many findings shows the first of them.
 */
import { catalogue, diagnosticCodes } from "../../diagnostics/catalogue.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { DatasetIndex, DiagnosticsFile } from "../../model/dataset.ts";
import type { Severity } from "../../model/diagnostic.ts";
import type { PageContext } from "../page-context.ts";
import {
  countBySeverity,
  describeFinding,
  describePlacedFinding,
  severities,
  titleOfCode,
  type Anchors,
  type Finding,
  type FindingLine,
} from "./findings.ts";

/** Beyond these a kind's list says how many more the data file has. */
export const findingsPerKind = 100;

export type FindingKind = {
  code: string;
  title: string;
  severity: Severity;
  severityName: string;
  count: string;
  findings: FindingLine[];
  more: string;
};
export type QualityView = {
  lead: string;
  severities: { severity: Severity; name: string; meaning: string; count: string }[];
  kinds: FindingKind[];
  quietKinds: { code: string; title: string; severityName: string }[];
  quietNote: string;
  bodies: { name: string; href: string; years: { year: string; title: string; href: string; counts: string[] }[] }[];
  unpublished: { path: string; reasons: (Omit<FindingLine, "href"> & { code: string; href: string })[] }[];
  unpublishedNote: string;
};

function describeKind(context: PageContext, code: string, findings: Finding[], anchors: Anchors): FindingKind {
  const t = context.t.pages.quality;
  const severity = findings[0]?.severity ?? "note";
  const count = formatNumber(findings.length, context.locale);
  return {
    code,
    title: titleOfCode(context, code),
    severity,
    severityName: t.severity[severity].name,
    count,
    findings: findings.slice(0, findingsPerKind).map((f) => describePlacedFinding(context, f, anchors)),
    more: findings.length > findingsPerKind ? t.more(findingsPerKind, count) : "",
  };
}

/** Errors first; within a degree in the catalogue's order, codes that it doesn't know last. */
function describeKinds(context: PageContext, diagnostics: Finding[], anchors: Anchors): FindingKind[] {
  const codes = [...new Set([...diagnosticCodes, ...diagnostics.map((d) => d.code)])];
  const kinds = codes
    .map((code) => ({ code, findings: diagnostics.filter((d) => d.code === code) }))
    .filter(({ findings }) => findings.length > 0)
    .map(({ code, findings }) => describeKind(context, code, findings, anchors));
  return severities.flatMap((severity) => kinds.filter((kind) => kind.severity === severity));
}

const describeBodies = ({ links, locale, t }: PageContext, index: DatasetIndex): QualityView["bodies"] =>
  index.agencies.map((agency) => ({
    name: agency.name,
    href: links.agency(agency.id),
    years: agency.years.map((year) => ({
      year: t.pages.agencies.yearOf(year.year),
      title: t.pages.agencies.reportOf(agency.name, year.year),
      href: links.report(agency.id, year.year),
      counts: severities.map((severity) => formatNumber(year.findings[severity], locale)),
    })),
  }));

const describeUnpublished = (context: PageContext, index: DatasetIndex): QualityView["unpublished"] =>
  index.unpublished.map((file) => ({
    path: file.path,
    reasons: file.diagnostics.map((diagnostic) => ({
      ...describeFinding(context, diagnostic),
      code: diagnostic.code,
      href: context.links.finding(diagnostic.code),
    })),
  }));

export function renderQuality(
  context: PageContext,
  index: DatasetIndex,
  { diagnostics }: DiagnosticsFile,
  anchors: Anchors,
): QualityView {
  const t = context.t.pages.quality;
  const number = (value: number) => formatNumber(value, context.locale);
  const counts = countBySeverity(diagnostics);
  const occurring = new Set(diagnostics.map((d) => d.code));
  const quiet = diagnosticCodes.filter((code) => !occurring.has(code));
  return {
    lead: diagnostics.length === 0 ? t.leadNone : t.lead(counts.error, counts.warning, counts.note),
    severities: severities.map((severity) => ({ severity, ...t.severity[severity], count: number(counts[severity]) })),
    kinds: describeKinds(context, diagnostics, anchors),
    quietKinds: quiet.map((code) => ({
      code,
      title: titleOfCode(context, code),
      severityName: t.severity[catalogue[code].severity].name,
    })),
    quietNote: t.notOccurring(quiet.length),
    bodies: describeBodies(context, index),
    unpublished: describeUnpublished(context, index),
    unpublishedNote: index.unpublished.length === 0 ? t.unpublishedNone : t.unpublishedNote(index.unpublished.length),
  };
}
