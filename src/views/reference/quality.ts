/**
 * The quality page: how many findings of each kind there are, by family and degree, by area or body and by year, and
 * every file that was not published, with its reasons. Each kind has a page of its own (finding-kind.ts).
 */
import { familyOf, findingFamilies, type FindingFamily } from "../../diagnostics/explanations/explanations.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { DatasetIndex, DiagnosticsFile } from "../../model/dataset.ts";
import type { Severity } from "../../model/diagnostic.ts";
import type { PageContext } from "../page-context.ts";
import { findingAreas } from "./finding-areas.ts";
import {
  codesOf,
  countBySeverity,
  describeFinding,
  severities,
  severityOfCode,
  titleOfCode,
  type FindingLine,
} from "./findings.ts";

export type FindingKind = {
  code: string;
  title: string;
  href: string;
  severity: Severity;
  severityName: string;
  family: FindingFamily | "";
  count: string;
};
type Choice = { value: string; label: string };
export type CountTable = {
  caption: string;
  nameLabel: string;
  columns: string[];
  rows: { name: string; href: string | null; cells: string[] }[];
};
export type QualityView = {
  lead: string;
  severities: { severity: Severity; name: string; meaning: string; count: string }[];
  families: { name: string; kinds: FindingKind[] }[];
  quietKinds: FindingKind[];
  quietNote: string;
  filters: { name: string; label: string; all: string; choices: Choice[] }[];
  /** The counts that the filters work with. */
  countsAddress: string;
  places: CountTable;
  years: CountTable;
  unpublished: { path: string; reasons: (Omit<FindingLine, "href"> & { code: string; href: string })[] }[];
  unpublishedNote: string;
  /** "" where all are listed. */
  unpublishedMore: string;
};

/** Bodies are named one by one up to this many; beyond, their areas are. */
const mostBodies = 40;
/** Beyond these, files that were set aside are told by the index alone. */
export const mostUnpublished = 100;

function describeKind(context: PageContext, code: string, findings: DiagnosticsFile["diagnostics"]): FindingKind {
  const own = findings.filter((finding) => finding.code === code);
  const severity = own[0]?.severity ?? severityOfCode(code) ?? "note";
  return {
    code,
    title: titleOfCode(context, code),
    href: context.links.finding(code),
    severity,
    severityName: context.t.pages.quality.severity[severity].name,
    family: familyOf(code) ?? "",
    count: formatNumber(own.length, context.locale),
  };
}

/** Errors first; within a degree in the catalogue's order. */
const byDegree = (kinds: FindingKind[]): FindingKind[] =>
  severities.flatMap((severity) => kinds.filter((kind) => kind.severity === severity));

function describeFamilies(context: PageContext, kinds: FindingKind[]): QualityView["families"] {
  const words = context.t.pages.quality.families;
  return [...findingFamilies, "" as const]
    .map((family) => ({
      name: family === "" ? words.other : words[family],
      kinds: byDegree(kinds.filter((kind) => kind.family === family)),
    }))
    .filter((family) => family.kinds.length > 0);
}

function filtersOf(context: PageContext, index: DatasetIndex): QualityView["filters"] {
  const { filter, severity, families } = context.t.pages.quality;
  const years = [...new Set(index.agencies.flatMap((agency) => agency.years.map(({ year }) => year)))].sort();
  const areas = findingAreas(context, index).areas.filter(({ key }) => key !== "");
  const filters = [
    {
      name: "severity",
      label: filter.severity,
      choices: severities.map((id) => ({ value: id, label: severity[id].name })),
    },
    {
      name: "family",
      label: filter.family,
      choices: findingFamilies.map((id) => ({ value: id, label: families[id] })),
    },
    { name: "area", label: filter.area, choices: areas.map(({ key, name }) => ({ value: key, label: name })) },
    { name: "year", label: filter.year, choices: years.map((year) => ({ value: String(year), label: String(year) })) },
  ];
  return filters.filter(({ choices }) => choices.length > 1).map((own) => ({ ...own, all: filter.all }));
}

type Count = { reports: number } & Record<Severity, number>;
type Place = { name: string; href: string | null; years: DatasetIndex["agencies"][number]["years"] };

function addUp(years: Place["years"]): Count {
  const sum = (severity: Severity): number => years.reduce((all, { findings }) => all + findings[severity], 0);
  return { reports: years.length, error: sum("error"), warning: sum("warning"), note: sum("note") };
}

function countTable(context: PageContext, caption: string, nameLabel: string, places: Place[]): CountTable {
  const { severity, reportsLabel } = context.t.pages.quality;
  return {
    caption,
    nameLabel,
    columns: [reportsLabel, ...severities.map((id) => severity[id].name)],
    rows: places.map(({ name, href, years }) => {
      const counts = addUp(years);
      const told = [counts.reports, ...severities.map((id) => counts[id])];
      return { name, href, cells: told.map((count) => formatNumber(count, context.locale)) };
    }),
  };
}

function placesOf(context: PageContext, index: DatasetIndex): CountTable {
  const t = context.t.pages.quality;
  if (index.agencies.length <= mostBodies) {
    const bodies = index.agencies.map(({ id, name, years }) => ({ name, href: context.links.agency(id), years }));
    return countTable(context, t.bodiesCaption, t.bodyColumns.agency, bodies);
  }
  const { areas, areaOf } = findingAreas(context, index);
  const places = areas.map(({ key, name, href }) => ({
    name,
    href,
    years: index.agencies.filter(({ id }) => areaOf(id) === key).flatMap(({ years }) => years),
  }));
  const held = places.filter(({ years }) => years.length > 0);
  return countTable(context, t.areasCaption, context.t.themes.columns.region, held);
}

function yearsOf(context: PageContext, index: DatasetIndex): CountTable {
  const t = context.t.pages.quality;
  const all = index.agencies.flatMap(({ years }) => years);
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a);
  const places = years.map((year) => ({
    name: String(year),
    href: null,
    years: all.filter((own) => own.year === year),
  }));
  return countTable(context, t.yearsCaption, t.bodyColumns.year, places);
}

const describeUnpublished = (context: PageContext, index: DatasetIndex): QualityView["unpublished"] =>
  index.unpublished.slice(0, mostUnpublished).map((file) => ({
    path: file.path,
    reasons: file.diagnostics.map((diagnostic) => ({
      ...describeFinding(context, diagnostic),
      code: diagnostic.code,
      href: context.links.finding(diagnostic.code),
    })),
  }));

export function renderQuality(context: PageContext, index: DatasetIndex, file: DiagnosticsFile): QualityView {
  const t = context.t.pages.quality;
  const number = (value: number) => formatNumber(value, context.locale);
  const counts = countBySeverity(file.diagnostics);
  const occurring = new Set(file.diagnostics.map(({ code }) => code));
  const kinds = codesOf(file).map((code) => describeKind(context, code, file.diagnostics));
  const quiet = kinds.filter(({ code }) => !occurring.has(code));
  return {
    lead: file.diagnostics.length === 0 ? t.leadNone : t.lead(counts.error, counts.warning, counts.note),
    severities: severities.map((severity) => ({ severity, ...t.severity[severity], count: number(counts[severity]) })),
    families: describeFamilies(
      context,
      kinds.filter(({ code }) => occurring.has(code)),
    ),
    quietKinds: byDegree(quiet),
    quietNote: t.notOccurring(quiet.length),
    filters: file.diagnostics.length === 0 ? [] : filtersOf(context, index),
    countsAddress: context.links.file("quality/counts.json"),
    places: placesOf(context, index),
    years: yearsOf(context, index),
    unpublished: describeUnpublished(context, index),
    unpublishedMore: index.unpublished.length > mostUnpublished ? t.unpublishedMore(mostUnpublished) : "",
    unpublishedNote: index.unpublished.length === 0 ? t.unpublishedNone : t.unpublishedNote(index.unpublished.length),
  };
}
