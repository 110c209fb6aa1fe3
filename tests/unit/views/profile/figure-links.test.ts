import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../src/model/figure.ts";
import type { LinkedFigure } from "../../../../src/views/profile/figure-links.ts";
import { closingValues } from "../../../fixtures/build-report.ts";
import { buildYear } from "./build-profile.ts";

const id = "requests.received.total";
/** In no sum, so that nothing proves what it is. */
const alone = "disclosure.fees.amount";
const figureOf = (figure: Partial<Figure>, figureId = alone): LinkedFigure =>
  buildYear({ figures: { [figureId]: figure } }).figures(figureId);

describe("a figure on a profile", () => {
  it("is the number that counts, leading to its line on its year's report", () =>
    expect(buildYear({ values: closingValues }).figures(id)).toMatchObject({
      value: 12,
      text: "12",
      note: "",
      href: expect.stringMatching(/^2023\/#L\d+$/),
    }));
  it("is a word where no number stands", () => {
    const none = { value: null, effective: null };
    expect(figureOf({ ...none, raw: "", reading: "blank" })).toMatchObject({ value: null, text: "空白" });
    expect(figureOf({ ...none, raw: "——", reading: "dash" }).text).toBe("横线 ——");
    expect(figureOf({ ...none, raw: null, reading: "missing", at: "unknown" }).text).toBe("缺失");
    expect(figureOf({ ...none, raw: "若干", reading: "unreadable" }).text).toBe("若干（不是数字）");
    expect(buildYear({}).figures("procurement.projects")).toMatchObject({ text: "表式中无此项", href: null });
  });
  it("says when a blank counts as 0, and that a sum fails", () => {
    const blank = { value: null, raw: "", reading: "blank", effective: 0 } as const;
    expect(figureOf(blank, "requests.received.research")).toMatchObject({ value: 0, text: "0", note: "计作 0" });
    expect(buildYear({ values: { [id]: 7 } }).figures(id)).toMatchObject({ text: "7", note: "合计不符" });
  });
});
