/**
 * The site of a synthetic corpus, with the ugliest data there is: every page says that it is made up and holds no leftover
 * of a program; one page of each kind, in both languages, is accessible and fits a narrow screen.
 */
import { describe, expect, inject, it } from "vitest";
import { builtPages, roughText, visibleText, type BuiltPage } from "./built-pages.ts";
import { indexOf } from "./templates.ts";

const site = inject("demoSite");
const pages = builtPages(site);
const index = indexOf(site);
const texts = new Map(pages.map((page) => [page, roughText(page.html)]));
const textOf = (page: BuiltPage): string => texts.get(page) ?? "";

/** Words that only a program's mistake puts before a reader, each with what stands around it. */
const leftoversIn = (text: string): string[] =>
  [...text.matchAll(/\bNaN\b|\bundefined\b|\bInfinity\b|∞|\[object |\bnull\b/g)].map(({ index }) =>
    text.slice(Math.max(0, index - 30), index + 30),
  );

describe("every page of a synthetic corpus", () => {
  it("is there: bodies, years, both languages", () => {
    expect(index.agencies.length).toBe(60);
    const addresses = new Set(pages.map(({ address }) => address));
    // A report has one page for both languages.
    const expected = index.agencies.flatMap(({ id, years }) => [
      `agencies/${id}/`,
      `en/agencies/${id}/`,
      ...years.map(({ year }) => `agencies/${id}/${year}/`),
    ]);
    expect(expected.filter((address) => !addresses.has(address))).toEqual([]);
  });
  it("says that it is made up", () => {
    // A page to be shown in another's frame has no masthead, and says it beside its source.
    const notice = /<aside class="?synthetic"?[^>]*>(.*?)<\/aside>|<main class="?embed.*<p class="?state"?>([^<]*)/s;
    const noticeOf = ({ html }: BuiltPage): string => {
      const [, framed = "", embedded = framed] = notice.exec(html) ?? [];
      return roughText(embedded).trim();
    };
    expect(pages.filter((page) => noticeOf(page).length < 10).map(({ address }) => address)).toEqual([]);
    const framed = pages.filter(({ html }) => /<header class="?masthead\b/.test(html));
    expect(framed.length).toBeGreaterThan(pages.length - 3);
    // One wording a language, and one of both.
    expect(new Set(framed.map(noticeOf)).size).toBe(3);
  });
  it("keeps out of search engines", () => {
    const isKeptOut = ({ html }: BuiltPage): boolean => /<meta name="?robots"? content="?noindex/.test(html);
    expect(pages.filter((page) => !isKeptOut(page)).map(({ address }) => address)).toEqual([]);
  });
  it("holds no leftover of a program, in attributes that are shown or read aloud neither", () => {
    const found = pages.flatMap((page) => leftoversIn(textOf(page)).map((text) => `${page.address}: …${text}…`));
    expect(found.slice(0, 20)).toEqual([]);
    const shown = /\b(?:title|alt|aria-label|aria-description|placeholder|content)=(?:"([^"]*)"|([^\s">]+))/g;
    const attributes = pages.flatMap((page) =>
      [...page.html.matchAll(shown)].flatMap((m) =>
        leftoversIn(m[1] ?? m[2] ?? "").map((text) => `${page.address}: ${text}`),
      ),
    );
    expect(attributes.slice(0, 20)).toEqual([]);
    expect(leftoversIn("收到 NaN 件，[object Object]").length).toBe(2);
  });
});

it("says nothing of this on the site of real reports", () => {
  const real = builtPages(inject("rootSite"));
  expect(real.length).toBeGreaterThan(10);
  expect(real.filter((page) => /class="?synthetic\b/.test(page.html))).toEqual([]);
});

describe("where nothing was decided", () => {
  const idle = index.agencies.flatMap(({ id, years }) =>
    years.flatMap(({ year, handled }) => (handled === 0 ? [`agencies/${id}/${year}/`] : [])),
  );
  it("no report's page gives a percentage, the share of its words that stand elsewhere aside", () => {
    expect(idle.length).toBeGreaterThan(20);
    const wanted = new Set(idle);
    // 95 % is the confidence of an interval, not a share.
    const share = /.{0,20}(?<![\d.])(?!95\s?%)\d+(\.\d+)?\s?%.{0,10}/g;
    const found = pages
      .filter(({ address }) => wanted.has(address))
      .flatMap((page) => [...visibleText(page, "#copied").matchAll(share)].map((m) => `${page.address}: …${m[0]}…`));
    expect(found.slice(0, 20)).toEqual([]);
  });
  it("no profile of a body that never decided anything does either, its peers aside", () => {
    const never = index.agencies.filter(({ years }) => years.every(({ handled }) => handled === 0));
    expect(never.length).toBeGreaterThan(0);
    const share = /.{0,20}(?<![\d.])(?!95\s?%)\d+(\.\d+)?\s?%.{0,10}/g;
    const found = pages
      .filter(({ address }) => never.some(({ id }) => address.replace(/^en\//, "") === `agencies/${id}/`))
      .flatMap((page) => [...visibleText(page, "#peers").matchAll(share)].map((m) => `${page.address}: …${m[0]}…`));
    expect(found.slice(0, 20)).toEqual([]);
  });
});
