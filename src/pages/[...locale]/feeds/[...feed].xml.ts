/** The Atom feeds: feeds/reports.xml, feeds/findings.xml, and feeds/regions/410300.xml of each region that has dated reports. */
import type { APIRoute } from "astro";
import { loadDatedReports } from "../../../dataset/load-dated-reports.ts";
import { loadIndex } from "../../../dataset/load-dataset.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { feedsOf, renderFeed } from "../../../views/feeds/feeds.ts";
import { createPageContext, localeParams } from "../../../views/page-context.ts";

type Props = { locale: Locale; name: string };

export const getStaticPaths = () => {
  const names = [...feedsOf(loadDatedReports(), loadIndex()).keys()];
  return localeParams.flatMap(({ params, props }) =>
    names.map((name) => ({ params: { ...params, feed: name }, props: { ...props, name } })),
  );
};

export const GET: APIRoute<Props> = ({ props: { locale, name }, site }) => {
  const index = loadIndex();
  const dated = feedsOf(loadDatedReports(), index).get(name) ?? [];
  return new Response(renderFeed(name, dated, index, createPageContext(locale, import.meta.env.BASE_URL), site));
};
