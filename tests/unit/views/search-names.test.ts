/**
 * The search file, from the derived dataset to what the browser makes of it: every body and region comes out with its
 * own id, place and pinyin, and a file of another shape gives nothing.
 */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodiesOf, makeBodies } from "../../../src/demo/bodies.ts";
import { makeProvince, placesOf } from "../../../src/demo/province.ts";
import type { Agency, IndexedRegion } from "../../../src/model/dataset.ts";
import { SearchFile } from "../../../src/model/published/search-file.ts";
import { parseReadings, readName } from "../../../src/model/name-readings.ts";
import { deriveSearch } from "../../../src/pipeline/derive/derive-search.ts";
import { syllablesOf } from "../../../src/pipeline/derive/pinyin.ts";
import { parseSearchEntries, parseSearchFile } from "../../../src/views/search-names.ts";

const region = (code: string, name: string, parent: string | null): IndexedRegion => ({
  code,
  name,
  level: parent === null ? "province" : "county",
  parent,
  names: [],
  path: [],
});
const regions = [region("500000", "重庆市", null), region("500115", "长寿区", "500000")];

const agency = (id: string, name: string, code: string | null, more: Partial<Agency> = {}): Agency => ({
  id,
  name,
  aliases: [],
  region: { code, names: code === null ? ["某省"] : [], path: [], told: null },
  pinyin: syllablesOf(name).join(" "),
  initials: "",
  kind: "other",
  level: null,
  status: "active",
  until: null,
  predecessors: [],
  successors: [],
  formerIds: [],
  ...more,
});
const agencies = [
  agency("500115/chang-shou-qu-ju", "长寿区局", "500115", { aliases: ["长寿县局"] }),
  agency("500115/chang-shou-qu-ju-2", "长寿区局", "500115"),
  agency("500000/xing-zheng-ban", "行政办", "500000"),
  agency("500000/xing-zheng-ting", "行政厅", "500000"),
  agency("500000/ying-hang", "银行", "500000", { pinyin: "yin hang" }),
  agency("000000/a-ju", "A局（甲）", null),
];
/** A town's county, a county's city, a city's province. */
const parentOf = (code: string): string | null =>
  code.length > 6
    ? code.slice(0, 6)
    : code.endsWith("0000")
      ? null
      : code.endsWith("00")
        ? `${code.slice(0, 2)}0000`
        : `${code.slice(0, 4)}00`;
const file = deriveSearch(regions, agencies);
const read = parseSearchFile(JSON.parse(JSON.stringify(file)));

describe("the search file", () => {
  it("fits its schema", () => expect(SearchFile.parse(file)).toEqual(file));
  it("gives back every body with its id, names and pinyin", () => {
    const bodies = read.filter(({ kind }) => kind === "agency");
    expect(bodies.map(({ id, name, aliases, pinyin }) => ({ id, name, aliases, pinyin }))).toEqual(
      agencies.map(({ id, name, aliases, pinyin }) => ({ id, name, aliases, pinyin })),
    );
    expect(bodies.map(({ place }) => place)).toEqual([
      ...["重庆市长寿区", "重庆市长寿区"],
      ...["重庆市", "重庆市", "重庆市"],
      "某省",
    ]);
    expect(parseSearchEntries(file)).toEqual(bodies);
  });
  it("gives regions first, each with the places it lies in", () =>
    expect(read.slice(0, 2)).toEqual([
      { kind: "region", id: "500000", name: "重庆市", aliases: [], place: "", pinyin: "chong qing shi" },
      { kind: "region", id: "500115", name: "长寿区", aliases: [], place: "重庆市", pinyin: "chang shou qu" },
    ]));
  it("says the pinyin only where the usual readings are not the name's", () => {
    expect(file.agencies.pinyin).toEqual(expect.objectContaining({ 4: "yin hang" }));
    expect(Object.keys(file.agencies.slugs)).toEqual(expect.arrayContaining(["1", "4"]));
    expect(file.agencies.pinyin).not.toHaveProperty("0");
    expect(file.agencies.slugs).not.toHaveProperty("0");
  });
});

describe("the search file of 10,000 bodies", () => {
  const province = makeProvince(10_000);
  const levels = placesOf(province).map((place) => ({ ...place, parent: parentOf(place.code), path: [] }));
  const bodies = bodiesOf(makeBodies(province, 10_000, [2024])).map(({ id, name, place }) =>
    agency(id, name, place.code, { region: { code: place.code, names: place.names, path: [], told: "path" } }),
  );
  const many = deriveSearch(levels, bodies);
  it("is at most 170 KB when packed", () => {
    expect(bodies.length).toBe(10_000);
    expect(gzipSync(JSON.stringify(many)).length).toBeLessThan(170_000);
  });
  it("gives back each id and place", () => {
    const back = parseSearchFile(JSON.parse(JSON.stringify(many))).filter(({ kind }) => kind === "agency");
    expect(back.map(({ id }) => id)).toEqual(bodies.map(({ id }) => id));
    expect(back.map(({ place }) => place)).toEqual(bodies.map(({ region: at }) => at.names.join("")));
  });
});

describe("what came over the network", () => {
  it.each([null, 3, "<html>", [], {}, { regions: [], agencies: 7 }, { agencies: { names: ["甲", 5], codes: [1] } }])(
    "gives nothing where it is something else: %j",
    (value) => expect(parseSearchFile(value)).toEqual([]),
  );
  it("survives regions that contain each other", () =>
    expect(
      parseSearchFile({ regions: { codes: ["1", "2"], names: ["甲", "乙"], parents: [1, 0] } }).map((p) => p.place),
    ).toEqual(["", "甲"]));
  it("never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Array.isArray(parseSearchFile({ readings: value, regions: value, agencies: value }))).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe("readings", () => {
  it("read a name aloud, letters and digits as words, the unknown left out", () =>
    expect(readName("第2中学（ＡＢ）校", parseReadings("第di中zhong学xue"))).toBe("di 2 zhong xue ab"));
});
