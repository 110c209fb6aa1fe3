/**
 * An Atom feed (RFC 4287) of entries with dates. The feed's own date is its newest entry's, so a feed without entries can't
 * be, and throws. Identifiers stay the same wherever in the site an entry stands, and when its report is fetched again.
 */
export type FeedEntry = {
  /** Below the tag of the site: "agencies/410300/x/2023". */
  id: string;
  title: string;
  /** YYYY-MM-DD. */
  day: string;
  href: string;
  summary: string;
};
export type Feed = {
  id: string;
  title: string;
  subtitle: string;
  author: string;
  rights: string;
  language: string;
  /** The feed's own address, and that of the page it belongs to; absolute, as every address in it. */
  self: string;
  page: string;
  /** The newest first. */
  entries: FeedEntry[];
};

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML can't hold even when escaped is left out. */
const xml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (c) => escapes[c] ?? c);

/** The year in which the project began to give identifiers: part of them for ever, no date of anything. */
const tagYear = 2026;
const tagOf = (self: string, id: string): string => `tag:${new URL(self).hostname},${tagYear}:${id}`;
/** The data know the day, the format wants a time: the day's beginning. */
const time = (day: string): string => `${day}T00:00:00Z`;

const entryOf = ({ self }: Feed, { id, title, day, href, summary }: FeedEntry): string =>
  [
    "<entry>",
    `<id>${xml(tagOf(self, id))}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${time(day)}</updated>`,
    `<link href="${xml(href)}"/>`,
    `<summary>${xml(summary)}</summary>`,
    "</entry>",
  ].join("");

export function renderAtom(feed: Feed): string {
  const newest = feed.entries[0];
  if (newest === undefined) throw new Error(`${feed.id}: a feed without entries has no date`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${xml(tagOf(feed.self, feed.id))}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<subtitle>${xml(feed.subtitle)}</subtitle>`,
    `<updated>${time(newest.day)}</updated>`,
    `<author><name>${xml(feed.author)}</name></author>`,
    `<rights>${xml(feed.rights)}</rights>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>`,
    ...feed.entries.map((entry) => entryOf(feed, entry)),
    "</feed>",
    "",
  ].join("\n");
}
