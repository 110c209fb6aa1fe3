import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlankCell, parseFigure } from "../../../../../src/pipeline/recognise/labels/parse-figure.ts";

const printed = (value: number, hasRemark = false) => ({ value, reading: "printed", hasRemark });
const none = (reading: string) => ({ value: null, reading, hasRemark: false });

describe("a number", () => {
  it.each([
    ["0", 0],
    ["53", 53],
    [" 53 ", 53],
    ["53\u00a0", 53],
    ["５３", 53],
    ["5\u200b3", 53],
    ["5\u20603", 53],
    ["**53**", 53],
    ["_53_", 53],
    ["** 53 **", 53],
    ["5\u00ad3", 53],
    ["007", 7],
    ["1,234", 1234],
    ["1，234", 1234],
    ["1,234,567", 1_234_567],
    ["+173", 173],
    ["＋173", 173],
    ["-417", -417],
    ["−417", -417],
    ["－417", -417],
    ["- 417", -417],
    ["-0", 0],
    ["18.8710", 18.871],
    ["1,234.5", 1234.5],
    ["9007199254740991", 9_007_199_254_740_991],
  ])("%j is %d", (raw, value) => expect(parseFigure(raw)).toEqual(printed(value)));
  it("of minus nothing is plain 0", () => expect(Object.is(parseFigure("-0").value, 0)).toBe(true));

  it.each([
    ["53件", 53],
    ["53 件", 53],
    ["184719元", 184_719],
    ["1.5万元", 1.5],
    ["22（其中修订16件）", 22],
    ["22 (其中修订16件)", 22],
    ["22件（其中修订16件）", 22],
  ])("%j is %d with a unit or a remark", (raw, value) => expect(parseFigure(raw)).toEqual(printed(value, true)));
});

describe("no number", () => {
  it.each(["", " ", "\u00a0", "\u3000", "\u200b", "\ufeff"])("%j is blank", (raw) => {
    expect(parseFigure(raw)).toEqual(none("blank"));
    expect(isBlankCell(raw)).toBe(true);
  });
  it.each(["-", "--", "—", "——", "–", "−", "－", "/", "／", "\\"])("%j is a dash", (raw) => {
    expect(parseFigure(raw)).toEqual(none("dash"));
    expect(isBlankCell(raw)).toBe(false);
  });
  it.each([
    // Two cells that have run together look like this.
    ...["5 3", "0 0", "1 234", "1, 234", "1. 5", "5\u00a03"],
    // Groups of thousands that are none.
    ...["1,23", "12,345,6", "0,123", "1234,567", ",5"],
    // Footnote marks and circled digits, which NFKC makes digits.
    ...["5²", "53¹", "5₂", "①", "⑩", "½", "⒌"],
    ...["O", "l2", "x", "无", "零", "五", "&nbsp;", "N/A", "…", "?"],
    ...["10件/53条", "3+2", "1/2", "5-6", "1e5", "0x1f", "5.", ".5", "1.2.3", "±5", "--5", "(5)", "100%"],
    ...["22（其中修订16件", "2023年", "5号", "约5", "5余件", "5（a）（b）"],
    ...["9007199254740993", "1".repeat(400)],
  ])("%j is unreadable", (raw) => expect(parseFigure(raw)).toEqual(none("unreadable")));
});

describe("any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789０５,，.+-−—/ \u00a0件元（）()其中O") }),
  );
  it("never throws, and has a value exactly when a number is printed", () =>
    fc.assert(
      fc.property(texts, (raw) => {
        const { value, reading, hasRemark } = parseFigure(raw);
        expect(value !== null).toBe(reading === "printed");
        expect(value === null || Number.isFinite(value)).toBe(true);
        if (hasRemark) expect(reading).toBe("printed");
        if (isBlankCell(raw)) expect(reading).toBe("blank");
      }),
      { seed: 7, numRuns: 3000 },
    ));
  it("without a digit is never a number", () =>
    fc.assert(
      fc.property(texts, (raw) => {
        if (!/\p{Nd}/u.test(raw)) expect(parseFigure(raw).value).toBeNull();
      }),
      { seed: 8, numRuns: 3000 },
    ));
});

describe("a number printed in some way", () => {
  const group = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  it("comes back as itself", () =>
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.constantFrom(
          String,
          group,
          (n: number) => wide(group(n)),
          (n: number) => ` ${n}\u00a0`,
        ),
        fc.constantFrom("", "件", " 元", "（其中修订16件）"),
        (n, print, rest) => {
          expect(parseFigure(print(n) + rest)).toEqual(printed(n, rest !== ""));
        },
      ),
      { seed: 9, numRuns: 2000 },
    ));
});
