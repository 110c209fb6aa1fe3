/**
 * What differs from page to page of one kind in the frame around it, as marks: a frame made with them once serves tens of
 * thousands of pages, each of which only has its own values put in. Marks go through escaping and addresses unchanged.
 */
import type { CardSubject } from "./cards.ts";
import type { JsonLd } from "./json-ld.ts";

/** What a page gives to its frame, one kind of page always the same of it. */
export type FrameValues = {
  title: string;
  description: string;
  /** Of one body: plain signs only, as its id. */
  path: string;
  base?: string | undefined;
  bothUnder?: string | undefined;
  about?: JsonLd | undefined;
  /** A region's own picture or that of one above it; null for none. Pages without the choice leave it out. */
  card?: CardSubject | null | undefined;
  /** What the page's head has of its own, as compact markup. */
  head?: string | undefined;
};

/** What src/site-build tells a page that it renders, beside its address: that only the frame is wanted, with marks. */
export type FrameWish = { wantsFrame?: boolean };

export const frameSlots = {
  title: "@title@",
  description: "@description@",
  // Begins as the pages of bodies do, so that the navigation marks the same part.
  path: "agencies/0@path@/",
  base: "/@base@/",
  bothUnder: "agencies/0@under@/",
  about: { "@type": "@about@" },
  card: "@card@",
  head: "@head@",
  article: "@article@",
} as const;

/** The same values as marks; what a page doesn't give stays away. */
export const blankFrame = <T extends FrameValues>(given: T): T => ({
  ...given,
  title: frameSlots.title,
  description: frameSlots.description,
  path: frameSlots.path,
  ...(given.base === undefined ? {} : { base: frameSlots.base }),
  ...(given.bothUnder === undefined ? {} : { bothUnder: frameSlots.bothUnder }),
  ...(given.about === undefined ? {} : { about: frameSlots.about }),
  ...(given.card?.kind === "region" ? { card: { kind: "region", code: frameSlots.card } } : {}),
});

/** Pages of one kind and language have one frame each for every set of values that they give. */
export const shapeOf = ({ card, ...given }: FrameValues): string =>
  [...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name])), card?.kind].join(" ");
