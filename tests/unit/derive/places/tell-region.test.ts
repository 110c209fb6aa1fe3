import { describe, expect, it } from "vitest";
import { areas } from "../../../../src/form/regions/areas.ts";
import { createGazetteer } from "../../../../src/form/regions/gazetteer.ts";
import { towns } from "../../../../src/form/regions/towns.ts";
import { findNamedPlaces } from "../../../../src/pipeline/derive/places/name-places.ts";
import { areaCodesOf } from "../../../../src/pipeline/derive/places/phone-numbers.ts";
import { tellRegion, type RegionClues } from "../../../../src/pipeline/derive/places/tell-region.ts";
import { buildReport } from "../../../fixtures/build-report.ts";

const country = createGazetteer();
const tell = (name: string | string[], clues: Partial<RegionClues> = {}) => {
  const names = typeof name === "string" ? [name] : name;
  const { code, told, findings } = tellRegion({ names, given: null, folders: [], phones: () => [], ...clues }, country);
  return { code, told, codes: findings("a.txt").map((d) => d.code) };
};
const folders = (path: string) => ({ folders: path.split("/") });
const record = (code: string) => ({ given: { code, told: "record" as const } });
const phones = (...codes: string[]) => ({ phones: () => codes });

describe("a body's name", () => {
  it.each([
    ["河南省财政厅", ["410000"], "财政厅"],
    ["洛阳市偃师区信访局", ["410307"], "信访局"],
    ["偃师区大口镇人民政府", ["410307110"], "人民政府"],
    ["洪泽区", ["320813"], ""],
    ["吉林市人民政府", ["220200"], "人民政府"],
    ["偃师市信访局", ["410307"], "信访局"],
    ["信访局", [], "信访局"],
  ])("%s", (name, codes, rest) => {
    const { places, rest: left } = findNamedPlaces(name, null, country);
    expect([places.map(({ code }) => code), left]).toEqual([codes, rest]);
  });
  it("gives every place that it may mean", () =>
    expect(findNamedPlaces("鼓楼区教育局", null, country).places).toHaveLength(4));
  it("reads a town's name inside a county", () =>
    expect(findNamedPlaces("城关镇人民政府", country.find("410308"), country).places).toMatchObject([
      { code: "410308100" },
    ]));
});

describe("telling a region", () => {
  it("takes the record first, then the folders, then the name", () => {
    expect(tell("信访局", { ...record("410308"), ...folders("河南省/洛阳市/孟津区") })).toEqual({
      code: "410308",
      told: "record",
      codes: [],
    });
    expect(tell("信访局", folders("河南省/洛阳市/孟津区"))).toEqual({ code: "410308", told: "path", codes: [] });
    expect(tell("卫东区人民政府办公室")).toEqual({ code: "410403", told: "name", codes: [] });
  });
  it("lets a name say more than the folders, and never something else in silence", () => {
    expect(tell("大口镇人民政府", folders("河南省/洛阳市/偃师区"))).toEqual({
      code: "410307110",
      told: "name",
      codes: [],
    });
    expect(tell(["文峰区紫薇街道办事处", "文峰区紫薇大道街道办事处"], record("410502"))).toMatchObject({
      code: "410502012",
    });
    expect(tell("洛阳市公安局", folders("河南省/洛阳市/偃师区"))).toEqual({ code: "410307", told: "path", codes: [] });
    expect(tell("偃师区信访局", folders("河南省/洛阳市/孟津区"))).toEqual({
      code: "410308",
      told: "path",
      codes: ["region-disagrees"],
    });
    expect(tell("信访局", { ...record("410307"), ...folders("河南省/洛阳市/孟津区") })).toEqual({
      code: "410307",
      told: "record",
      codes: ["region-disagrees"],
    });
  });
  it("passes over folders that are no place, and takes the deepest that is one", () => {
    expect(tell("信访局", folders("2023/河南省/洛阳市/原件"))).toMatchObject({ code: "410300", told: "path" });
    expect(tell("信访局", folders("reports/extracts"))).toEqual({ code: null, told: null, codes: ["region-unknown"] });
  });
  it("names the places between which it cannot choose", () => {
    expect(tell("鼓楼区教育局")).toEqual({ code: null, told: null, codes: ["region-ambiguous"] });
    expect(tell("教育局", folders("鼓楼区"))).toEqual({ code: null, told: null, codes: ["region-ambiguous"] });
    expect(tell("鼓楼区教育局", folders("河南省"))).toEqual({ code: "410204", told: "name", codes: [] });
  });
  it("lets a telephone number decide between places, or tell the city", () => {
    expect(tell("鼓楼区教育局", phones("025"))).toEqual({ code: "320106", told: "phone", codes: [] });
    expect(tell("教育局", phones("0379"))).toEqual({ code: "410300", told: "phone", codes: [] });
    expect(tell("教育局", phones("0379", "025"))).toMatchObject({ code: null, codes: ["region-unknown"] });
    expect(tell("教育局", phones("0391"))).toMatchObject({ code: null, codes: ["region-unknown"] });
  });
  it("does not look for telephone numbers where the place is known", () => {
    const never = () => {
      throw new Error("asked");
    };
    expect(tell("卫东区信访局", { phones: never })).toMatchObject({ code: "410403" });
  });
});

describe("the whole country", () => {
  const every = <T>(step: number, list: T[]): T[] => list.filter((_, at) => at % step === 0);
  const namesOf = (code: string): string[] => country.pathOf(code).map(({ name }) => name);

  it("places a bureau in its folder, and by its full name without one, and never in another place", () => {
    const codes = areas
      .trim()
      .split("\n")
      .map((line) => line.slice(0, 6));
    for (const code of every(7, codes)) {
      const path = namesOf(code);
      const name = `${path.at(-1) ?? ""}财政局`;
      expect(tell(name, { folders: path }), name).toMatchObject({ code, codes: [] });
      expect(tell(`${path.join("")}财政局`), name).toMatchObject({ code, codes: [] });
      expect([code, null], name).toContain(tell(name).code);
    }
  });
  it("places a town's government in its county's folder", () => {
    const lines = towns.trim().split("\n");
    for (const line of every(11, lines)) {
      const county = country.find(line.slice(0, 6)) ?? country.find(`${line.slice(0, 4)}00`);
      const name =
        line
          .slice(10)
          .split(" ")[0]
          ?.replace(/^\d{3}/, "") ?? "";
      const code = country.townsNamed(name, county)[0]?.code ?? "";
      expect(tell(`${name}人民政府`, { folders: namesOf(county?.code ?? "") }), line.slice(0, 20)).toMatchObject({
        code,
        codes: [],
      });
    }
  });
});

describe("telephone numbers in a text", () => {
  const codesIn = (text: string): string[] => {
    const at = { line: 1, column: 1 };
    const sections = [{ id: "overview" as const, heading: "一", at, paragraphs: [{ text, at }] }];
    return areaCodesOf(buildReport({ sections }));
  };
  it.each([
    ["电话：0379-67718266", ["0379"]],
    ["电话：0379—6771 8266，传真（010）12345678", ["0379", "010"]],
    ["电话03796771826", ["0379"]],
    ["手机13912345678，邮编471900，共0件", []],
    ["编号2023-0379-67718266", []],
  ])("%s", (text, codes) => expect(codesIn(text)).toEqual(codes));
});
