import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../src/model/figure.ts";
import { createFigureCells, type FigureCell } from "../../../../src/views/evidence/figure-cell.ts";
import { closingValues } from "../../../fixtures/build-report.ts";
import { buildYear } from "../profile/build-profile.ts";

const id = "requests.received.total";
const alone = "disclosure.fees.amount";
function cellOf(figure: Partial<Figure>, figureId = alone): FigureCell {
  return buildYear({ figures: { [figureId]: figure } }).cells(figureId);
}

describe("a figure on a page", () => {
  it("is the printed text, with file, line and row to quote", () => {
    const { cells, id: agency } = buildYear({ values: closingValues });
    const cell = cells(id);
    expect(cell).toMatchObject({
      text: "12",
      isNumber: true,
      isZero: false,
      notes: [],
      href: `/agencies/${agency}/2023/#${id}`,
    });
    expect(cell.source).toMatch(/样例市样例区样例局-2023\.txt · 第 \d+ 行\n一、本年新收政府信息公开申请数量 │ 12 │ 0/);
  });
  it("is a word where no number stands", () => {
    const none = { value: null, effective: null };
    expect(cellOf({ ...none, raw: "", reading: "blank" }).text).toBe("空白");
    expect(cellOf({ ...none, raw: "——", reading: "dash" }).text).toBe("横线 ——");
    expect(cellOf({ ...none, raw: null, reading: "missing", at: "unknown" })).toMatchObject({
      text: "缺失",
      isNumber: false,
    });
    expect(cellOf({ ...none, raw: "若干", reading: "unreadable" }).text).toBe("若干（不是数字）");
    expect(buildYear({}).cells("procurement.projects").text).toBe("表式中无此项");
  });
  it("keeps what is printed beside the number", () =>
    expect(cellOf({ raw: "18.8710 万元", value: 18.871 }).text).toBe("18.8710 万元"));
  it("says when a blank counts as 0, and that a sum fails", () => {
    const blank = { value: null, raw: "", reading: "blank", effective: 0 } as const;
    expect(cellOf(blank, "requests.received.research").notes).toEqual(["计作 0"]);
    const disputed = buildYear({ values: { [id]: 7 } }).cells(id);
    expect(disputed).toMatchObject({ text: "7", notes: ["合计不符"], disputed: true });
  });
  it("says that a place isn't known instead of inventing one", () => {
    const { context, id: agency, year } = buildYear({ figures: { [alone]: { at: "unknown" } } });
    const cell = createFigureCells(context, agency, year, "line")(alone);
    expect(cell.href).toBeNull();
    expect(cell.source).toContain("位置不详");
  });
  it("leads from the report page to the printed line", () => {
    const { context, id: agency, year } = buildYear({});
    expect(createFigureCells(context, agency, year, "line")(id).href).toMatch(/^#L\d+$/);
  });
});
