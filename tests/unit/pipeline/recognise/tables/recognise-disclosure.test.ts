import { describe, expect, it } from "vitest";
import { recogniseDisclosure } from "../../../../../src/pipeline/recognise/tables/recognise-disclosure.ts";
import { rows } from "../../../../fixtures/build-document.ts";

const form2021 = `第二十条第（一）项 | | |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0
行政规范性文件 | 2 | 1 | 18
第二十条第（五）项 | | |
信息内容 | 本年处理决定数量 | |
行政许可 | 5 | |
第二十条第（六）项 | | |
信息内容 | 本年处理决定数量 | |
行政处罚 | 7 | |
行政强制 | 3 | |
第二十条第（八）项 | | |
信息内容 | 本年收费金额（单位：万元） | |
行政事业性收费 | 1.5 | |`;
const form2019 = `信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
规章 | 0 | 0 | 0
规范性文件 | 2 | 1 | 18
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
行政许可 | 5 | -2 | 7
其他对外管理服务事项 | 1 | +3 | 0
行政处罚 | 7 | 0 | 1
行政强制 | 3 | 0 | 0
信息内容 | 上一年项目数量 | 本年增/减 |
行政事业性收费 | 1 | 0 |
信息内容 | 采购项目数量 | 采购总金额 |
政府集中采购 | 4 | 184719元 |`;

const read = (text: string) => {
  const { edition, figures, diagnostics } = recogniseDisclosure(rows(text), "a.txt");
  const values = Object.fromEntries([...figures].map(([id, f]) => [id.slice("disclosure.".length), f.value]));
  return { edition, values, found: diagnostics.map(({ code, figures: named }) => [code, named.length]) };
};
const sound = {
  "rules.issued": 0,
  "rules.repealed": 0,
  "rules.inForce": 0,
  "normativeDocuments.issued": 2,
  "normativeDocuments.repealed": 1,
  "normativeDocuments.inForce": 18,
  "licensing.decisions": 5,
  "penalties.decisions": 7,
  "coercion.decisions": 3,
  "fees.amount": 1.5,
};

describe("table 二", () => {
  it("may have every merged cell once for each place it covers, as long as they say the same", () => {
    const heading = "第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项";
    const header = "信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量";
    const licensing = (row: string) => read(`${heading}\n${header}\n${row}`).values["licensing.decisions"];
    expect(licensing("行政许可 | 5 | 5 | 5")).toBe(5);
    expect(licensing("行政许可 | 5 | | ")).toBe(5);
    expect(licensing("行政许可 | 5 | 5 | 4")).toBeNull();
  });
  it("has no figure where two numbers stand under one header cell", () => {
    const { values, found } = read("第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 1 | 0");
    expect(values["licensing.decisions"]).toBeNull();
    expect(found).toContainEqual(["cells-unplaced", 1]);
  });
  it("of 2021 is read", () => expect(read(form2021)).toEqual({ edition: "2021", values: sound, found: [] }));
  it("of 2019 is read, signs and units included", () => {
    const { edition, values, found } = read(form2019);
    expect(edition).toBe("2019");
    expect(Object.keys(values)).toHaveLength(22);
    expect(values).toMatchObject({
      "normativeDocuments.totalDisclosed": 18,
      "licensing.change": -2,
      "otherServices.change": 3,
      "otherServices.decisions": 0,
      "fees.change": 0,
      "procurement.projects": 4,
      "procurement.amount": 184_719,
    });
    expect(found).toEqual([["cell-remark", 1]]);
  });
  it("goes by its labels, not by the number of its rows", () =>
    expect(read(form2019.split("\n").slice(0, 3).join("\n")).edition).toBe("2019"));
  it("may lack its article lines", () =>
    expect(read(form2021.replace(/^第.*\n/gm, ""))).toEqual({ edition: "2021", values: sound, found: [] }));
});

describe("a row of table 二", () => {
  it("that is gone is named, every figure of it missing", () => {
    const { values, found } = read(form2021.replace(/^行政规范性文件.*\n/m, ""));
    expect(values).toMatchObject({ "normativeDocuments.issued": null, "licensing.decisions": 5 });
    expect(found).toEqual([["row-missing", 3]]);
  });
  it("with a cell too few is refused: no sum holds here", () => {
    const { values, found } = read(form2021.replace("| 2 | 1 | 18", "| 2 | 18"));
    expect(values).toMatchObject({ "normativeDocuments.issued": null, "normativeDocuments.inForce": null });
    expect(found).toEqual([["cells-unplaced", 3]]);
  });
  it("keeps a blank in the middle and at an end", () => {
    expect(read(form2021.replace("| 2 | 1 | 18", "| 2 | | 18")).values).toMatchObject({
      "normativeDocuments.issued": 2,
      "normativeDocuments.repealed": null,
      "normativeDocuments.inForce": 18,
    });
    expect(read(form2021.replace("| 2 | 1 | 18", "| | 1 | 18")).values).toMatchObject({
      "normativeDocuments.issued": null,
      "normativeDocuments.repealed": 1,
      "normativeDocuments.inForce": 18,
    });
  });
  it("of one figure takes the one printed, wherever it stands", () =>
    expect(read(form2021.replace("行政许可 | 5 | |", "行政许可 | | 5 |"))).toMatchObject({ values: sound, found: [] }));
  it("of one figure leaves zeros beyond its header, and says so; other numbers are a doubt", () => {
    expect(read(form2021.replace("行政处罚 | 7 | |", "行政处罚 | 7 | 0 | 0"))).toMatchObject({
      values: sound,
      found: [["cells-surplus", 1]],
    });
    expect(read(form2021.replace("行政处罚 | 7 | |", "行政处罚 | 0 | 7 | 0"))).toMatchObject({
      values: { ...sound, "penalties.decisions": null },
      found: [["cells-unplaced", 1]],
    });
  });
  it("of one figure with no cell behind it is missing", () =>
    expect(read(form2021.replace("行政处罚 | 7 | |", "行政处罚"))).toMatchObject({
      values: { ...sound, "penalties.decisions": null },
      found: [["cell-missing", 1]],
    }));
  it("is read under the header above it, told once", () => {
    const slip = form2021.replace("本年废止件数", "本年度止件数");
    expect(read(slip)).toMatchObject({ values: sound, found: [["header-differs", 6]] });
    const gone = form2021.replace(/^信息内容.*\n/gm, "");
    const missing = [6, 1, 2, 1].map((figures) => ["header-missing", figures]);
    expect(read(gone)).toMatchObject({ values: sound, found: missing });
  });
  it("under a header of another block is refused", () => {
    const { values, found } = read(form2021.replace(/^第二十条第（五）项.*\n信息内容.*\n/m, ""));
    expect(values).toMatchObject({ "licensing.decisions": null, "penalties.decisions": 7 });
    expect(found).toEqual([["cells-unplaced", 1]]);
  });
  it("twice is noted when alike, and taken back when not", () => {
    expect(read(`${form2021}\n行政强制 | 3 | |`)).toMatchObject({ values: sound, found: [["row-repeated", 1]] });
    expect(read(`${form2021}\n行政强制 | 4 | |`)).toMatchObject({
      values: { ...sound, "coercion.decisions": null },
      found: [["row-contradicts", 1]],
    });
  });
  it("beyond the form is reported", () =>
    expect(read(`${form2021}\n其他主动公开文件 | 4 | |`)).toMatchObject({
      values: sound,
      found: [["row-unmatched", 0]],
    }));
});
