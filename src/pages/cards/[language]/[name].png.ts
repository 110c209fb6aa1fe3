/** The pictures that stand for pages where their addresses are shared. */
import type { APIRoute } from "astro";
import { renderCard } from "../../../cards/render-card.ts";
import { loadIndex, loadThemes } from "../../../dataset/load-dataset.ts";
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
  const words = renderCardView(context, { index: loadIndex(), themes: loadThemes() }, subject);
  return new Response(await renderCard(words), { headers: { "Content-Type": "image/png" } });
};
