import { describe, expect, it } from "vitest";
import { citeView, embedCode } from "../../../../src/views/compare/compare-citation.ts";
import { inEn, inZh } from "./build-compare.ts";

const view = {
  title: "公开率 100% & {更多}",
  address: "https://example.org/compare/?region=990101&metric=received",
  dataVersion: "0123456789ab",
  accessed: "2025-03-09",
};

describe("a citation of a view", () => {
  it.each([
    ["zh", inZh],
    ["en", inEn],
  ] as const)("holds title, address, version and the reader's date, %s", (_, wording) => {
    const citations = citeView(view, wording);
    expect(citations.map(({ id }) => id)).toEqual(["gbt", "apa", "bibtex"]);
    for (const { text } of citations) {
      expect(text).toContain(view.address);
      expect(text).toContain(view.dataVersion);
      expect(text).toMatch(/2025-03-09|March 9, 2025/);
    }
  });
  it("escapes what BibTeX would read as a command, in the title and not in the address", () => {
    const bibtex = citeView(view, inZh).find(({ id }) => id === "bibtex")?.text ?? "";
    expect(bibtex).toContain("公开率 100\\% \\& \\{更多\\}");
    expect(bibtex).toContain("\\url{https://example.org/compare/?region=990101&metric=received}");
  });
});

describe("code to embed", () => {
  it("is one frame whose attributes can't be broken out of", () => {
    const code = embedCode(`${view.address}"><script>`, '"><b>', 480);
    expect(code).not.toMatch(/<(script|b)>/);
    expect(code).toContain("?region=990101&amp;metric=received");
    expect(code).toContain('height="480"');
  });
});
