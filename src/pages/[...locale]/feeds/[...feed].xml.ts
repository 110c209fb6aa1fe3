/** The Atom feeds: feeds/reports.xml, feeds/findings.xml, and feeds/regions/410300.xml of each region that has dated reports. */
import type { APIRoute } from "astro";
import { loadDatedReports } from "../../../dataset/load-dated-reports.ts";
import { loadIndex } from "../../../dataset/load-dataset.ts";
import { digestOfPart, toldByProps } from "../../../dataset/used-files.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { feedsOf, renderFeed, tellFeed } from "../../../views/feeds/feeds.ts";
import { createPageContext, localeParams } from "../../../views/page-context.ts";

type Props = { locale: Locale; name: string };

export const getStaticPaths = () => {
  const index = loadIndex();
  const feeds = [...feedsOf(loadDatedReports(), index)].map(([name, dated]) => {
    return { name, told: digestOfPart(tellFeed(name, dated, index)) };
  });
  return localeParams.flatMap(({ params, props }) =>
    feeds.map((feed) => ({ params: { ...params, feed: feed.name }, props: { ...props, ...feed } })),
  );
};

export const GET: APIRoute<Props> = ({ props: { locale, name }, site }) => {
  const [index, reports] = toldByProps(() => [loadIndex(), loadDatedReports()] as const);
  const dated = feedsOf(reports, index).get(name) ?? [];
  return new Response(renderFeed(name, dated, index, createPageContext(locale, import.meta.env.BASE_URL), site));
};
