/**
 * The page of one kind of finding: what it means, how it is found, what to do, how often it occurs in which years and
 * areas, and examples that lead to their place in the report. Of very many findings the first of each area are shown.
 */
import { explanations } from "../../diagnostics/explanations/explanations.ts";
import type { Explanation } from "../../diagnostics/explanations/explanation.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { DatasetIndex, DiagnosticsFile } from "../../model/dataset.ts";
import type { Severity } from "../../model/diagnostic.ts";
import type { PageContext } from "../page-context.ts";
import { findingAreas } from "./finding-areas.ts";
import {
  describePlacedFinding,
  severityOfCode,
  titleOfCode,
  type Anchors,
  type Finding,
  type FindingLine,
} from "./findings.ts";

/** Beyond these the list says how many more the data file has. */
export const mostExamples = 40;

export type KindView = {
  code: string;
  title: string;
  description: string;
  severity: Severity;
  severityName: string;
  severityMeaning: string;
  /** Empty for a code that this version doesn't know. */
  explanation: { heading: string; text: string }[];
  countSentence: string;
  counts: { caption: string; nameLabel: string; rows: { name: string; href: string | null; count: string }[] }[];
  examples: (FindingLine & { area: string; year: string })[];
  examplesNote: string;
  downloads: { href: string; label: string }[];
};

const explanationOf = (code: string): Explanation | null =>
  Object.hasOwn(explanations, code) ? explanations[code as keyof typeof explanations] : null;

/** Findings of each area in turn, so that the first hundred aren't those of one place. */
export function chooseExamples(findings: Finding[], areaOf: (agency: string | null) => string): Finding[] {
  if (findings.length <= mostExamples) return findings;
  const turns = new Map<string, number>();
  const placed = findings.map((finding, place) => {
    const area = areaOf(finding.agency);
    const turn = turns.get(area) ?? 0;
    turns.set(area, turn + 1);
    return { finding, place, turn };
  });
  return placed
    .sort((a, b) => a.turn - b.turn || a.place - b.place)
    .slice(0, mostExamples)
    .sort((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}

function countsOf(context: PageContext, index: DatasetIndex, findings: Finding[]): KindView["counts"] {
  const { kind } = context.t.pages.quality;
  const say = (value: number): string => formatNumber(value, context.locale);
  const { areas, areaOf } = findingAreas(context, index);
  const years = [...new Set(findings.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const byYear = years.map((year) => ({
    name: context.t.themes.year(String(year)),
    href: null,
    count: say(findings.filter((finding) => finding.year === year).length),
  }));
  const byArea = areas
    .map((area) => ({ ...area, own: findings.filter(({ agency }) => areaOf(agency) === area.key).length }))
    .filter(({ own }) => own > 0)
    .map(({ name, href, own }) => ({ name, href, count: say(own) }));
  return [
    { caption: kind.byYear, nameLabel: context.t.themes.columns.year, rows: byYear },
    { caption: kind.byArea, nameLabel: context.t.themes.columns.region, rows: byArea },
  ].filter(({ rows }) => rows.length > 1);
}

export type KindData = { index: DatasetIndex; file: DiagnosticsFile };

/** The findings of a code that its page shows. */
function examplesOf(context: PageContext, { index, file }: KindData, code: string): Finding[] {
  const own = file.diagnostics.filter((finding) => finding.code === code);
  return chooseExamples(own, findingAreas(context, index).areaOf);
}

/** Everything of the index that pages of kinds are made of, the same for all; and by code what each shows of the findings. */
export const tellKinds = ({ regions, agencies }: DatasetIndex, file: DiagnosticsFile) => ({
  places: [regions, agencies.map(({ id, region }) => [id, region.path])] as unknown,
  findingsOf: (code: string): unknown => file.diagnostics.filter((finding) => finding.code === code),
});

/** Ids of the published bodies whose findings the page shows: their files give the anchors that it links to. */
export function bodiesShown(context: PageContext, data: KindData, code: string): string[] {
  const shown = new Set(examplesOf(context, data, code).map(({ agency }) => agency));
  return data.index.agencies.flatMap(({ id }) => (shown.has(id) ? [id] : []));
}

export function renderKind(context: PageContext, data: KindData, code: string, anchors: Anchors): KindView {
  const { t, locale, links } = context;
  const words = t.pages.quality;
  const own = data.file.diagnostics.filter((finding) => finding.code === code);
  const examples = examplesOf(context, data, code);
  const { areas, areaOf } = findingAreas(context, data.index);
  const severity = own[0]?.severity ?? severityOfCode(code) ?? "note";
  const told = explanationOf(code);
  const title = titleOfCode(context, code);
  const reports = new Set(own.map(({ file }) => file)).size;
  return {
    code,
    title,
    description: told?.meaning[locale] ?? title,
    severity,
    severityName: words.severity[severity].name,
    severityMeaning: words.severity[severity].meaning,
    explanation:
      told === null
        ? []
        : (["meaning", "method", "advice"] as const).map((part) => ({
            heading: words.kind[part],
            text: told[part][locale],
          })),
    countSentence: own.length === 0 ? words.kind.none : words.kind.count(own.length, reports),
    counts: countsOf(context, data.index, own),
    examples: examples.map((finding) => ({
      ...describePlacedFinding(context, finding, anchors),
      area: areas.find(({ key }) => key === areaOf(finding.agency))?.name ?? "",
      year: finding.year === null ? "" : String(finding.year),
    })),
    examplesNote: own.length > examples.length ? words.more(examples.length, formatNumber(own.length, locale)) : "",
    downloads: [
      { href: links.dataFile("diagnostics-excel.csv"), label: t.themes.csvExcel },
      { href: links.dataFile("diagnostics.csv"), label: t.themes.csv },
      { href: links.dataFile("diagnostics.json"), label: "diagnostics.json" },
    ],
  };
}
