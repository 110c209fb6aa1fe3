/**
 * One address for each kind of page, taken from the built site itself: all pages that aren't a body's or a report's,
 * and of those the first body, the body with most cases and the one with most findings.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatasetIndex } from "../../src/model/dataset.ts";
import { CopiedFile } from "../../src/model/narrative/copied-file.ts";
import { readIndex } from "../../src/model/packed/packed-index.ts";
import type { BuiltSite } from "./build-sites-setup.ts";
import { builtPages, type BuiltPage } from "./built-pages.ts";

export const indexOf = (site: BuiltSite): DatasetIndex =>
  readIndex(JSON.parse(readFileSync(join(site.folder, "data/v1/index.json"), "utf8")));

/** Text that stands in several reports. */
export const copiedIn = (site: BuiltSite): CopiedFile =>
  CopiedFile.parse(JSON.parse(readFileSync(join(site.folder, "data/v1/copied.json"), "utf8")));

type Entry = DatasetIndex["agencies"][number];

/** The body with the highest `measure` over its years; the first by id where several have it. */
function highest(agencies: Entry[], measure: (year: Entry["years"][number]) => number): Entry {
  const of = (entry: Entry): number => Math.max(...entry.years.map(measure));
  const [first, ...rest] = agencies;
  if (first === undefined) throw new Error("The dataset has no body.");
  return rest.reduce((best, entry) => (of(entry) > of(best) ? entry : best), first);
}

export function bodiesToLookAt(site: BuiltSite): Entry[] {
  const { agencies } = indexOf(site);
  const found = [
    highest(agencies, () => 0),
    highest(agencies, (year) => year.handled ?? 0),
    highest(agencies, (year) => year.findings.error * 100 + year.findings.warning * 10 + year.findings.note),
  ];
  return found.filter((entry, at) => found.indexOf(entry) === at);
}

/** Pages made from one template by the dozen. */
const manyOfAKind = /^(en\/)?(agencies\/\d|quality\/.)/;

/** Of the pages of findings the one that shows most, and one of a kind that doesn't occur or shows least. */
function findingAddresses(pages: BuiltPage[]): string[] {
  const chinese = pages.filter(({ address }) => /^quality\/./.test(address));
  const sorted = chinese.toSorted((a, b) => b.html.length - a.html.length);
  return [sorted[0], sorted.at(-1)].flatMap((page) => (page === undefined ? [] : [page.address, `en/${page.address}`]));
}

/** Addresses below the base, both languages. */
export function templateAddresses(site: BuiltSite): string[] {
  const pages = builtPages(site);
  const single = pages.map((page) => page.address).filter((address) => !manyOfAKind.test(address));
  const ofBodies = bodiesToLookAt(site).flatMap(({ id, years }) => [
    ...[`agencies/${id}/`, `en/agencies/${id}/`],
    // One page for both languages.
    ...years.map((year) => `agencies/${id}/${year.year}/`),
  ]);
  return [...single, ...findingAddresses(pages), ...ofBodies];
}

/** The template that a page is made from: its address without the names of bodies, regions and findings, and its language. */
function templateOf({ address }: BuiltPage): string {
  const level = (code: string): string =>
    code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";
  return address
    .replace(/agencies\/\d+\/[^/]+\/\d{4}\//, "agencies/report/")
    .replace(/agencies\/\d+\/[^/]+\//, "agencies/profile/")
    .replace(/regions\/(\d+)\//, (_, code: string) => `regions/${code.length > 6 ? "town" : level(code)}/`)
    .replace(/quality\/[^/]+\//, "quality/finding/");
}

/** Of each template the page that holds most. Pages that only lead elsewhere are none. */
export function fullestPages(site: BuiltSite): BuiltPage[] {
  const fullest = new Map<string, BuiltPage>();
  for (const page of builtPages(site)) {
    if (/http-equiv="?refresh\b/.test(page.html)) continue;
    const template = templateOf(page);
    if (page.html.length > (fullest.get(template)?.html.length ?? 0)) fullest.set(template, page);
  }
  return [...fullest.values()];
}
