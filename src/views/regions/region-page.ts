/**
 * The page of a region: where it lies, its parts, its bodies by kind, what is held of them, their sums and how they spread.
 * A province or city lists the bodies of its own level and its parts; a county lists all its bodies, the towns' included.
 */
import type { AgencyKind, DatasetIndex } from "../../model/dataset.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { RegionFile } from "../../model/region-file.ts";
import { describeAgency, type AgencyEntry } from "../directory/agency-entry.ts";
import { renderTotals, type TotalsView } from "../directory/totals.ts";
import type { PageContext } from "../page-context.ts";
import { renderCoverage, type CoverageView } from "./region-coverage.ts";
import { renderSpread, type SpreadView } from "./region-spread.ts";
import { kindOrder, regionTree, type IndexedAgency, type RegionNode } from "./region-tree.ts";

export type Crumb = { name: string; href: string | null };
export type KindGroup = { kind: AgencyKind; title: string; bodies: AgencyEntry[] };
export type PartLink = { name: string; href: string; count: string };
export type RegionView = {
  code: string;
  title: string;
  heading: string;
  description: string;
  path: string;
  dataVersion: string;
  crumbs: Crumb[];
  lead: string;
  parts: PartLink[];
  bodiesHeading: string;
  kinds: KindGroup[];
  coverage: CoverageView;
  missingHeading: string;
  totals: TotalsView;
  spread: SpreadView | null;
};

/** The bodies that the page names one by one. */
const listedBodies = ({ region, own, all }: RegionNode): IndexedAgency[] =>
  region.level === "province" || region.level === "city" ? own : all;

const listsParts = ({ region }: RegionNode): boolean => region.level === "province" || region.level === "city";

function leadOf({ t }: PageContext, node: RegionNode): string {
  const years = node.all.flatMap((agency) => agency.years.map(({ year }) => year));
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  const words = t.pages.regions;
  const lead = words.lead({ bodies: node.all.length, reports: node.reports, first, last });
  const parts = listsParts(node) && node.parts.length > 0 ? words.leadOwn(node.own.length, node.parts.length) : "";
  return [lead, parts].filter((text) => text !== "").join(t.pages.home.sentenceGap);
}

function kindGroups(context: PageContext, bodies: readonly IndexedAgency[]): KindGroup[] {
  const t = context.t.pages.regions;
  return kindOrder.flatMap((kind) => {
    const some = bodies.filter((agency) => agency.kind === kind).map((agency) => describeAgency(context, agency));
    return some.length === 0 ? [] : [{ kind, title: t.kindCount(t.kinds[kind], some.length), bodies: some }];
  });
}

const partLinks = ({ t, links }: PageContext, node: RegionNode): PartLink[] =>
  listsParts(node)
    ? node.parts.map(({ region, all, reports }) => ({
        name: region.name,
        href: links.region(region.code),
        count: t.pages.regions.bodiesAndReports(all.length, reports),
      }))
    : [];

type Material = { index: DatasetIndex; file: RegionFile; metrics: readonly MetricDefinition[] };

/** `file` is that of a region of the index; another is a fault of the caller and throws. */
export function renderRegion(context: PageContext, { index, file, metrics }: Material): RegionView {
  const tree = regionTree(index);
  const node = tree.find(file.code);
  if (node === null) throw new Error(`The index has no region ${file.code}.`);
  const { region } = node;
  const t = context.t.pages.regions;
  const place = region.names.join("");
  const bodies = listedBodies(node);
  return {
    code: region.code,
    title: t.title(place),
    heading: t.heading(region.name),
    description: t.description(place, node.all.length),
    path: `regions/${region.code}/`,
    dataVersion: index.dataVersion,
    crumbs: region.path.slice(0, -1).map((code, depth) => ({
      name: region.names[depth] ?? code,
      href: context.links.region(code),
    })),
    lead: leadOf(context, node),
    parts: partLinks(context, node),
    bodiesHeading: listsParts(node) ? t.ownBodiesHeading : t.bodiesHeading,
    kinds: kindGroups(context, bodies),
    coverage: renderCoverage(context, tree, { node, bodies }),
    missingHeading: listsParts(node) ? t.missingOwnHeading : t.missingHeading,
    totals: renderTotals(context, file),
    spread: renderSpread(context, file, metrics),
  };
}
