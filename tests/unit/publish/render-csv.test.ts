import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { renderCsv, renderSpreadsheetCsv, type CsvValue } from "../../../src/pipeline/publish/render-csv.ts";

const read = (text: string): string[][] => Papa.parse<string[]>(text, { delimiter: "," }).data.slice(0, -1);
const cell = (value: CsvValue): string =>
  read(renderSpreadsheetCsv({ fields: ["x"], data: [[value]] }).slice(1))[1]?.[0] ?? "";

describe("the CSV for scripts", () => {
  it("is UTF-8 with LF, one newline at the end, no BOM", () =>
    expect(
      renderCsv({
        fields: ["a", "b"],
        data: [
          ["样例", 1],
          [null, -2.5],
        ],
      }),
    ).toBe("a,b\n样例,1\n,-2.5\n"));
  it("comes back whole, whatever the cells hold", () => {
    const row = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.constant(null)), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (data) => {
        const expected = data.map((cells) => cells.map((value) => (value === null ? "" : String(value))));
        expect(read(renderCsv({ fields: ["a", "b", "c"], data }))).toEqual([["a", "b", "c"], ...expected]);
      }),
      { seed: 11 },
    );
  });
});

describe("the CSV for spreadsheets", () => {
  it("begins with a BOM and ends its lines with CRLF", () => {
    const text = renderSpreadsheetCsv({ fields: ["a"], data: [["x"], [1]] });
    expect(text).toBe("\ufeffa\r\nx\r\n1\r\n");
  });
  it.each([
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "　=1",
    "样例\n=1",
    "样例\r\n@x",
    '="a""b"',
  ])("disarms %j", (text) => expect(cell(text)).toBe(`'${text}`));
  it.each(["样例局", "a=b", "410403", "1-2", "", "（-）", "https://example.org/?a=1"])("leaves %j as it is", (text) =>
    expect(cell(text)).toBe(text),
  );
  it("leaves numbers numbers, negative ones too", () =>
    expect(renderSpreadsheetCsv({ fields: ["a", "b"], data: [[-417, 0.5]] })).toBe("\ufeffa,b\r\n-417,0.5\r\n"));
  it("never lets a text cell begin with what starts a formula", () => {
    const dangerous = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\r",
      "\n",
      "＝",
      "＋",
      "－",
      "＠",
      " ",
      "a",
      ",",
      '"',
      "样",
    );
    fc.assert(
      fc.property(
        fc.array(dangerous, { maxLength: 8 }),
        (parts) => !/^[=+\-@\t\r\n＝＋－＠]/.test(cell(parts.join(""))),
      ),
      { seed: 13, numRuns: 2000 },
    );
  });
});
