/** The pictures that stand for pages where their addresses are shared. */
import type { APIRoute } from "astro";
import { renderCard } from "../../../cards/render-card.ts";
import { loadCorpus, loadIndex, loadRegion, loadThemes } from "../../../dataset/load-dataset.ts";
import { locales, type Locale } from "../../../i18n/locale.ts";
import { cardName, cardSubjects, renderCardView, type CardSubject } from "../../../views/frame/cards.ts";
import { createPageContext } from "../../../views/page-context.ts";

type Props = { locale: Locale; subject: CardSubject };

export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    cardSubjects(loadIndex()).map((subject) => ({
      params: { language: locale, name: cardName(subject) },
      props: { locale, subject } satisfies Props,
    })),
  );

export const GET: APIRoute<Props> = async ({ props: { locale, subject } }) => {
  const context = createPageContext(locale, import.meta.env.BASE_URL);
  const { synthetic } = loadCorpus();
  const data = { synthetic, counts: () => loadIndex().counts, themes: loadThemes, region: loadRegion };
  const words = renderCardView(context, data, subject);
  return new Response(await renderCard(words), { headers: { "Content-Type": "image/png" } });
};
