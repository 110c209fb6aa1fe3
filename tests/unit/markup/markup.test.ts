import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asCompact, attribute, markup } from "../../../src/markup/markup.ts";
import { profileArticle } from "../../../src/markup/profile-article.ts";
import { reportArticle } from "../../../src/markup/report-article.ts";
import { compactHtml } from "../../../src/site-build/compact-html.ts";
import { renderReportPage } from "../../../src/views/report/report-page.ts";
import { closingValues } from "../../fixtures/build-report.ts";
import { buildDataset, buildProfile, contextIn } from "../views/profile/build-profile.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "县", " ", "&", "<", ">", '"', "'", "=", "`", "/", "&amp;") });

describe("markup", () => {
  it("gives any text back, as text and as a value", () =>
    fc.assert(
      fc.property(texts, texts, (text, value) => {
        const { html } = markup`<p${attribute("title", value)} id=x>${text}</p>`;
        const read = load(html, null, false)("p");
        expect([read.text(), read.attr("title"), read.attr("id")]).toEqual([text, value, "x"]);
      }),
    ));
  it("writes markup as it is, lists one after the other, and nothing for nothing", () => {
    const items = ["<1>", "2"].map((item) => markup`<li>${item}`);
    expect(markup`<ul>${items}</ul>${null}${undefined}${0}${[]}`.html).toBe("<ul><li>&lt;1&gt;<li>2</ul>0");
    expect(attribute("id", undefined)).toBeNull();
  });
});

describe("what is marked as compact", () => {
  it("goes through as it stands, the marks left out", () => {
    const within = asCompact(markup`<p>a  b<pre> c </pre>`);
    expect(compactHtml(`<body> <main> ${within} </main> </body>`)).toBe(
      "<body><main><p>a  b<pre> c </pre></main></body>",
    );
  });
  it("could not be shorter", () => {
    for (const values of [closingValues, {}]) {
      const [file] = buildDataset({ values }, { values, year: 2022 }).agencies;
      const page = renderReportPage({ base: "/", file: file!, wanted: 2023, repository: "https://github.com/a/b" });
      const { html } = reportArticle(page);
      expect(html).toContain(values === closingValues ? "<table><thead>" : "<section id=requests>");
      expect(compactHtml(`<main>${html}</main>`)).toBe(`<main>${html}</main>`);
    }
  });
  it("could not be shorter on a profile, in either language", () => {
    for (const locale of ["zh", "en"] as const) {
      const page = buildProfile([{ values: closingValues }, { values: closingValues, year: 2022 }], locale);
      const { html } = profileArticle(contextIn(locale), page);
      expect(html).toContain("<table class=years>");
      expect(compactHtml(`<main>${html}</main>`)).toBe(`<main>${html}</main>`);
    }
  });
});
