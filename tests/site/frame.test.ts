/**
 * What stands around the pages of the built sites: the list of all pages, the pictures for shared addresses, icons and
 * manifest. Each is held against the pages and files that are really there.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { siteOrigin, type BuiltSite } from "./build-sites-setup.ts";
import { builtPages, fileFor, type BuiltPage } from "./built-pages.ts";
import { indexOf } from "./templates.ts";

const text = (site: BuiltSite, path: string): string => readFileSync(join(site.folder, path), "utf8");
/** From the text of the page: parsing thousands of pages for a few lines of their heads costs minutes. */
const metaOf = ({ html }: BuiltPage, name: string): string => {
  const [, quoted, bare = ""] =
    new RegExp(`<meta (?:property|name)="?${name}"? content=(?:"([^"]*)"|([^\\s">]*))`).exec(html) ?? [];
  return quoted ?? bare;
};
const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? "");
/** The file that an absolute address of the site stands for, or null. */
const fileOf = (site: BuiltSite, address: string): string | null =>
  address.startsWith(siteOrigin) ? fileFor(site, new URL(address).pathname) : null;

describe.each(["rootSite", "repoSite", "demoSite"] as const)("%s", (key) => {
  const site = inject(key);
  const pages = builtPages(site);
  const { synthetic } = indexOf(site);

  it("lists exactly the pages that may be listed, each once", () => {
    const parts = locations(text(site, "sitemap.xml"));
    const listed = parts.flatMap((address) => locations(text(site, fileOf(site, address) ?? "missing")));
    const indexable = pages.filter((page) => !metaOf(page, "robots").includes("noindex"));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.map((address) => fileOf(site, address)).sort()).toEqual(indexable.map((page) => page.path).sort());
    expect(listed.length > 0).toBe(!synthetic);
    expect(text(site, "robots.txt").includes(`${siteOrigin}${site.base}sitemap.xml`)).toBe(!synthetic);
  });

  it("names no address for search engines to list where the corpus is made up", () => {
    // A page that leads on names the one it leads to.
    const staying = pages.filter(({ html }) => /class="?masthead\b/.test(html) && !/http-equiv="?refresh/i.test(html));
    const naming = staying.filter(({ html }) => /rel="?canonical\b|<link[^>]* hreflang=/.test(html));
    expect(naming.length > 0).toBe(!synthetic);
    if (synthetic) expect(pages.filter(({ html }) => !/name="?robots"? content="?noindex/.test(html))).toEqual([]);
  });

  it("gives its pages pictures of 1200 × 630 px that are there, and says what they show", () => {
    // A region's page that only leads to its one body has none either.
    const mayLack = ({ address }: BuiltPage): boolean => /^(en\/)?(agencies\/\d|regions\/)/.test(address);
    const framed = pages.filter(
      (page) => /class="?masthead\b/.test(page.html) && !(mayLack(page) && metaOf(page, "og:image") === ""),
    );
    expect(framed.length).toBeGreaterThan(0);
    const pictures = new Set<string>();
    for (const page of framed) {
      const file = fileOf(site, metaOf(page, "og:image"));
      expect(file, page.address).toMatch(/^cards\/(zh|en)\/[a-z0-9-]+\.png$/);
      expect(file?.startsWith(page.address.startsWith("en/") ? "cards/en/" : "cards/zh/"), page.address).toBe(true);
      const isOwn = !/\/home\.png$/.test(file ?? "") || /^(en\/)?$/.test(page.address);
      if (isOwn) {
        expect(metaOf(page, "og:image:alt").length, page.address).toBeGreaterThan(10);
        expect(metaOf(page, "twitter:card")).toBe("summary_large_image");
      }
      pictures.add(file ?? "");
    }
    for (const file of pictures) {
      const png = readFileSync(join(site.folder, file));
      expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630]);
    }
    // Home, five themes, and at least a province in both languages.
    expect(pictures.size).toBeGreaterThanOrEqual(8);
  });

  it("has every icon of its manifest, of the size it says", () => {
    const { icons, start_url: start } = JSON.parse(text(site, "manifest.webmanifest")) as {
      icons: { src: string; sizes: string; type: string }[];
      start_url: string;
    };
    expect(start).toBe("./");
    for (const { src, sizes, type } of icons) {
      const file = readFileSync(join(site.folder, src));
      if (type === "image/png") expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});
