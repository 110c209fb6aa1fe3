import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../src/model/figure.ts";
import { createLineCells, type FigureCell } from "../../../../src/views/evidence/figure-cell.ts";
import { closingValues } from "../../../fixtures/build-report.ts";
import { buildYear } from "../profile/build-profile.ts";

const id = "requests.received.total";
const alone = "disclosure.fees.amount";
function cellOf(figure: Partial<Figure>, figureId = alone): FigureCell {
  return buildYear({ figures: { [figureId]: figure } }).cells(figureId);
}

describe("a figure on a page", () => {
  it("is the printed text, with file, line and row to quote", () => {
    const { cells, id: agency, quoted } = buildYear({ values: closingValues });
    const cell = cells(id);
    expect(cell).toMatchObject({
      text: "12",
      isNumber: true,
      isZero: false,
      notes: [],
      href: expect.stringMatching(new RegExp(`^/agencies/${agency}/2023/#L\\d+$`)),
    });
    const [row, ...others] = quoted.take();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: cell.quotation?.id, href: cell.href });
    expect(row?.place).toMatch(/2023 年报告第 \d+ 行/);
    expect(row?.text.split(" │ ").slice(0, 2)).toEqual(["一、本年新收政府信息公开申请数量", "12"]);
    expect(row?.text.split(" │ ")[cell.quotation?.cell ?? -1]).toBe("12");
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
  it("leads nowhere on its page where its place isn't known, instead of inventing one", () => {
    const { context, year } = buildYear({ figures: { [alone]: { at: "unknown" } } });
    expect(createLineCells(context, year)(alone)).toMatchObject({ href: null, quotation: null });
  });
  it("quotes a row once, however many numbers stand in it", () => {
    const { cells, quoted } = buildYear({ values: closingValues });
    const [a, b] = [cells("requests.received.naturalPerson"), cells(id)];
    expect(a.quotation?.id).toBe(b.quotation?.id);
    expect(a.quotation?.cell).not.toBe(b.quotation?.cell);
    expect(quoted.take()).toHaveLength(1);
  });
  it("leads from the report page to the printed line", () => {
    const { context, year } = buildYear({});
    const cell = createLineCells(context, year)(id);
    expect(cell.href).toMatch(/^#L\d+$/);
    expect(`#${cell.quotation?.id}`).toBe(cell.href);
  });
});
