import { describe, expect, it } from "vitest";
import { edition2019 } from "../../../../../src/form/edition-2019.ts";
import { edition2021 } from "../../../../../src/form/edition-2021.ts";
import { blockColumns } from "../../../../../src/pipeline/recognise/tables/disclosure-header.ts";
import { TableReadings } from "../../../../../src/pipeline/recognise/tables/table-readings.ts";
import { row } from "../../../../fixtures/build-document.ts";

const [documents, licensing] = edition2021.disclosure;
const [, items] = edition2019.disclosure;
const read = (line: string | null, block = documents!) => {
  const readings = new TableReadings("a.txt");
  const printed = line === null ? null : row(line, 7);
  const header = printed === null ? null : { row: printed, cells: printed.cells };
  const columns = blockColumns(header, block, readings);
  return {
    columns,
    found: readings.diagnostics.map(({ code, at, figures }) => ({ code, at, figures: figures.length })),
  };
};
const unusable = { columns: null, found: [{ code: "header-unusable", at: { line: 7, column: 1 }, figures: 6 }] };

describe("the columns of a block of table 二", () => {
  it("are read as printed, fillers left out", () => {
    const inOrder = { columns: ["issued", "repealed", "inForce"], found: [] };
    expect(read("本年制发件数 | 本年废止件数 | 现行有效件数")).toEqual(inOrder);
    expect(read("本年 制发件数 | 本年废止 件数 | 现行有效件数 | | ")).toEqual(inOrder);
    expect(read("本年处理决定数量 | | ", licensing)).toEqual({ columns: ["decisions"], found: [] });
    expect(read("上一年项目数量 | 本年增／减 | 处理决定数量", items).columns).toEqual([
      "itemsLastYear",
      "change",
      "decisions",
    ]);
  });
  it("follow a header of another order", () =>
    expect(read("现行有效件数 | 本年制发件数 | 本年废止件数")).toEqual({
      columns: ["inForce", "issued", "repealed"],
      found: [],
    }));
  it("take a slip for the label in its place, and say so there", () =>
    expect(read("本年制发件数 | 本年度止件数 | 现行有效件数")).toEqual({
      columns: ["issued", "repealed", "inForce"],
      found: [{ code: "header-differs", at: { line: 7, column: 8 }, figures: 6 }],
    }));
  it.each([
    ["a label twice", "本年制发件数 | 本年制发件数 | 现行有效件数"],
    ["a slip beside a swap", "本年废止件数 | 本年制某件数 | 现行有效件数"],
    ["another label in the place of one", "本年制发件数 | 本年收费金额 | 现行有效件数"],
    ["too few labels", "本年制发件数 | 现行有效件数"],
    ["the labels of the other form", "本年新制作数量 | 本年新公开数量 | 对外公开总数量"],
  ])("are refused where there is %s", (_, line) => expect(read(line)).toEqual(unusable));
  it("are the form's without a header, and said, even where there is one column only", () => {
    const missing = (figures: number) => [{ code: "header-missing", at: "unknown", figures }];
    expect(read(null)).toEqual({ columns: ["issued", "repealed", "inForce"], found: missing(6) });
    expect(read(" | | ")).toEqual({ columns: ["issued", "repealed", "inForce"], found: missing(6) });
    expect(read(null, licensing)).toEqual({ columns: ["decisions"], found: missing(1) });
  });
});
