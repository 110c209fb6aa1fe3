import { describe, expect, it } from "vitest";
import { isRequestHeader, requestColumns } from "../../../../../src/pipeline/recognise/tables/request-header.ts";
import { row, rows } from "../../../../fixtures/build-document.ts";

const form = ["naturalPerson", "business", "research", "publicInterest", "legalService", "otherOrganisation", "total"];
const organisations = "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他";
const asPrinted = (labels = organisations) => `
  （本列数据的勾稽关系为：…） | | 申请人情况 | | | | | | 总计
  | | 自然人 | 法人或其他组织 | | | | |
  | | | ${labels} |`;
const read = (text: string) => {
  const { columns, diagnostics } = requestColumns(rows(text), "a.txt");
  return { columns, found: diagnostics.map(({ code, args }) => [code, "found" in args ? args.found : null]) };
};

describe("the columns of table 三", () => {
  it.each([
    ["as the form has them", asPrinted()],
    ["with spaces inside words", asPrinted("商业 企业 | 科研 机构 | 社会公 益组织 | 法律服 务机构 | 其 他")],
    ["in one row", `| 自然人 | ${organisations} | 总计`],
    ["in one row without 自然人 and 总计", `| | ${organisations}`],
  ])("are read %s", (_, text) => expect(read(text)).toEqual({ columns: form, found: [] }));

  it("follow a header of another order", () => {
    const swapped = asPrinted("科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他");
    expect(read(swapped).columns).toEqual(form.with(1, "research").with(2, "business"));
    expect(read(swapped).found.map(([code]) => code)).toEqual([]);
  });
  it("follow it where the header stands once more on the next page", () => {
    const swapped = asPrinted("科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他");
    expect(read(`${swapped}\n${swapped}`)).toEqual(read(swapped));
  });
  it("take a label with a slip for the one in its place, and say so", () =>
    expect(read(asPrinted("商业企业 | 科研机构 | 社会公益组 | 法律服务机构 | 其他"))).toEqual({
      columns: form,
      found: [["header-differs", "社会公益组"]],
    }));
  it("are the form's where a label is missing but the others keep its order, said for each label", () => {
    const { columns, found } = read(asPrinted("商业企业 | 社会公益组织 | 法律服务机构 | 其他 | "));
    expect(columns).toEqual(form);
    expect(found.map(([code]) => code)).toEqual(Array.from({ length: 4 }, () => "header-differs"));
  });
  it("are the form's where there is no header, and said", () =>
    expect(requestColumns([], "a.txt")).toMatchObject({
      columns: form,
      diagnostics: [{ code: "header-missing", at: "unknown" }],
    }));
});

describe("a header that is refused", () => {
  it.each([
    ["a label twice", asPrinted("商业企业 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他")],
    ["labels out of order beside a slip", asPrinted("科研机构 | 商业企业 | 社会公益组 | 法律服务机构 | 其他")],
    ["总计 before 申请人情况", asPrinted().replace("申请人情况", "总计").replace("| 总计\n", "| 申请人情况\n")],
    ["自然人 behind the organisations", asPrinted().replace("自然人 | 法人或其他组织", "法人或其他组织 | 自然人")],
    ["自然人 behind the kinds in one row", `| ${organisations} | 自然人 | 总计`],
    ["自然人 above a column behind the kinds", `| | | | | | | 自然人 |\n| ${organisations} | | `],
    ["总计 before the kinds in one row", `| 总计 | ${organisations}`],
    ["总计 before 法人或其他组织", `| 自然人 | 总计 | 法人或其他组织 |\n| ${organisations}`],
  ])("has %s", (_, text) => {
    const { columns, found } = read(text);
    expect(columns).toBeNull();
    expect(found.map(([code]) => code)).toEqual(["header-unusable"]);
  });
});

describe("a row of the header", () => {
  it.each(["| 自然人 | 法人或其他组织", "本列数据 | 申请人情况 | 总计", `| | ${organisations}`])("is %s", (line) =>
    expect(isRequestHeader(row(line))).toBe(true),
  );
  it.each(["（七）总计 | 0 | 5", "3.其他 | 0", "一、本年新收政府信息公开申请数量 | 0", "| | "])("is not %j", (line) =>
    expect(isRequestHeader(row(line))).toBe(false),
  );
});
