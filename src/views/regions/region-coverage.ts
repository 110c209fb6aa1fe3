/**
 * What is held of a region, year by year: a grid of bodies, a grid of its parts, and in words whose reports are missing.
 * "Missing" says what the site holds, never what a body published; a body that did not exist yet is not missing.
 */
import { presenceIn, type Life } from "../../model/presence.ts";
import type { ListedBody, RegionFile, RegionPart, RegionsFile } from "../../model/region-file.ts";
import type { PageContext } from "../page-context.ts";

export type BodyCell = { mark: string; kind: string; href: string | null; label: string };
export type BodyGrid = { caption: string; legend: string; rows: { name: string; href: string; cells: BodyCell[] }[] };
export type PartCell = { text: string; kind: string };
export type PartRow = { name: string; href: string | null; depth: number; cells: PartCell[] };
export type PartGrid = { caption: string; rows: PartRow[] };
/** `names` are Chinese in either language; "" where the text says all. */
export type MissingYear = { year: string; text: string; names: string };
export type WholeCoverage = { years: string[]; bodies: BodyGrid | null; parts: PartGrid | null };
export type CoverageView = {
  years: string[];
  parts: PartGrid | null;
  missing: MissingYear[];
  whole: string;
  hasAbsent: boolean;
};
/** A cell without a link: the body's own page leads to each report. */
export type HeldMark = Pick<BodyCell, "mark" | "kind">;

const lifeOf = ({ from, until, years }: ListedBody): Life => ({ from, until, held: years.map(([year]) => year) });

export function heldMark({ t }: PageContext, body: ListedBody, year: number): HeldMark {
  const [, kind] = body.years.find(([own]) => own === year) ?? [];
  if (kind !== undefined) return { mark: t.pages.held[kind], kind };
  const presence = presenceIn(lifeOf(body), year);
  return presence === "existing"
    ? { mark: t.pages.held.missing, kind: "missing" }
    : { mark: t.pages.regions.held[presence], kind: "absent" };
}

function bodyCell(context: PageContext, body: ListedBody, year: number): BodyCell {
  const { t, links } = context;
  const cell = heldMark(context, body, year);
  const isHeld = body.years.some(([own]) => own === year);
  const label = `${cell.mark}${t.pages.home.listSeparator}${t.pages.agencies.reportOf(body.name, year)}`;
  return { ...cell, href: isHeld ? links.report(body.id, year) : null, label: isHeld ? label : "" };
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
  return { text: words.ofBodies(held, existing), kind };
}

const partRow = (context: PageContext, { code, name, depth, held, existing }: RegionPart): PartRow => ({
  name: code === null ? context.t.pages.regions.ownLevel : name,
  href: code === null ? null : context.links.region(code),
  depth,
  cells: existing.map((bodies, at) => partCell(context, held[at] ?? 0, bodies)),
});

/** Years of which nothing is missing are told in one sentence, the others one by one; the latest first. */
function missingYears({ t }: PageContext, { years, listed }: Listed): Pick<CoverageView, "missing" | "whole"> {
  const words = t.pages.regions;
  const told = years.toReversed().map((year) => {
    const existing = listed.filter((body) => presenceIn(lifeOf(body), year) === "existing");
    return { year, existing, missing: existing.filter((body) => !body.years.some(([own]) => own === year)) };
  });
  const whole = told.filter(({ missing }) => missing.length === 0).map(({ year }) => String(year));
  const missing = told
    .filter(({ missing: absent }) => absent.length > 0)
    .map(({ year, existing, missing: absent }) => {
      const isAll = absent.length > 1 && absent.length === existing.length;
      if (isAll) return { year: words.yearOf(year), text: words.missingAll(absent.length), names: "" };
      const names = absent.map(({ name }) => name).join("、");
      return { year: words.yearOf(year), text: words.missingSome(absent.length), names };
    });
  return { missing, whole: whole.length === 0 ? "" : words.missingNone(whole.join(words.status.nameSeparator)) };
}

/** More rows than these leave out the cities. */
const mostRows = 60;

/** The whole dataset: bodies one by one where they are few, else provinces and their cities. */
export function renderWholeCoverage(context: PageContext, regions: RegionsFile): WholeCoverage {
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

/** Parts are told by how many of their bodies are held; a province of very many counties leaves them to its cities. */
export function renderCoverage(context: PageContext, file: RegionFile): CoverageView {
  const caption = context.t.pages.regions.partsCoverageCaption(file.region.names.join(""));
  const parts = file.parts.length > mostRows ? file.parts.filter(({ depth }) => depth === 0) : file.parts;
  const rows = parts.map((part) => partRow(context, part));
  const isAbsent = (body: ListedBody, year: number): boolean => presenceIn(lifeOf(body), year) !== "existing";
  return {
    years: file.years.map(String),
    parts: rows.length > 0 ? { caption, rows } : null,
    ...(file.listed.length === 0 ? { missing: [], whole: "" } : missingYears(context, file)),
    hasAbsent: file.listed.some((body) => file.years.some((year) => isAbsent(body, year))),
  };
}
