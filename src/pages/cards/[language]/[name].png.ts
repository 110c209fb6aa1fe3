/** The pictures that stand for pages where their addresses are shared. */
import type { APIRoute } from "astro";
import { renderCard } from "../../../cards/render-card.ts";
import { loadCorpus, loadIndex, loadRegion, loadThemes } from "../../../dataset/load-dataset.ts";
import { locales, type Locale } from "../../../i18n/locale.ts";
import { cardName, cardSubjects, renderCardView, type CardSubject, type CardView } from "../../../views/frame/cards.ts";
import { createPageContext } from "../../../views/page-context.ts";

/** No words: made from the region's own file, since to list the pages would else mean to read those of a hundred regions. */
type Props = { locale: Locale; subject: CardSubject; words: CardView | null };

const data = { counts: () => loadIndex().counts, themes: loadThemes, region: loadRegion };
const wordsOf = (locale: Locale, subject: CardSubject): CardView => {
  const context = createPageContext(locale, import.meta.env.BASE_URL);
  return renderCardView(context, { ...data, synthetic: loadCorpus().synthetic }, subject);
};

// The other words are props, so that a picture is drawn again only when they change.
export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    cardSubjects(loadIndex()).map((subject) => ({
      params: { language: locale, name: cardName(subject) },
      props: { locale, subject, words: subject.kind === "region" ? null : wordsOf(locale, subject) } satisfies Props,
    })),
  );

export const GET: APIRoute<Props> = async ({ props: { locale, subject, words } }) =>
  new Response(await renderCard(words ?? wordsOf(locale, subject)), { headers: { "Content-Type": "image/png" } });

/** For a build that has the picture of the same words already. What props tell is no matter for it: null. */
export const picture = {
  read: (locale: Locale, name: string): CardView | null =>
    name.startsWith("region-") ? wordsOf(locale, { kind: "region", code: name.slice("region-".length) }) : null,
  draw: renderCard,
};
