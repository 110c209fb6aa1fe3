import { describe, expect, it } from "vitest";
import type { Block } from "../../../../../src/model/document.ts";
import { rowsByTable } from "../../../../../src/pipeline/recognise/tables/table-rows.ts";
import { documentOf, paragraph, table } from "../../../../fixtures/build-document.ts";

/** The first texts of the rows of each table. */
const sorted = (...blocks: Block[]) => {
  const result = rowsByTable(documentOf(blocks));
  const firsts = (id: keyof typeof result) =>
    result[id].map((row) => row.cells.find((cell) => cell.text !== "")?.text ?? "");
  return { disclosure: firsts("disclosure"), requests: firsts("requests"), reviews: firsts("reviews") };
};
const none = { disclosure: [], requests: [], reviews: [] };

describe("tables", () => {
  it("are told by the labels that only they have", () => {
    expect(
      sorted(
        table("第二十条第（一）项 |\n信息内容 | 本年制发件数\n规章 | 0"),
        table("| 自然人 | 商业企业\n（七）总计 | 0 | 0"),
        table("行政复议 | \n结果维持 | 总计\n0 | 0"),
      ),
    ).toEqual({
      disclosure: ["第二十条第（一）项", "信息内容", "规章"],
      requests: ["自然人", "（七）总计"],
      reviews: ["行政复议", "结果维持", "0"],
    });
  });
  it("come together again when broken in two, and apart when run into one", () => {
    expect(sorted(table("规章 | 0"), paragraph("— 4 —"), table("行政许可 | 5"))).toMatchObject({
      disclosure: ["规章", "行政许可"],
    });
    expect(sorted(table("规章 | 0\n| 自然人 | 商业企业\n3.其他 | 0 | 0\n行政复议 | 行政诉讼\n0 | 0"))).toEqual({
      disclosure: ["规章"],
      requests: ["自然人", "3.其他"],
      reviews: ["行政复议", "0"],
    });
  });
  it("go on in a piece of bare numbers, or one that begins with a label two tables share", () => {
    expect(sorted(table("行政复议 | 行政诉讼"), table("0 | 5"))).toMatchObject({ reviews: ["行政复议", "0"] });
    expect(sorted(table("2.重复申请 | 0"), table("3.其他 | 0\n（七）总计 | 5"))).toMatchObject({
      requests: ["2.重复申请", "3.其他", "（七）总计"],
    });
  });
  it("go on in a piece with torn labels between two pieces of table 三, so that its rows are told", () => {
    const requests = table("| 自然人 | 商业企业\n1.属于国家秘密 | 0 | 0");
    const torn = table("5.要求行政 | 0 | 3 | 0 | 0 | 9 | 0 | 12\n机关确认 | | | | | | |");
    const next = table("2.重复申请 | 0 | 0");
    expect(sorted(requests, torn, next).requests).toEqual(expect.arrayContaining(["5.要求行政", "机关确认"]));
    expect(sorted(requests, torn, table("规章 | 0")).requests).not.toContain("5.要求行政");
  });
  it("go on in fifteen numbers only where those are table 四", () => {
    const requests = table("| 自然人 | 商业企业\n（七）总计 | 0 | 0");
    const fifteen = table(Array.from({ length: 15 }, (_, i) => String(i)).join(" | "));
    expect(sorted(requests, paragraph("结果维持 结果纠正"), fifteen)).toMatchObject({
      requests: ["自然人", "（七）总计"],
      reviews: ["0"],
    });
  });
  it("come from lines where cells stand alone, and from labels above rows of numbers", () => {
    const cells = "第二十条第（五）项 | \n信息内容 | \n本年处理决定数量 | \n行政许可 | \n5 | ";
    expect(sorted(table(cells)).disclosure).toContain("行政许可");
    const numbers = table("0 | 1 | 0 | 0 | 0 | 0 | 1");
    expect(sorted(table("自然人 | 商业企业"), paragraph("2.重复申请"), numbers).requests).toContain("2.重复申请");
  });
  it("are told by a long label with a slip, not by a short one", () => {
    expect(sorted(table("1.本机关不掌握相政府信息 | 5"))).toMatchObject({ requests: ["1.本机关不掌握相政府信息"] });
    expect(sorted(table("规障 | 5"))).toEqual(none);
  });
  it("of other things are left", () => {
    expect(sorted(table("年份 | 数量\n2022 | 5"))).toEqual(none);
    expect(sorted(table("甲 | 5"), paragraph("规章"))).toEqual(none);
    expect(sorted(table("3.其他 | 5"))).toEqual(none);
    expect(sorted()).toEqual(none);
  });
});
