/**
 * What every built page must be: valid HTML, under a strict content policy, without inline script or style,
 * with a language, a title, a description and one heading, and with no leftover of a program in its text.
 */
import { HtmlValidate, type ConfigData } from "html-validate";
import { describe, expect, inject, it } from "vitest";
import { siteOrigin } from "./build-sites-setup.ts";
import { builtPages, localeOf, visibleText } from "./built-pages.ts";
import { indexOf } from "./templates.ts";

const site = inject("rootSite");
const pages = builtPages(site);
const wrong = (test: (page: (typeof pages)[number]) => boolean): string[] =>
  pages.filter(test).map((page) => page.address || "home");

describe("markup", () => {
  // The recommended rules; what is switched off is style of writing, not validity.
  const rules: ConfigData["rules"] = {
    "attribute-boolean-style": "off", // Astro writes its own way
    "attribute-empty-style": "off",
    "attr-quotes": "off",
    "doctype-style": "off",
    "no-implicit-close": "off", // end tags that HTML lets be left out are; those of misplaced elements stay, and are found
    "long-title": "off", // titles carry the names of bodies
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "prefer-native-element": "off", // role="region" on a frame that scrolls says the same as <section>
    "wcag/h32": "off", // the filter and the comparison act on each change, and are hidden where no script runs
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
    "valid-id": ["error", { relaxed: true }], // figure ids have dots
    "no-inline-style": "error",
  };
  const validatorWith = (more: Record<string, "off">) =>
    new HtmlValidate({ extends: ["html-validate:recommended"], rules: { ...rules, ...more } });
  const validator = validatorWith({});
  // What a head cell of a profile's or report's table is head of, HTML itself says; head-cells.test.ts and
  // report-page.test.ts ask the browser.
  const bodyValidator = validatorWith({ "wcag/h63": "off" });
  const isOfBody = /^(en\/)?agencies\/[^/]+\/[^/]+\/(\d{4}\/)?$/;
  it("is valid", () => {
    const faults = pages.flatMap((page) =>
      (isOfBody.test(page.address) ? bodyValidator : validator)
        .validateStringSync(page.html)
        .results.flatMap((result) =>
          result.messages.map((m) => `${page.address}: ${m.line}:${m.column} ${m.ruleId}: ${m.message}`),
        ),
    );
    expect(faults.slice(0, 40)).toEqual([]);
  });
  it("has no inline script, style or event handler", () => {
    expect(
      wrong(
        (p) => p.document.querySelector("[style], style, script:not([src], [type='application/ld+json'])") !== null,
      ),
    ).toEqual([]);
    const handlers = pages.flatMap((page) =>
      [...page.document.querySelectorAll("*")].flatMap((element) =>
        [...element.attributes].filter((a) => /^on/.test(a.name)).map((a) => `${page.address}: ${a.name}`),
      ),
    );
    expect(handlers).toEqual([]);
  });
  it("keeps to a strict content policy", () => {
    const policyOf = (page: (typeof pages)[number]): string =>
      page.document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
    const directives = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ];
    // Only a page with a base of its own may have one, and none but its own site.
    const wanted = (page: (typeof pages)[number]): string[] =>
      page.document.querySelector("base") === null
        ? directives
        : directives.map((directive) => directive.replace("base-uri 'none'", "base-uri 'self'"));
    expect(wrong((page) => !wanted(page).every((directive) => policyOf(page).includes(directive)))).toEqual([]);
    expect(wrong((page) => /unsafe|https?:|\*/.test(policyOf(page)))).toEqual([]);
  });
});

describe("head and heading", () => {
  it("says its language", () => {
    const tags = { zh: "zh-CN", en: "en" };
    expect(wrong((page) => page.document.documentElement.lang !== tags[localeOf(page)])).toEqual([]);
  });
  it("has a title of its own in its language", () => {
    const titles = pages.map((page) => page.document.title.trim());
    expect(titles.filter((title, at) => title === "" || titles.indexOf(title) !== at)).toEqual([]);
  });
  it("has a description and one heading of the first rank", () => {
    expect(wrong((p) => !p.document.querySelector('meta[name="description"]')?.getAttribute("content"))).toEqual([]);
    expect(wrong((p) => p.document.querySelectorAll("h1").length !== 1)).toEqual([]);
  });
  it("names its own address as the canonical one", () => {
    const canonical = (page: (typeof pages)[number]): string | null | undefined =>
      page.document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    const expected = (page: (typeof pages)[number]): string => new URL(page.address, `${siteOrigin}${site.base}`).href;
    expect(wrong((page) => page.address !== "404.html" && canonical(page) !== expected(page))).toEqual([]);
  });
});

describe("text", () => {
  it("holds no leftover of a program", () => {
    const leftovers = pages.flatMap((page) =>
      [...visibleText(page).matchAll(/.{0,30}(\bNaN\b|\bundefined\b|\bInfinity\b|\[object |\bnull\b).{0,20}/g)].map(
        (match) => `${page.address}: …${match[0]}…`,
      ),
    );
    expect(leftovers).toEqual([]);
  });
  it("holds none in attributes that are read aloud or shown", () => {
    const shown = ["title", "aria-label", "aria-description", "alt", "data-source", "placeholder", "content"];
    const leftovers = pages.flatMap((page) =>
      shown.flatMap((name) =>
        [...page.document.querySelectorAll(`[${name}]`)]
          .map((element) => element.getAttribute(name) ?? "")
          .filter((value) => /\bNaN\b|\bundefined\b|\bInfinity\b|\[object |\bnull\b/.test(value))
          .map((value) => `${page.address}: ${name}="${value}"`),
      ),
    );
    expect(leftovers).toEqual([]);
  });
  it("gives no percentage of nothing", () => {
    const idle = indexOf(site).agencies.filter(({ years }) => years.every((year) => year.handled === 0));
    expect(idle.length).toBeGreaterThan(0);
    // The 95 % of an interval is the only percentage that such a page may speak of, besides those of its peers.
    const share = /.{20}(?<![\d.])(?!95 ?%)\d+(\.\d+)? ?%/g;
    const shares = pages
      .filter((page) => idle.some(({ id }) => page.address.includes(`agencies/${id}/`)))
      .flatMap((page) => (visibleText(page, "#peers").match(share) ?? []).map((found) => `${page.address}: ${found}`));
    expect(shares).toEqual([]);
  });
  it("has each page in its own language", () => {
    const han = (text: string): number => [...text].filter((c) => /\p{Script=Han}/u.test(c)).length;
    // English pages quote names and the form's labels, but their headings and navigation are English.
    const chineseHeads = pages.flatMap((page) =>
      localeOf(page) === "zh" || page.address === "404.html"
        ? []
        : [...page.document.querySelectorAll("nav a, h2")]
            .filter((e) => e.closest("[lang]")?.getAttribute("lang") === "en" && han(e.textContent ?? "") > 0)
            .map((e) => `${page.address}: ${e.textContent?.trim()}`),
    );
    expect(chineseHeads).toEqual([]);
  });
});
