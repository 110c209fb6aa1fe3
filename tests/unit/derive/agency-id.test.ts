import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AgencyId } from "../../../src/model/dataset.ts";
import { RegistryEntry } from "../../../src/model/registry.ts";
import { createIds, findInRegistry, indexRegistry, type Identity } from "../../../src/pipeline/derive/agency-id.ts";
import { syllablesOf } from "../../../src/pipeline/derive/pinyin.ts";

const body = (name: string, regionCode: string | null = null, folders: string[] = []): Identity => ({
  name,
  regionCode,
  folders,
});

describe("syllablesOf", () => {
  it.each([
    ["长寿区人民政府", "chang shou qu ren min zheng fu"],
    ["浚县", "xun xian"],
    ["洪洞县", "hong tong xian"],
    ["乐清市", "yue qing shi"],
    ["单县", "shan xian"],
    ["黄陂区", "huang pi qu"],
    ["偃师区信访局", "yan shi qu xin fang ju"],
    ["吕梁市", "lv liang shi"],
  ])("%s", (name, spoken) => expect(syllablesOf(name).join(" ")).toBe(spoken));
  it("keeps Latin words and numbers, full-width ones too, and drops the rest", () =>
    expect(syllablesOf("样例区Ａ10中学（本部）·！")).toEqual(["yang", "li", "qu", "a10", "zhong", "xue", "ben", "bu"]));
  it("never gives anything but lower-case ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => syllablesOf(name).every((s) => /^[a-z0-9]+$/.test(s))),
      { seed: 3 },
    );
  });
});

describe("createIds", () => {
  it("joins region code and syllables", () =>
    expect(createIds([body("样例局", "990101"), body("样例局")], [])).toEqual([
      "990101/yang-li-ju",
      "000000/yang-li-ju",
    ]));
  it("numbers names that sound alike by the order of their code points, whatever order they come in", () => {
    const [a, b] = [body("事力局", "990101"), body("市立局", "990101")];
    expect(createIds([b, a], [])).toEqual(["990101/shi-li-ju-2", "990101/shi-li-ju"]);
    expect(createIds([a, b], [])).toEqual(["990101/shi-li-ju", "990101/shi-li-ju-2"]);
  });
  it("never gives an id that the registry has given", () =>
    expect(createIds([body("市立局", "990101")], ["990101/shi-li-ju", "990101/shi-li-ju-2"])).toEqual([
      "990101/shi-li-ju-3",
    ]));
  it("gives every name a valid id, each its own", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "grapheme" }), { maxLength: 12 }), (names) => {
        const ids = createIds(
          names.map((name) => body(name, "990101")),
          [],
        );
        return new Set(ids).size === names.length && ids.every((id) => AgencyId.safeParse(id).success);
      }),
      { seed: 5 },
    );
  });
});

describe("findInRegistry", () => {
  const entry = (id: string, name: string, aliases: string[] = [], regionNames: string[] = []): RegistryEntry =>
    RegistryEntry.parse({ id, name, aliases, regionNames });
  const north = entry("990101/north", "样例区教育局", ["样例区教体局"], ["样例省", "北市", "样例区"]);
  const south = entry("990201/south", "样例区教育局", [], ["样例省", "南市", "样例区"]);
  const index = indexRegistry([north, south]);
  it("finds by name and region, by alias", () => {
    expect(findInRegistry(body("样例区教育局", "990201"), index)).toBe(south);
    expect(findInRegistry(body("样例区教体局", "990101"), index)).toBe(north);
  });
  it("takes a town's code for its county's", () =>
    expect(findInRegistry(body("样例区教体局", "990101003"), index)).toBe(north));
  it("lets the folders decide where no code is told", () => {
    expect(findInRegistry(body("样例区教育局", null, ["样例省", "南市", "样例区"]), index)).toBe(south);
    expect(findInRegistry(body("样例区教育局", null, ["北市"]), index)).toBe(north);
  });
  it("guesses nothing: two may fit, or the place is another", () => {
    expect(findInRegistry(body("样例区教育局"), index)).toBeNull();
    expect(findInRegistry(body("样例区教体局", null, ["样例省", "西市"]), index)).toBeNull();
    expect(findInRegistry(body("样例区教体局", "990301"), index)).toBeNull();
    expect(findInRegistry(body("样例区林业局", "990101"), index)).toBeNull();
  });
});
