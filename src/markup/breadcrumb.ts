/** Where a page stands: the list of bodies, then the regions from the province down. Regions without a page are words. */
import { languageTag } from "../i18n/locale.ts";
import type { PageContext } from "../views/page-context.ts";
import type { Crumb } from "../views/regions/region-page.ts";
import { attribute, markup, type Markup } from "./markup.ts";
import { link, linkOrText } from "./sentences.ts";

export function breadcrumb({ t, links, locale }: PageContext, crumbs: readonly Crumb[]): Markup {
  const language = locale === "zh" ? undefined : languageTag.zh;
  const regions = crumbs.map(({ href, name }) => markup`<li${attribute("lang", language)}>${linkOrText(href, name)}`);
  const first = markup`<li>${link(links.agencies, t.site.navigation.agencies)}`;
  return markup`<nav class=breadcrumb${attribute("aria-label", t.site.breadcrumb)}><ol>${first}${regions}</ol></nav>`;
}
