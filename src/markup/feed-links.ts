/** Tells a page's feeds to readers of feeds; belongs into the head. Compact markup. */
import { attribute, markup, type Markup } from "./markup.ts";

export const feedLinks = (feeds: readonly { href: string; title: string }[]): Markup =>
  markup`${feeds.map(({ href, title }) => markup`<link rel=alternate type=application/atom+xml${attribute("title", title)}${attribute("href", href)}>`)}`;
