/**
 * What the compare page shows for a state and its data: for each scope (and each year of a funnel) a finding, something
 * to draw and a table; and whatever has no data with its reason. Scopes stand apart; nothing is ranked: by name, unless
 * the reader asks for another order. Pure; runs in the browser and at build time alike.
 */
import type { Scope } from "../../model/source.ts";
import { nameBodies, type BodyNames } from "./body-names.ts";
import type { TableView } from "../comparison/table-view.ts";
import type { Links } from "../links.ts";
import type { CompareData } from "./compare-data.ts";
import type { CompareView } from "./compare-query.ts";
import type { CompareState } from "./compare-state.ts";
import { valueWords, type CompareWording } from "./compare-words.ts";
import { barsOf, dotsOf, type RowsDrawing } from "./draw-rows.ts";
import { funnelOf, type FunnelDrawing } from "./draw-funnel.ts";
import { panelsOf, type PanelsDrawing } from "./draw-panels.ts";
import type { Measure } from "./measures.ts";
import { tableOf } from "./compare-table.ts";
import type { SectionContext, ShownRow } from "./section-rows.ts";

export type Drawing = RowsDrawing | FunnelDrawing | PanelsDrawing;
export type PictureSection = {
  scope: Scope;
  /** The one year that the section is about; null where its rows tell their years. */
  year: number | null;
  heading: string;
  note: string;
  finding: string;
  rows: ShownRow[];
  drawing: Drawing | null;
  /** Why nothing is drawn, or what the drawing leaves out. */
  remarks: string[];
  table: TableView;
};
export type ComparePicture = {
  measure: Measure;
  /** The view shown, which is bars where the one asked for needs a percentage. */
  view: CompareView;
  /** Why another view than the one asked for is shown. */
  switched: string;
  title: string;
  group: string;
  sections: PictureSection[];
  absent: { name: string; href: string; reason: string }[];
};

const scopes: Scope[] = ["own", "summary", "unknown"];

function shownView(
  state: CompareState,
  { measure }: CompareData,
  { t }: CompareWording,
): { view: CompareView; switched: string } {
  const needsShare = state.view === "dots" || state.view === "funnel";
  if (!needsShare || measure.unit === "share") return { view: state.view, switched: "" };
  return { view: "bars", switched: t.noShare[state.view as "dots" | "funnel"] };
}

/** Up to this many bodies are named in a title; more are counted. */
const mostNamed = 3;

function groupWords(state: CompareState, data: CompareData, nameOf: BodyNames, { t, shared }: CompareWording): string {
  if (data.regionName !== null)
    return state.kind === null ? data.regionName : t.groupOfKind(data.regionName, t.kind.names[state.kind]);
  const { bodies } = data;
  if (bodies.length === 0 || bodies.length > mostNamed) return t.group(bodies.length);
  return bodies.map(({ id }) => nameOf(id)).join(shared.listComma);
}

/** By name, years in order; or by value, rows without one last. */
function sortRows(rows: ShownRow[], { sort }: CompareState, order: Map<string, number>): ShownRow[] {
  const byName = (a: ShownRow, b: ShownRow): number =>
    (order.get(a.row.agency) ?? 0) - (order.get(b.row.agency) ?? 0) || a.row.year - b.row.year;
  const value = ({ words }: ShownRow): number => words.drawn ?? -Infinity;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    return sort === "name" || x === y ? byName(a, b) : y > x ? 1 : -1;
  });
}

function compareFinding(rows: ShownRow[], { t }: CompareWording): string {
  const drawn = rows
    .flatMap(({ label, words }) => (words.drawn === null ? [] : [{ label, words, value: words.drawn }]))
    .sort((a, b) => a.value - b.value);
  const [low] = drawn;
  const high = drawn.at(-1);
  if (low === undefined || high === undefined) return t.finding.none;
  if (drawn.length === 1) return t.finding.one(low.label, low.words.text);
  if (low.value === high.value) return t.finding.equal(drawn.length, high.words.short);
  return t.finding.range(drawn.length, low.words.short, high.words.short);
}

type Drawn = { drawing: Drawing | null; finding: string; remarks: string[]; rows: ShownRow[] };

function drawSection(rows: ShownRow[], view: CompareView, context: SectionContext): Drawn {
  const finding = compareFinding(rows, context.wording);
  if (view === "table") return { drawing: null, finding, remarks: [], rows };
  // Summaries hold each other's cases, and of reports of unstated scope nobody knows: neither is ever pooled.
  const pooled = context.scope === "own";
  if (view === "funnel" && pooled) return funnelOf(rows, finding, context);
  if (view === "years") return panelsOf(rows, context);
  const draw = view === "bars" ? barsOf : dotsOf;
  const { drawing, remarks } = draw(rows, finding, context);
  return {
    finding,
    rows,
    drawing,
    remarks: view === "funnel" ? [context.wording.t.funnel.notPooled, ...remarks] : remarks,
  };
}

function sectionOf(
  group: { scope: Scope; year: number | null; rows: ShownRow[] },
  view: CompareView,
  own: Omit<SectionContext, "scope" | "scopeName" | "year">,
): PictureSection {
  const { shared } = own.wording;
  const { scope, year } = group;
  const words = shared.scopes[scope];
  const context = { ...own, scope, scopeName: words.name, year: year === null ? null : String(year) };
  const drawn = drawSection(group.rows, view, context);
  const heading = year === null ? words.title : own.wording.t.yearAndScope(String(year), words.title);
  const { table, remark } = tableOf(drawn.rows, context);
  return { scope, year, heading, note: words.note, ...drawn, remarks: [...drawn.remarks, ...remark], table };
}

/** Chosen bodies that lack a report for some of the years. Rows without a value say their reason in the chart. */
function absentOf(
  state: CompareState,
  data: CompareData,
  own: { wording: CompareWording; links: Links; nameOf: BodyNames },
) {
  const present = new Set(data.rows.map(({ agency, year }) => `${agency} ${year}`));
  return data.bodies
    .map(({ id }) => ({ id, years: state.years.filter((year) => !present.has(`${id} ${year}`)) }))
    .filter(({ years }) => years.length > 0)
    .map(({ id, years }) => ({
      name: own.nameOf(id),
      href: own.links.agency(id),
      reason: own.wording.t.noReport(years.join(own.wording.shared.listComma)),
    }));
}

export const yearsWords = (years: readonly number[], { shared }: CompareWording): string =>
  years.length > 2 && (years.at(-1) ?? 0) - (years[0] ?? 0) === years.length - 1
    ? `${years[0]}–${years.at(-1)}`
    : years.join(shared.listComma);

export function renderCompare(
  state: CompareState,
  data: CompareData,
  { wording, links }: { wording: CompareWording; links: Links },
): ComparePicture {
  const { t, locale } = wording;
  const { measure } = data;
  const nameOf = nameBodies(data.bodies, wording);
  const order = new Map(data.bodies.map(({ id }, at) => [id, at]));
  const { view, switched } = shownView(state, data, wording);
  const rows = data.rows
    .filter(({ agency, year }) => order.has(agency) && state.years.includes(year))
    .map((row): ShownRow => {
      const name = nameOf(row.agency);
      const label = state.years.length > 1 && view !== "funnel" ? t.labelWithYear(name, String(row.year)) : name;
      return { row, name, label, words: valueWords(measure, row.measured, wording) };
    });
  // A funnel's pooled rate is of one year, since a body's cases of two years are no chance of each other.
  const years = view === "funnel" ? state.years.toReversed() : [null];
  const group = groupWords(state, data, nameOf, wording);
  const sections = scopes
    .flatMap((scope) => years.map((year) => ({ scope, year })))
    .map(({ scope, year }) => ({
      scope,
      year,
      rows: sortRows(
        rows.filter(({ row }) => row.scope === scope && (year === null || row.year === year)),
        state,
        order,
      ),
    }))
    .filter((section) => section.rows.length > 0)
    .map((section) => sectionOf(section, view, { measure, group, state, wording, links, nameOf }));
  const title = t.pictureTitle(measure.name[locale], group, yearsWords(state.years, wording));
  return { measure, view, switched, title, group, sections, absent: absentOf(state, data, { wording, links, nameOf }) };
}

/** How many bodies have a row. */
export const bodiesShown = ({ sections }: ComparePicture): number =>
  new Set(sections.flatMap(({ rows }) => rows.map(({ row }) => row.agency))).size;
