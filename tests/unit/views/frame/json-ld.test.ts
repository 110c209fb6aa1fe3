/** Descriptions for search engines: absolute addresses, small on pages of bodies, harmless whatever a name holds. */
import { describe, expect, it } from "vitest";
import { describeAgency, describeDataset, describePlace, renderJsonLd } from "../../../../src/views/frame/json-ld.ts";
import { createPageContext } from "../../../../src/views/page-context.ts";
import { buildIndex } from "../build-index.ts";

const context = createPageContext("zh", "/repo/");
const site = "https://a.example";
const [agency] = buildIndex().agencies;
if (agency === undefined) throw new Error("no body");

describe("a description for search engines", () => {
  it("can't end its script element", () => {
    const text = renderJsonLd(describeAgency({ ...agency, name: "</script><script>alert(1)</script>" }));
    expect(text).not.toContain("<");
    expect(JSON.parse(text).name).toContain("</script>");
  });
  it("of a body takes at most 300 bytes with its element", () => {
    const element = `<script type="application/ld+json">${renderJsonLd(describeAgency(agency))}</script>`;
    expect(Buffer.byteLength(element)).toBeLessThanOrEqual(300);
  });
  it("of a page's place numbers its steps; what has no page has no address", () => {
    const crumbs = [
      { name: "样例省", href: "/repo/regions/990000/" },
      { name: "样例市", href: null },
    ];
    const { itemListElement } = describePlace(context, crumbs, "样例县", site);
    expect(itemListElement).toMatchObject([
      { position: 1, item: "https://a.example/repo/agencies/" },
      { position: 2, item: "https://a.example/repo/regions/990000/" },
      { position: 3, name: "样例市" },
      { position: 4, name: "样例县" },
    ]);
  });
  it("of the dataset names its files, licence and version", () => {
    const files = ["reports.csv", "index.json", "SHA256SUMS", "agencies/1.json"].map((path) => ({ path, bytes: 7 }));
    const dataset = describeDataset(context, { dataVersion: "abc" }, files, site);
    expect(dataset).toMatchObject({ "@type": "Dataset", version: "abc", url: "https://a.example/repo/data/" });
    expect(dataset["distribution"]).toMatchObject([
      { encodingFormat: "text/csv", contentUrl: "https://a.example/repo/data/v1/reports.csv" },
      { encodingFormat: "application/json" },
    ]);
    expect(Object.keys(dataset).filter((key) => key.startsWith("date"))).toEqual([]);
  });
});
