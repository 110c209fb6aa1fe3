import { describe, expect, it } from "vitest";
import { edition2021 } from "../../../../../src/form/edition-2021.ts";
import { reviewIds } from "../../../../../src/form/figure-ids.ts";
import { recogniseReviews } from "../../../../../src/pipeline/recognise/tables/recognise-reviews.ts";
import { rows } from "../../../../fixtures/build-document.ts";

const ids = reviewIds(edition2021);
const results = "结果 维持 | 结果 纠正 | 其他 结果 | 尚未 审结 | 总计";
const header = `行政复议 | | | | | 行政诉讼 | | | | | | | | |
${results} | 未经复议直接起诉 | | | | | 复议后起诉 | | | |
| | | | | ${results} | ${results}`;
const sound = [3, 1, 0, 2, 6, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1];
const print = (values: (number | string)[]): string => values.join(" | ");
const read = (text: string) => {
  const { figures, diagnostics, table } = recogniseReviews(rows(text), "a.txt");
  return {
    values: ids.map((id) => figures.get(id)?.value),
    readings: [...new Set(ids.map((id) => figures.get(id)?.reading))],
    found: diagnostics.map(({ code, figures: named }) => [code, named.length]),
    table,
  };
};
const nothing = { values: ids.map(() => null) };

describe("table 四", () => {
  it("is read by its header, every cell placed", () => {
    const { values, found, table } = read(`${header}\n${print(sound)}`);
    expect({ values, found }).toEqual({ values: sound, found: [] });
    expect(table?.rows.at(-1)?.cells.map((cell) => cell.figure)).toEqual(ids);
  });
  it("may have fillers behind, a label in front, or its header in one piece", () => {
    for (const text of [
      `${header}\n${print(sound)} | | `,
      `${header}\n件数 | ${print(sound)}`,
      `行政复议 | 未经复议直接起诉 | 复议后起诉\n${results} | ${results} | ${results}\n${print(sound)}`,
    ]) {
      expect(read(text)).toMatchObject({ values: sound, found: [] });
    }
  });
  it("is not turned by labels of the header that have slipped into other lines", () => {
    const lower = `| | | | | 行政诉讼 | | | | | | | | |
行政复议 | | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | |
${results} | ${results} | ${results}`;
    expect(read(`${lower}\n${print(sound)}`)).toMatchObject({ values: sound, found: [] });
    const joined = `| | | | | 行政诉讼 | | | | | | | | |
| | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | |
${results.replace("其他 结果", "行政复议其他结果")} | ${results} | ${results}`;
    expect(read(`${joined}\n${print(sound)}`)).toMatchObject({ values: sound, found: [["header-differs", 15]] });
  });
  it("may have its title or a note as a row", () => {
    const title = `四、政府信息公开行政复议、行政诉讼情况${" | ".repeat(14)}`;
    expect(read(`${title}\n${header}\n${print(sound)}`).values).toEqual(sound);
    expect(read(`${header}\n${print(sound)}\n注：数据截至年末，单位为件${" | ".repeat(14)}`).values).toEqual(sound);
  });
  it("may have every merged cell once for each place it covers", () => {
    const five = (text: string): string => Array(5).fill(text).join(" | ");
    const repeated = `${five("行政复议")} | ${five("行政诉讼")} | ${five("行政诉讼")}
${results} | ${five("未经复议直接起诉")} | ${five("复议后起诉")}
${results} | ${results} | ${results}`;
    expect(read(`${repeated}\n${print(sound)}`)).toMatchObject({ values: sound, found: [] });
    const title = Array(15).fill("四、政府信息公开行政复议、行政诉讼情况").join(" | ");
    expect(read(`${title}\n${repeated}\n${print(sound)}`).values).toEqual(sound);
  });
  it("follows a complete header of another order", () => {
    const other = header.replace(results, "总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结");
    expect(read(`${other}\n${print([6, 3, 1, 0, 2, ...sound.slice(5)])}`)).toMatchObject({ values: sound, found: [] });
    const blocks = header
      .replace("未经复议直接起诉", "·")
      .replace("复议后起诉", "未经复议直接起诉")
      .replace("·", "复议后起诉");
    const turned = [...sound.slice(0, 5), ...sound.slice(10), ...sound.slice(5, 10)];
    expect(read(`${blocks}\n${print(turned)}`)).toMatchObject({ values: sound, found: [] });
  });
  it("is read in the form's order where the header has a slip or is gone, and says so", () => {
    expect(read(`${header.replace("结果 维持", "结果 维特")}\n${print(sound)}`)).toMatchObject({
      values: sound,
      found: [["header-differs", 15]],
    });
    expect(read(print(sound))).toMatchObject({ values: sound, found: [["header-missing", 15]] });
  });
  it("is refused where the header's order cannot be told", () => {
    const twice = header.replace("结果 维持 | 结果 纠正", "结果 纠正 | 结果 维持").replace("尚未 审结", "结果 维持");
    expect(read(`${twice}\n${print(sound)}`)).toMatchObject({ ...nothing, found: [["header-unusable", 15]] });
  });
  it("keeps a blank and a word what they are", () => {
    expect(read(`${header}\n${print(sound.map((v, i) => (i === 4 ? "" : i === 1 ? "无" : v)))}`)).toMatchObject({
      values: sound.map((v, i) => (i === 4 || i === 1 ? null : v)),
      found: [["cell-unreadable", 1]],
    });
    const blank = read(`${header}\n${print(ids.map(() => ""))}`);
    expect(blank).toMatchObject({ ...nothing, readings: ["blank"], found: [] });
  });
});

describe("a row of table 四 that does not fit", () => {
  it("is settled by its sums when one placement fits", () => {
    const surplus = [3, 1, 0, 9, 2, 6, ...sound.slice(5)];
    expect(read(`${header}\n${print(surplus)}`)).toMatchObject({
      values: sound,
      found: [["cells-placed-by-sums", 15]],
    });
  });
  it("is refused when several do, or none", () => {
    for (const values of [ids.slice(1).map(() => 0), [...sound, 1, 1, 1], [9, 9, ...sound.slice(2)].concat(0)]) {
      expect(read(`${header}\n${print(values)}`)).toMatchObject({ ...nothing, found: [["cells-unplaced", 15]] });
    }
  });
  it("is missing where there is none, or one too short to be it", () => {
    expect(read(header)).toMatchObject({ ...nothing, readings: ["missing"], found: [["row-missing", 15]] });
    expect(read(`${header}\n1 | 2 | 3`)).toMatchObject({
      ...nothing,
      found: [
        ["row-missing", 15],
        ["row-unmatched", 0],
      ],
    });
  });
  it("twice is noted when alike, and taken back when not, a word in it or not", () => {
    expect(read(`${header}\n${print(sound)}\n${print(sound)}`)).toMatchObject({
      values: sound,
      found: [["row-repeated", 15]],
    });
    for (const second of [sound.with(0, 4), sound.with(3, 9)]) {
      expect(read(`${header}\n${print(sound)}\n${print(second)}`)).toMatchObject({
        ...nothing,
        readings: ["unreadable"],
        found: [["row-contradicts", 15]],
      });
    }
    expect(read(`${header}\n${print(sound)}\n${print(["O", ...sound.slice(1)])}`)).toMatchObject({
      ...nothing,
      found: [["row-contradicts", 15]],
    });
  });
  it("of another table costs nothing", () =>
    expect(read(`${header}\n${print(sound)}\n2022 | 5`)).toMatchObject({
      values: sound,
      found: [["row-unmatched", 0]],
    }));
});
