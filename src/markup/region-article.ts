/**
 * The page of a region below its frame: where it stands, its name, areas within, bodies by kind, coverage, sums, spread.
 * A view in, compact markup out.
 */
import type { PageContext } from "../views/page-context.ts";
import type { RegionView } from "../views/regions/region-page.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { markup, type Markup } from "./markup.ts";
import { copiedInRegion } from "./narrative/copied-reports.ts";
import { areasPart, bodyTable, missingReports, nameLink, partCoverage, spreadPart, stateTag } from "./region-parts.ts";
import { pageSection } from "./section-parts.ts";
import { totalsPart } from "./totals-part.ts";

/** Of a region with one body, that body; else all by kind. */
function bodiesPart(context: PageContext, page: RegionView): Markup | null {
  const { only, kinds, bodiesHeading } = page;
  if (only !== null) {
    return markup`<p>${nameLink(context, only)}${stateTag(only)} <span class=quiet>${only.receivedText}</span>`;
  }
  if (kinds.length === 0) return null;
  const section = { id: "agencies", title: bodiesHeading, note: context.t.pages.regions.coverageNote };
  return pageSection(section, [bodyTable(context, page), missingReports(context, page)]);
}

function coveragePart(context: PageContext, { coverage, kinds }: RegionView): Markup | null {
  const t = context.t.pages.regions;
  if (coverage.parts === null) return null;
  const section = { id: "coverage", title: t.coverageHeading, note: kinds.length === 0 ? t.coverageNote : "" };
  return pageSection(section, partCoverage(context, coverage.years, coverage.parts));
}

function sumsPart(context: PageContext, { totals, spread }: RegionView): Markup | null {
  const t = context.t.pages.regions;
  if (totals === null) return null;
  const sums = pageSection({ id: "totals", title: t.totalsHeading, note: t.totalsNote }, totalsPart(context, totals));
  const shown = spread === null ? markup`<p>${t.spreadNone}` : spreadPart(context, spread);
  return markup`${sums}${pageSection({ id: "spread", title: t.spreadHeading, note: spread?.note ?? "" }, shown)}`;
}

export function regionArticle(context: PageContext, page: RegionView): Markup {
  const head = markup`<div class=page-head><h1 lang=zh-CN>${page.heading}</h1><p class=lede>${page.lead}</div>`;
  const areas = page.parts.length === 0 ? null : areasPart(context, page);
  return markup`${breadcrumb(context, page.crumbs)}${head}${areas}${bodiesPart(context, page)}${coveragePart(context, page)}${sumsPart(context, page)}${copiedInRegion(context, page.copied)}`;
}
