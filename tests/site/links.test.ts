/**
 * Every address in every page of both built sites: it stays on the site or is a plain link to elsewhere, keeps to the
 * base path, and leads to a file and, where it has a fragment, to an element of that id.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { siteOrigin, type BuiltSite } from "./build-sites-setup.ts";
import { builtPages, fileFor, referencesOf, type BuiltPage, type Reference } from "./built-pages.ts";
import { listFiles } from "./project-copy.ts";

/** Elements whose address the browser fetches by itself; `a` and the canonical and alternate links are not among them. */
const fetches = (r: Reference, page: BuiltPage): boolean => {
  if (r.element === "a" || r.element === "form" || r.element === "area") return false;
  if (r.element !== "link") return true;
  const links = [...page.document.querySelectorAll("link")].filter((l) => l.getAttribute("href") === r.value);
  return links.some((l) => !/^(canonical|alternate|license|author)$/.test(l.getAttribute("rel") ?? ""));
};

function idsOf(site: BuiltSite): Map<string, Set<string>> {
  return new Map(
    builtPages(site).map((page) => [
      page.path,
      new Set([...page.document.querySelectorAll("[id]")].map((element) => element.id)),
    ]),
  );
}

function brokenLinks(site: BuiltSite): string[] {
  const ids = idsOf(site);
  return builtPages(site).flatMap((page) => {
    const own = new URL(page.address, `${siteOrigin}${site.base}`);
    // An English profile's short addresses start from where the report pages stand.
    const here = new URL(page.document.querySelector("base")?.getAttribute("href") ?? "", own);
    return referencesOf(page).flatMap((reference) => {
      const told = `${page.address || "home"}: <${reference.element} ${reference.attribute}="${reference.value}">`;
      if (!URL.canParse(reference.value, here)) return [`${told} is no address`];
      const target = new URL(reference.value, here);
      if (target.protocol === "data:" || target.protocol === "mailto:") return [];
      if (target.origin !== siteOrigin) return fetches(reference, page) ? [`${told} fetches from elsewhere`] : [];
      const file = fileFor(site, target.pathname);
      if (file === null) return [`${told} leads nowhere`];
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (fragment === "" || !file.endsWith(".html")) return [];
      return ids.get(file)?.has(fragment) === true ? [] : [`${told} has no element of that id`];
    });
  });
}

describe.each([
  ["under /", "rootSite"],
  ["under /repo/", "repoSite"],
] as const)("the site %s", (_, key) => {
  const site = inject(key);
  it("has pages", () => expect(builtPages(site).length).toBeGreaterThan(30));
  it("has no broken link or fragment", () => expect(brokenLinks(site).slice(0, 50)).toEqual([]));
  it("is served here with every file that its data page names", async () => {
    const page = builtPages(site).find(({ address }) => address === "data/");
    const files = (page === undefined ? [] : referencesOf(page))
      .filter(({ element, value }) => element === "a" && URL.canParse(value, `${siteOrigin}${site.base}data/`))
      .map(({ value }) => new URL(value, `${siteOrigin}${site.base}data/`))
      .filter(({ origin, pathname }) => origin === siteOrigin && pathname.startsWith(`${site.base}data/v1/`))
      .map(({ pathname }) => pathname);
    expect(files).toContain(`${site.base}data/v1/SHA256SUMS`);
    const answers = await Promise.all(
      [...new Set(files)].map(async (path) => {
        const { status, body } = await fetch(new URL(path, site.address), { method: "HEAD" });
        await body?.cancel();
        return { path, status };
      }),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });
  it("gives no id twice", () => {
    const twice = builtPages(site).flatMap((page) => {
      const ids = [...page.document.querySelectorAll("[id]")].map((element) => element.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page.address}: ${id}`);
    });
    expect(twice).toEqual([]);
  });
  it("has ASCII paths only", () => {
    const odd = listFiles(site.folder, [""]).filter((path) => !/^[\x21-\x7e]+$/.test(path));
    expect(odd).toEqual([]);
  });
  it("takes no style sheet, font or image from elsewhere", () => {
    const sheets = listFiles(site.folder, [""]).filter((path) => path.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    const foreign = sheets.flatMap((path) =>
      [...readFileSync(join(site.folder, path), "utf8").matchAll(/url\(\s*["']?([^)"']+)|@import\s+["']([^"']+)/g)]
        .map((match) => match[1] ?? match[2] ?? "")
        .filter((address) => /^(https?:)?\/\//.test(address)),
    );
    expect(foreign).toEqual([]);
  });
});

it("says the same in both languages: each page has its counterpart, but for reports, whose page is in both", () => {
  const site = inject("rootSite");
  const isReport = /^agencies\/[^/]+\/[^/]+\/\d{4}\/$/;
  const addresses = new Set(builtPages(site).map((page) => page.address));
  expect([...addresses].filter((address) => isReport.test(address)).length).toBeGreaterThan(0);
  const alone = [...addresses].filter(
    (address) =>
      address !== "404.html" &&
      !isReport.test(address) &&
      !addresses.has(address.startsWith("en/") ? address.slice(3) : `en/${address}`),
  );
  expect(alone).toEqual([]);
});
