/** The synthetic corpus as a whole: the numbers asked for, lives of bodies, the same bytes from the same seed, the dataset. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bodiesOf } from "../../../src/demo/bodies.ts";
import { filesOf, registryFiles } from "../../../src/demo/files.ts";
import { placesOf } from "../../../src/demo/province.ts";
import { makeCorpus, makeReports, type CorpusOptions } from "../../../src/demo/reports.ts";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import { createGazetteer } from "../../../src/form/regions/gazetteer.ts";
import { assembleDataset } from "../../../src/pipeline/build-dataset.ts";
import { listFiles } from "../../site/project-copy.ts";

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-corpus-"));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function digest(options: CorpusOptions): string {
  const corpus = makeCorpus(options);
  const hash = createHash("sha256");
  for (const { path, content } of registryFiles(corpus)) hash.update(path).update(content);
  for (const made of makeReports(corpus))
    for (const { path, content } of filesOf(made)) hash.update(path).update(content);
  return hash.digest("hex");
}

describe("the corpus", () => {
  it("is the same to the byte from the same seed, and another from another", () => {
    const options = { agencies: 40, years: 3, seed: 5 };
    expect(digest(options)).toBe(digest(options));
    expect(digest({ ...options, seed: 6 })).not.toBe(digest(options));
  });

  it.each([
    [20, 1, 1],
    [60, 2, 3],
    [240, 3, 12],
    [10_000, 50, 500],
  ])(
    "places %i bodies in %i cities and %i counties, none of one name and place with another",
    (agencies, cities, counties) => {
      const { province, bodies } = makeCorpus({ agencies, years: 6, seed: 1 });
      expect(bodies.length).toBe(agencies);
      expect(new Set(bodies.map(({ number }) => number)).size).toBe(agencies);
      expect(province.cities.length).toBe(cities);
      const allCounties = province.cities.flatMap((city) => city.counties);
      expect(allCounties.length).toBe(counties);
      const places = placesOf(province);
      expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
      const named = [...province.cities, ...allCounties].map(({ stem }) => stem.name.slice(0, -1));
      expect(new Set(named).size).toBe(named.length);
      for (const { towns } of allCounties) expect(new Set(towns.map(({ name }) => name)).size).toBe(towns.length);
      const inCounty = bodies.map(({ home, name }) => `${home.code} ${name}`);
      expect(new Set(inCounty).size).toBe(agencies);
    },
  );

  it("names no place that exists", () => {
    const { find, named, townsNamed, byPhone } = createGazetteer();
    expect(named("鼓楼区").length).toBeGreaterThan(1);
    const places = placesOf(makeCorpus({ agencies: 10_000, years: 1, seed: 1 }).province);
    const kinds = ["区", "县", "市", "镇", "乡", "街道"];
    const stems = new Set(places.map(({ name }) => name.replace(/(区|县|市|镇|乡|街道)$/, "")));
    const names = [...stems].flatMap((stem) => kinds.map((kind) => stem + kind));
    expect(names.filter((name) => named(name).length > 0 || townsNamed(name, null).length > 0)).toEqual([]);
    expect(places.filter(({ code, phone }) => find(code) !== null || byPhone(phone).length > 0)).toEqual([]);
  });

  it("has two bodies of one name, and every way for a body to end", () => {
    const { bodies } = makeCorpus({ agencies: 60, years: 6, seed: 1 });
    const names = bodies.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length - 1);
    expect(new Set(bodies.map(({ status }) => status))).toEqual(
      new Set(["active", "renamed", "merged", "split", "abolished"]),
    );
    expect(bodies.some(({ formerName }) => formerName !== null)).toBe(true);
    expect(bodies.some(({ formerIds }) => formerIds.length > 0)).toBe(true);
    const ids = new Set(bodies.map(({ id }) => id));
    expect(bodies.flatMap(({ successors }) => successors).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("refuses what it cannot make", () => {
    for (const wrong of [
      { agencies: 5 },
      { agencies: 20_000 },
      { years: 0 },
      { years: 7 },
      { years: 1.5 },
      { agencies: Number.NaN },
    ]) {
      expect(() => makeCorpus({ agencies: 60, years: 2, seed: 1, ...wrong }), JSON.stringify(wrong)).toThrow();
    }
  });
});

describe("the written corpus", () => {
  it("becomes a dataset of its bodies, regions and years that says it is synthetic", async () => {
    const folder = newFolder();
    const options = { agencies: 60, years: 6, seed: 1 };
    const written = writeCorpus(folder, options);
    const { index, diagnostics } = await assembleDataset(folder);
    const corpus = makeCorpus(options);
    expect(index.synthetic).toBe(true);
    expect(index.agencies.length).toBe(60);
    expect(written.bodies).toBe(60);
    expect(written.files).toBe(listFiles(folder, [""]).length - registryFiles(corpus).length - 1);
    expect(index.counts.reports + index.unpublished.length).toBe(written.files);
    const years = new Set(index.agencies.flatMap((agency) => agency.years.map(({ year }) => year)));
    expect([...years].sort()).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    const homes = new Set(bodiesOf(corpus.household).map(({ home }) => home.code));
    expect([...homes].filter((code) => !index.regions.some((region) => region.code === code))).toEqual([]);
    expect(index.agencies.filter(({ region }) => region.code === null)).toEqual([]);
    const registry = diagnostics.diagnostics.filter(({ file }) => file.endsWith(".csv") || file.endsWith(".json"));
    expect(registry).toEqual([]);
    const codes = new Set(diagnostics.diagnostics.map(({ code }) => code));
    for (const code of ["report-duplicate", "file-broken", "not-annual-report"]) expect(codes).toContain(code);
    const scopes = new Set(index.agencies.flatMap((agency) => agency.years.map(({ scope }) => scope)));
    expect([...scopes].sort()).toEqual(["own", "summary"]);
  }, 60_000);

  it("takes the place of an earlier one, and of nothing else", () => {
    const folder = newFolder();
    writeCorpus(folder, { agencies: 20, years: 1, seed: 1 });
    const before = listFiles(folder, [""]);
    writeCorpus(folder, { agencies: 20, years: 1, seed: 1 });
    expect(listFiles(folder, [""])).toEqual(before);
    const other = newFolder();
    writeFileSync(join(other, "mine.txt"), "mine");
    expect(() => writeCorpus(other, { agencies: 20, years: 1, seed: 1 })).toThrow();
    expect(readFileSync(join(other, "mine.txt"), "utf8")).toBe("mine");
  });
});
