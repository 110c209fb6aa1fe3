/**
 * What is held of a region, year by year: a grid of bodies, a grid of its parts, and in words whose reports are missing.
 * "Missing" says what the site holds, never what a body published; a body that did not exist yet is not missing.
 */
import type { PageContext } from "../page-context.ts";
import { presenceIn } from "./lifetime.ts";
import type { IndexedAgency, RegionNode, RegionTree } from "./region-tree.ts";

export type BodyCell = { mark: string; kind: string; href: string | null; label: string };
export type BodyGrid = { caption: string; legend: string; rows: { name: string; href: string; cells: BodyCell[] }[] };
export type PartCell = { text: string; kind: string; label: string };
export type PartRow = { name: string; href: string | null; depth: number; cells: PartCell[] };
export type PartGrid = { caption: string; rows: PartRow[] };
/** `names` are Chinese in either language; "" where the text says all. */
export type MissingYear = { year: string; text: string; names: string };
export type CoverageView = { years: string[]; bodies: BodyGrid | null; parts: PartGrid | null; missing: MissingYear[] };

type Scope = { context: PageContext; tree: RegionTree };

function bodyCell({ context, tree }: Scope, agency: IndexedAgency, year: number): BodyCell {
  const { t, links } = context;
  const held = agency.years.find((y) => y.year === year);
  if (held !== undefined) {
    const mark = t.pages.held[held.kind];
    const label = `${mark}${t.pages.home.listSeparator}${t.pages.agencies.reportOf(agency.name, year)}`;
    return { mark, kind: held.kind, href: links.report(agency.id, year), label };
  }
  const presence = presenceIn(agency, year, tree);
  const mark = presence === "existing" ? t.pages.held.missing : t.pages.regions.held[presence];
  return { mark, kind: presence === "existing" ? "missing" : "absent", href: null, label: "" };
}

function bodyGrid(scope: Scope, place: string, bodies: IndexedAgency[]): BodyGrid | null {
  if (bodies.length === 0) return null;
  const t = scope.context.t.pages.regions;
  const rows = bodies.map((agency) => ({
    name: agency.name,
    href: scope.context.links.agency(agency.id),
    cells: scope.tree.years.map((year) => bodyCell(scope, agency, year)),
  }));
  const hasAbsent = rows.some(({ cells }) => cells.some(({ kind }) => kind === "absent"));
  const legend = [t.coverageLegend, ...(hasAbsent ? [t.absentLegend] : [])].join(t.legendGap);
  return { caption: t.coverageCaption(place), legend, rows };
}

function partCell({ context, tree }: Scope, bodies: IndexedAgency[], year: number): PartCell {
  const t = context.t.pages.regions;
  const existing = bodies.filter((agency) => presenceIn(agency, year, tree) === "existing");
  const held = existing.filter((agency) => agency.years.some((y) => y.year === year)).length;
  const kind = existing.length === 0 ? "absent" : held === existing.length ? "full" : held === 0 ? "missing" : "some";
  return { text: t.ofBodies(held, existing.length), kind, label: t.ofBodiesLabel(held, existing.length) };
}

/** Counties under their cities; a town's bodies are counted with its county's. */
function partRows(scope: Scope, node: RegionNode, depth: number): PartRow[] {
  const { context, tree } = scope;
  const row = (name: string, href: string | null, bodies: IndexedAgency[]): PartRow => ({
    name,
    href,
    depth,
    cells: tree.years.map((year) => partCell(scope, bodies, year)),
  });
  const own = node.own.length === 0 ? [] : [row(context.t.pages.regions.ownLevel, null, node.own)];
  const parts = node.parts.flatMap((part) => [
    row(part.region.name, context.links.region(part.region.code), part.all),
    ...(part.region.level === "city" ? partRows(scope, part, depth + 1) : []),
  ]);
  return [...own, ...parts];
}

function missingYears({ context, tree }: Scope, bodies: IndexedAgency[]): MissingYear[] {
  const t = context.t.pages.regions;
  return tree.years.toReversed().map((year) => {
    const existing = bodies.filter((agency) => presenceIn(agency, year, tree) === "existing");
    const missing = existing.filter((agency) => !agency.years.some((y) => y.year === year));
    const isAll = missing.length > 1 && missing.length === existing.length;
    if (missing.length === 0) return { year: t.yearOf(year), text: t.missingNone, names: "" };
    if (isAll) return { year: t.yearOf(year), text: t.missingAll(missing.length), names: "" };
    const names = missing.map(({ name }) => name).join("、");
    return { year: t.yearOf(year), text: t.missingSome(missing.length), names };
  });
}

/** More bodies than these are told by region. */
const mostBodies = 40;
/** More rows than these leave out the cities. */
const mostRows = 60;

/** The whole dataset: bodies one by one where they are few, else provinces and their cities. */
export function renderWholeCoverage(context: PageContext, tree: RegionTree): Omit<CoverageView, "missing"> {
  const scope = { context, tree };
  const all = [...tree.roots.flatMap((root) => root.all), ...tree.unplaced];
  const years = tree.years.map(String);
  const place = context.t.pages.regions.everywhere;
  if (all.length <= mostBodies) return { years, bodies: bodyGrid(scope, place, all), parts: null };
  const row = ({ region, all: bodies }: RegionNode, depth: number): PartRow => ({
    name: region.name,
    href: context.links.region(region.code),
    depth,
    cells: tree.years.map((year) => partCell(scope, bodies, year)),
  });
  const full = tree.roots.flatMap((root) => [row(root, 0), ...root.parts.map((part) => row(part, 1))]);
  const rows = full.length > mostRows ? tree.roots.map((root) => row(root, 0)) : full;
  return { years, bodies: null, parts: { caption: context.t.pages.regions.partsCoverageCaption(place), rows } };
}

/** `bodies` are those that the page lists one by one; parts are told by how many of their bodies are held. */
export function renderCoverage(
  context: PageContext,
  tree: RegionTree,
  { node, bodies }: { node: RegionNode; bodies: IndexedAgency[] },
): CoverageView {
  const scope = { context, tree };
  const place = node.region.names.join("");
  const listsParts = node.region.level === "province" || node.region.level === "city";
  return {
    years: tree.years.map(String),
    bodies: bodyGrid(scope, place, bodies),
    parts:
      listsParts && node.parts.length > 0
        ? { caption: context.t.pages.regions.partsCoverageCaption(place), rows: partRows(scope, node, 0) }
        : null,
    missing: bodies.length === 0 ? [] : missingYears(scope, bodies),
  };
}
