/** Bodies with the reports that have passages found elsewhere: a line each; and the part of a region's page that lists them. */
import type { CopiedBody } from "../../views/narrative/copied-page.ts";
import type { CopiedRegionView } from "../../views/narrative/copied-region.ts";
import type { PageContext } from "../../views/page-context.ts";
import { attribute, markup, type Markup } from "../markup.ts";
import { pageSection } from "../section-parts.ts";
import { link } from "../sentences.ts";

function bodyLine({ href, name, years }: CopiedBody): Markup {
  const told = years.map((year) => markup`<li>${link(year.href, year.year)} <span class=quiet>${year.told}</span>`);
  return markup`<li><a${attribute("href", href)} lang=zh-CN>${name}</a><ul class=inline-list>${told}</ul>`;
}

export const copiedReports = (bodies: readonly CopiedBody[]): Markup =>
  markup`<ul class=ruled-list>${bodies.map(bodyLine)}</ul>`;

export function copiedInRegion({ t, links }: PageContext, copied: CopiedRegionView | null): Markup | null {
  if (copied === null) return null;
  const words = t.narrative.copied.region;
  const told = markup`<p>${copied.told} ${link(links.textCopied, words.link)}</p>`;
  return pageSection({ id: "copied", title: words.heading }, [
    told,
    copied.bodies.length === 0 ? null : copiedReports(copied.bodies),
  ]);
}
