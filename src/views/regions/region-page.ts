/**
 * The page of a region: where it lies, its parts, its bodies by kind, what is held of them, their sums and how they spread.
 * A province or city lists the bodies of its own level and its parts; a county lists all its bodies, the towns' included.
 */
import { formatNumber } from "../../i18n/format.ts";
import { AgencyKind } from "../../model/dataset.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { ListedBody, RegionFile } from "../../model/region-file.ts";
import { renderTotals, type TotalsView } from "../directory/totals.ts";
import { renderCopiedRegion, type CopiedRegionView, type RegionCopied } from "../narrative/copied-region.ts";
import type { PageContext } from "../page-context.ts";
import { missingReportAddress } from "../project.ts";
import { heldMark, renderCoverage, type CoverageView, type HeldMark } from "./region-coverage.ts";
import { renderSpread, type SpreadView } from "./region-spread.ts";

export type Crumb = { name: string; href: string | null };
export type BodyRow = {
  id: string;
  name: string;
  href: string;
  stateText: string;
  receivedText: string;
  cells: HeldMark[];
};
export type KindGroup = { kind: AgencyKind; title: string; bodies: BodyRow[] };
export type PartLink = { name: string; href: string; count: string };
export type RegionView = {
  code: string;
  title: string;
  heading: string;
  description: string;
  path: string;
  crumbs: Crumb[];
  lead: string;
  parts: PartLink[];
  bodiesHeading: string;
  /** What the table of bodies shows. */
  bodiesCaption: string;
  kinds: KindGroup[];
  coverage: CoverageView;
  missingHeading: string;
  /** The form for a report that is missing; null where the project's address isn't known. */
  missingHref: string | null;
  legend: string;
  /** Null where the region has one body, whose own page tells the same. */
  totals: TotalsView | null;
  spread: SpreadView | null;
  /** Null where no report has text that also stands in another. */
  copied: CopiedRegionView | null;
  /** The one body of a region that has no other: its own page tells what this one would repeat. */
  only: BodyRow | null;
};

const listsParts = ({ region }: RegionFile): boolean => region.level === "province" || region.level === "city";
const directParts = ({ parts }: RegionFile): RegionFile["parts"] =>
  parts.filter(({ depth, code }) => depth === 0 && code !== null);

function leadOf({ t }: PageContext, file: RegionFile): string {
  const words = t.pages.regions;
  const lead = words.lead({ bodies: file.bodies, reports: file.reports, ...file.held });
  const parts = directParts(file);
  const own = parts.length > 0 ? words.leadOwn(file.listed.length, parts.length) : "";
  return [lead, own].filter((text) => text !== "").join(t.pages.home.sentenceGap);
}

function bodyRow(context: PageContext, body: ListedBody, years: readonly number[]): BodyRow {
  const { t, links, locale } = context;
  const words = t.pages.agencies;
  const [year, , received = null] = body.years.at(-1) ?? [];
  const receivedText =
    year === undefined
      ? words.noFigure
      : received === null
        ? words.receivedNone(year)
        : words.receivedIn(formatNumber(received, locale), year);
  return {
    id: body.id,
    name: body.name,
    href: links.agency(body.id),
    stateText: body.status === "active" ? "" : t.pages.regions.status.short[body.status],
    receivedText,
    cells: years.map((year) => heldMark(context, body, year)),
  };
}

function kindGroups(context: PageContext, { listed, years }: RegionFile): KindGroup[] {
  const t = context.t.pages.regions;
  return AgencyKind.options.flatMap((kind) => {
    const some = listed.filter((body) => body.kind === kind).map((body) => bodyRow(context, body, years));
    return some.length === 0 ? [] : [{ kind, title: t.kindCount(t.kinds[kind], some.length), bodies: some }];
  });
}

const partLinks = ({ t, links }: PageContext, file: RegionFile): PartLink[] =>
  directParts(file).map(({ code, name, bodies, reports }) => ({
    name,
    href: links.region(code ?? ""),
    count: t.pages.regions.bodiesAndReports(bodies, reports),
  }));

/** `repository` is the project's address, or null; `copied` is of this region. */
type Material = {
  file: RegionFile;
  metrics: readonly MetricDefinition[];
  repository: string | null;
  copied?: RegionCopied | undefined;
};

export function renderRegion(context: PageContext, { file, metrics, repository, copied }: Material): RegionView {
  const { region } = file;
  const t = context.t.pages.regions;
  const place = region.names.join("");
  const isOne = file.bodies === 1;
  const coverage = renderCoverage(context, file);
  const kinds = kindGroups(context, file);
  return {
    code: region.code,
    title: t.title(place),
    heading: t.heading(region.name),
    description: t.description(place, file.bodies),
    path: `regions/${region.code}/`,
    crumbs: region.path.slice(0, -1).map((code, depth) => ({
      name: region.names[depth] ?? code,
      href: context.links.region(code),
    })),
    lead: leadOf(context, file),
    parts: partLinks(context, file),
    bodiesHeading: listsParts(file) ? t.ownBodiesHeading : t.bodiesHeading,
    bodiesCaption: t.coverageCaption(place),
    kinds,
    coverage,
    legend: [t.coverageLegend, ...(coverage.hasAbsent ? [t.absentLegend] : [])].join(t.legendGap),
    missingHeading: listsParts(file) ? t.missingOwnHeading : t.missingHeading,
    missingHref: missingReportAddress(repository, region.names),
    totals: isOne ? null : renderTotals(context, file),
    spread: isOne ? null : renderSpread(context, file, metrics),
    copied: renderCopiedRegion(context, copied),
    only: isOne ? (kinds[0]?.bodies[0] ?? null) : null,
  };
}
