import { describe, expect, it } from "vitest";
import { createLabelIndex } from "../../../../../src/pipeline/recognise/labels/label-index.ts";

const index = createLabelIndex([
  { id: "notHeld", label: "1.本机关不掌握相关政府信息" },
  { id: "repeated", label: "2.重复申请" },
  { id: "excessive", label: "4.无正当理由大量反复申请" },
  { id: "rules", label: "规章" },
  { id: "rules", label: "行政规章" },
]);

describe("a label index", () => {
  it("finds a label in any print, and an id by either of two wordings", () => {
    expect(index.exact("本机关 不掌握相关政府信息")).toBe("notHeld");
    expect(index.nearest("２、重复申请")).toEqual({ id: "repeated", exact: true });
    expect([index.exact("规章"), index.exact("行政规章")]).toEqual(["rules", "rules"]);
  });
  it("finds the nearest label where one is clearly nearest", () =>
    expect(index.nearest("本机关不掌握相政府信息")).toEqual({ id: "notHeld", exact: false }));
  it.each(["", "5", "申请", "信访举报投诉类申请", "abc", "规"])("says nothing of %j", (text) => {
    expect(index.nearest(text)).toBeNull();
    expect(index.exact(text)).toBeNull();
  });
  it("says nothing where two are as near", () => {
    const twins = createLabelIndex([
      { id: "a", label: "本年制发件数" },
      { id: "b", label: "本年制作件数" },
    ]);
    expect(twins.nearest("本年制某件数")).toBeNull();
  });
});
