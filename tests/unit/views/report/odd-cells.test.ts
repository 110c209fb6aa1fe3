import { describe, expect, it } from "vitest";
import { createBothContexts } from "../../../../src/views/report/both-languages.ts";
import { renderOddCells } from "../../../../src/views/report/odd-cells.ts";
import { closingValues, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildYear } from "../profile/build-profile.ts";

function cellsOf(report: ReportOverrides) {
  const { year } = buildYear(report);
  const cells = renderOddCells(createBothContexts("/"), year);
  if (cells === null) throw new Error("no cells");
  return { ...cells, all: Object.keys(year.figures).length };
}

describe("how the cells were read", () => {
  it("is told in words where every cell is a number", () => {
    const { summary, told, all } = cellsOf({ values: closingValues });
    expect(told).toEqual([]);
    expect([summary.zh, summary.en].every((text) => text.includes(String(all)))).toBe(true);
  });
  it("is told with the raw cell and what counts, for each that is no plain number", () => {
    const none = { value: null, effective: null } as const;
    const { told } = cellsOf({
      figures: {
        "disclosure.rules.issued": { ...none, raw: "/", reading: "dash" },
        "disclosure.rules.inForce": { ...none, raw: null, reading: "missing", at: "unknown" },
        "disclosure.fees.amount": { ...none, raw: "若干", reading: "unreadable" },
        "requests.received.research": { value: null, raw: "", reading: "blank", effective: 0 },
      },
    });
    expect(told.map(({ told: { zh } }) => zh)).toEqual([
      expect.stringMatching(/规章·本年制发件数.*“\/”.*横线.*不参与计算/),
      expect.stringMatching(/规章·现行有效件数.*没有这一格.*不参与计算/),
      expect.stringMatching(/收费·金额.*“若干”.*读不出数字.*不参与计算/),
      expect.stringMatching(/本年新收·科研机构.*没有内容.*按 0 计算/),
    ]);
    expect(told[0]?.href).toMatch(/^#L\d+$/);
  });
  it("is left to the row's own words where all its cells are alike, and cells beyond a dozen are counted", () => {
    const blank = { value: null, raw: "", reading: "blank", effective: null } as const;
    const columns = ["naturalPerson", "business", "research", "publicInterest", "legalService", "otherOrganisation"];
    const rows = ["received", "carriedIn", "granted"];
    const ids = rows.flatMap((row) => columns.map((column) => `requests.${row}.${column}`));
    const { told } = cellsOf({ figures: Object.fromEntries(ids.map((id) => [id, blank])) });
    expect(told).toHaveLength(13);
    expect(told.at(-1)).toMatchObject({ href: null, told: { zh: expect.stringContaining("6 ") } });
    const whole = Object.fromEntries([...columns, "total"].map((column) => [`requests.received.${column}`, blank]));
    expect(cellsOf({ figures: whole }).told).toHaveLength(1);
  });
});
