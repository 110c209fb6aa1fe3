/**
 * What is held of a region, year by year: a grid of bodies, a grid of its parts, and in words whose reports are missing.
 * "Missing" says what the site holds, never what a body published; a body that did not exist yet is not missing.
 */
import { presenceIn } from "../../model/presence.ts";
import type { ListedBody, RegionFile, RegionPart, RegionsFile } from "../../model/region-file.ts";
import type { PageContext } from "../page-context.ts";

export type BodyCell = { mark: string; kind: string; href: string | null; label: string };
export type BodyGrid = { caption: string; legend: string; rows: { name: string; href: string; cells: BodyCell[] }[] };
export type PartCell = { text: string; kind: string; label: string };
export type PartRow = { name: string; href: string | null; depth: number; cells: PartCell[] };
export type PartGrid = { caption: string; rows: PartRow[] };
/** `names` are Chinese in either language; "" where the text says all. */
export type MissingYear = { year: string; text: string; names: string };
export type CoverageView = { years: string[]; bodies: BodyGrid | null; parts: PartGrid | null; missing: MissingYear[] };

function bodyCell({ t, links }: PageContext, body: ListedBody, year: number): BodyCell {
  const held = body.years.find((y) => y.year === year);
  if (held !== undefined) {
    const mark = t.pages.held[held.kind];
    const label = `${mark}${t.pages.home.listSeparator}${t.pages.agencies.reportOf(body.name, year)}`;
    return { mark, kind: held.kind, href: links.report(body.id, year), label };
  }
  const presence = presenceIn(body, year);
  const mark = presence === "existing" ? t.pages.held.missing : t.pages.regions.held[presence];
  return { mark, kind: presence === "existing" ? "missing" : "absent", href: null, label: "" };
}

type Listed = { years: number[]; listed: ListedBody[] };

function bodyGrid(context: PageContext, place: string, { years, listed }: Listed): BodyGrid | null {
  if (listed.length === 0) return null;
  const t = context.t.pages.regions;
  const rows = listed.map((body) => ({
    name: body.name,
    href: context.links.agency(body.id),
    cells: years.map((year) => bodyCell(context, body, year)),
  }));
  const hasAbsent = rows.some(({ cells }) => cells.some(({ kind }) => kind === "absent"));
  const legend = [t.coverageLegend, ...(hasAbsent ? [t.absentLegend] : [])].join(t.legendGap);
  return { caption: t.coverageCaption(place), legend, rows };
}

function partCell({ t }: PageContext, held: number, existing: number): PartCell {
  const words = t.pages.regions;
  const kind = existing === 0 ? "absent" : held === existing ? "full" : held === 0 ? "missing" : "some";
  return { text: words.ofBodies(held, existing), kind, label: words.ofBodiesLabel(held, existing) };
}

const partRow = (context: PageContext, { code, name, depth, held, existing }: RegionPart): PartRow => ({
  name: code === null ? context.t.pages.regions.ownLevel : name,
  href: code === null ? null : context.links.region(code),
  depth,
  cells: existing.map((bodies, at) => partCell(context, held[at] ?? 0, bodies)),
});

function missingYears({ t }: PageContext, { years, listed }: Listed): MissingYear[] {
  const words = t.pages.regions;
  return years.toReversed().map((year) => {
    const existing = listed.filter((body) => presenceIn(body, year) === "existing");
    const missing = existing.filter((body) => !body.years.some((y) => y.year === year));
    const isAll = missing.length > 1 && missing.length === existing.length;
    if (missing.length === 0) return { year: words.yearOf(year), text: words.missingNone, names: "" };
    if (isAll) return { year: words.yearOf(year), text: words.missingAll(missing.length), names: "" };
    const names = missing.map(({ name }) => name).join("、");
    return { year: words.yearOf(year), text: words.missingSome(missing.length), names };
  });
}

/** More rows than these leave out the cities. */
const mostRows = 60;

/** The whole dataset: bodies one by one where they are few, else provinces and their cities. */
export function renderWholeCoverage(context: PageContext, regions: RegionsFile): Omit<CoverageView, "missing"> {
  const t = context.t.pages.regions;
  const years = regions.years.map(String);
  if (regions.listed.length > 0 || regions.parts.length === 0) {
    return { years, bodies: bodyGrid(context, t.everywhere, regions), parts: null };
  }
  const [provinces, cities] = [0, 1].map((deepest) => regions.parts.filter(({ depth }) => depth <= deepest));
  const parts = (cities ?? []).length > mostRows ? provinces : cities;
  const rows = (parts ?? []).map((part) => partRow(context, part));
  return { years, bodies: null, parts: { caption: t.partsCoverageCaption(t.everywhere), rows } };
}

/** Bodies that the page lists one by one; parts are told by how many of their bodies are held. */
export function renderCoverage(context: PageContext, file: RegionFile): CoverageView {
  const place = file.region.names.join("");
  const caption = context.t.pages.regions.partsCoverageCaption(place);
  const rows = file.parts.map((part) => partRow(context, part));
  return {
    years: file.years.map(String),
    bodies: bodyGrid(context, place, file),
    parts: rows.length > 0 ? { caption, rows } : null,
    missing: file.listed.length === 0 ? [] : missingYears(context, file),
  };
}
