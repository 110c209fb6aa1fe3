/**
 * Everything that the page of one report prints, in both languages: the report in its own order, each statutory table
 * under its heading with an id for every line, then checks, findings, source and the ways to the neighbouring years.
 */
import { sectionHeadings } from "../../form/sections.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Position } from "../../model/position.ts";
import type { SectionId } from "../../model/report.ts";
import { evidenceTables } from "../evidence/evidence-rows.ts";
import { figureAnchors } from "../evidence/figure-anchors.ts";
import { lineAnchor } from "../evidence/line-anchor.ts";
import { markPieces, marksOf, plansBefore, type PlanView } from "../narrative/section-five.ts";
import {
  paragraphKey,
  piecesOf,
  silenceOf,
  toldBeside,
  type ParagraphAnchors,
  type TextPiece,
} from "../narrative/told-counts.ts";
import { wrongFigureAddress } from "../project.ts";
import { createBothContexts, inBoth, type BothContexts } from "./both-languages.ts";
import { renderEvidence, type EvidenceView } from "./evidence-view.ts";
import { renderOddCells } from "./odd-cells.ts";
import { renderOtherRows, type OtherRow } from "./other-rows.ts";
import { renderReportChecks } from "./report-checks.ts";
import { renderReportFindings } from "./report-findings.ts";

/** `wanted` is a year of the file; `base` is where the site stands; `repository` is the project's address, or null. */
export type ReportData = {
  base: string;
  file: AgencyFile;
  wanted: number;
  repository: string | null;
};
export type ReportView = ReturnType<typeof renderReportPage>;
/** `heading.en` is the term, since the heading itself is the report's. */
export type ReportPart = {
  id: string | undefined;
  anchor: string | undefined;
  heading: Bilingual;
  paragraphs: { pieces: TextPiece[]; anchor: string | undefined }[];
  /** Beside section five: what the report of the year before had planned. */
  plans: PlanView | null;
  table: EvidenceView | null;
  /** What stands in the place of a table that wasn't found. */
  absent: Bilingual;
  otherRows: OtherRow[];
  /** Of table 四: what it has and the text doesn't mention. */
  silence: Bilingual | null;
};

function yearOf(file: AgencyFile, wanted: number): AgencyYear {
  const year = file.years.find((candidate) => candidate.year === wanted);
  if (year === undefined) throw new Error(`${file.agency.id} has no report for ${wanted}`);
  return year;
}

/** The id of a line, to the first of the page that is printed there. */
function freeAnchor(at: Position, taken: Set<string>): string | undefined {
  const anchor = lineAnchor(at);
  if (anchor === null || taken.has(anchor)) return undefined;
  taken.add(anchor);
  return anchor;
}

type LaidOut = Pick<ReportPart, "anchor" | "heading" | "paragraphs" | "plans">;

/** The text with its ids; what numbers of the tables lead back to is noted in `anchors`. */
function layOutText(
  both: BothContexts,
  { file, year }: { file: AgencyFile; year: AgencyYear },
  taken: Set<string>,
  anchors: ParagraphAnchors,
) {
  return year.sections.map((section): [SectionId, LaidOut] => {
    const heading = { zh: section.heading, en: both.en.t.report.sections[section.id] };
    const anchor = freeAnchor(section.at, taken);
    const marks = marksOf(both, section);
    const paragraphs = section.paragraphs.map(({ text, at }, place) => {
      const own = freeAnchor(at, taken);
      const nearest = own ?? anchor;
      if (nearest !== undefined) anchors.set(paragraphKey(section.id, place), nearest);
      return { pieces: markPieces(piecesOf(year, section.id, place, text), marks[place] ?? []), anchor: own };
    });
    const plans = section.id === "problems" ? plansBefore(both, file, year) : null;
    return [section.id, { anchor, heading, paragraphs, plans }];
  });
}

/** Sections as the report has them; a table whose section wasn't found stands at its place in the form. */
function partsOf(both: BothContexts, file: AgencyFile, year: AgencyYear, taken: Set<string>): ReportPart[] {
  const otherRows = new Map(evidenceTables(year).map(({ id }) => [id, renderOtherRows(year, id, taken)] as const));
  const anchors: ParagraphAnchors = new Map();
  const sections = layOutText(both, { file, year }, taken, anchors);
  const evidence = renderEvidence(both, year, toldBeside(both, year, anchors));
  const tables = new Map<SectionId, EvidenceView>(evidence.map((table) => [table.id, table]));
  const take = (id: SectionId): Pick<ReportPart, "id" | "table" | "absent" | "otherRows" | "silence"> => {
    const table = tables.get(id) ?? null;
    tables.delete(id);
    const absent = inBoth(both, ({ t }) => t.profile.tables.absent(t.report.sections[id]));
    const rows = table === null ? [] : (otherRows.get(table.id) ?? []);
    return { id: table?.id, table, absent, otherRows: rows, silence: id === "reviews" ? silenceOf(both, year) : null };
  };
  const parts = sections.map(([id, text]): [SectionId, ReportPart] => [id, { ...take(id), ...text }]);
  const order = sectionHeadings.map(({ id }) => id);
  for (const id of [...tables.keys()]) {
    const heading = inBoth(both, ({ t }) => t.report.sections[id]);
    const place = parts.findIndex(([other]) => order.indexOf(other) > order.indexOf(id));
    parts.splice(place < 0 ? parts.length : place, 0, [
      id,
      { ...take(id), anchor: undefined, heading, paragraphs: [], plans: null },
    ]);
  }
  return parts.map(([, part]) => part);
}

/** Enough of an address to know it by; the link has the rest, and print adds it. */
const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host || address : address);

/** Whether the cells are numbers, the sums hold and anything was found: in a paragraph, then one by one what isn't so. */
function assessmentOf(both: BothContexts, year: AgencyYear, taken: Set<string>) {
  const cells = renderOddCells(both, year);
  const checks = renderReportChecks(both, year);
  const findings = renderReportFindings(both, year, taken);
  const sentences = [...(cells === null ? [] : [cells.summary]), checks.summary, findings.summary];
  return {
    summary: { zh: sentences.map(({ zh }) => zh).join(""), en: sentences.map(({ en }) => en).join(" ") },
    told: [...(cells?.told ?? []), ...checks.told.map((told) => ({ href: null, told }))],
    findings,
  };
}

function sourceOf(both: BothContexts, { file: { agency }, repository }: ReportData, year: AgencyYear) {
  const { zh } = both;
  const { source } = year;
  const words = zh.t.report.source;
  return {
    path: source.path,
    address: source.address,
    retrieved: source.retrieved,
    host: source.address === null ? null : hostOf(source.address),
    citation: words.citation(agency.name, year.year, source.sha256.slice(0, 12)),
    wrongHref: wrongFigureAddress(repository, agency.id, year.year),
  };
}

const neighbourOf = ({ zh }: BothContexts, other: AgencyYear | undefined) =>
  other === undefined ? null : { href: zh.links.fromReport.year(other.year), year: other.year };

/** Wording that is the same on every page. */
const wordsOf = (both: BothContexts) => ({
  noTitle: inBoth(both, ({ t }) => t.report.noTitle),
  extract: inBoth(both, ({ t }) => t.report.extract),
  corner: inBoth(both, ({ t }) => t.report.corner),
  disputed: inBoth(both, ({ t }) => t.report.cells.disputed),
  otherRows: inBoth(both, ({ t }) => t.report.cells.otherRows),
  checks: inBoth(both, ({ t }) => t.report.checks.heading),
  kind: inBoth(both, ({ t }) => t.report.findings.kind),
  source: inBoth(both, ({ t }) => t.report.source.heading),
  file: inBoth(both, ({ t }) => t.report.source.file),
  address: inBoth(both, ({ t }) => t.report.source.address),
  notRecorded: inBoth(both, ({ t }) => t.report.source.notRecorded),
  cite: inBoth(both, ({ t }) => t.report.source.cite),
  wrong: inBoth(both, ({ t }) => t.report.source.wrong),
  unknownRepository: inBoth(both, ({ t }) => t.report.source.unknownRepository),
});

export function renderReportPage(data: ReportData) {
  const { file } = data;
  const both = createBothContexts(data.base);
  const year = yearOf(file, data.wanted);
  const { agency } = file;
  const at = file.years.indexOf(year);
  const taken = new Set(figureAnchors(year).values());
  const parts = partsOf(both, file, year, taken);
  const of = (say: "headTitle" | "heading"): Bilingual =>
    inBoth(both, ({ t }) => t.report[say](agency.name, year.year));
  const tags = inBoth(both, ({ t }) =>
    [t.profile.scope[year.scope], t.profile.edition[year.edition], t.profile.kind[year.source.kind]].join(" · "),
  );
  return {
    both,
    title: `${of("headTitle").zh} · ${of("headTitle").en}`,
    description: `${agency.name}${both.zh.t.report.description} ${both.en.t.report.description}`,
    path: `agencies/${agency.id}/${year.year}/`,
    profilePath: `agencies/${agency.id}/`,
    profileHref: both.zh.links.fromReport.profile,
    agencyName: agency.name,
    year: year.year,
    heading: { zh: year.source.title ?? of("heading").zh, en: of("heading").en },
    isUntitled: year.source.title === null,
    isExtract: year.source.kind === "extract",
    tags,
    parts,
    ...assessmentOf(both, year, taken),
    source: sourceOf(both, data, year),
    words: wordsOf(both),
    previous: neighbourOf(both, at > 0 ? file.years[at - 1] : undefined),
    next: neighbourOf(both, file.years[at + 1]),
  };
}
