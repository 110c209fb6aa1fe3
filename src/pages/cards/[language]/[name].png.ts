/** The pictures that stand for pages where their addresses are shared. */
import type { APIRoute } from "astro";
import { renderCard } from "../../../cards/render-card.ts";
import { loadCorpus, loadIndex, loadRegion, loadThemes } from "../../../dataset/load-dataset.ts";
import { locales } from "../../../i18n/locale.ts";
import { cardName, cardSubjects, renderCardView, type CardView } from "../../../views/frame/cards.ts";
import { createPageContext } from "../../../views/page-context.ts";

type Props = { words: CardView };

const data = { counts: () => loadIndex().counts, themes: loadThemes, region: loadRegion };

// The words are props, so that a picture is drawn again only when they change.
export const getStaticPaths = () =>
  locales.flatMap((locale) => {
    const context = createPageContext(locale, import.meta.env.BASE_URL);
    return cardSubjects(loadIndex()).map((subject) => ({
      params: { language: locale, name: cardName(subject) },
      props: {
        words: renderCardView(context, { ...data, synthetic: loadCorpus().synthetic }, subject),
      } satisfies Props,
    }));
  });

export const GET: APIRoute<Props> = async ({ props: { words } }) =>
  new Response(await renderCard(words), { headers: { "Content-Type": "image/png" } });
