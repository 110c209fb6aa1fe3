import { describe, expect, it } from "vitest";
import { closingValues } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

describe("the line on the report's soundness", () => {
  it("says that all sums hold, and leads to them and to the findings", () => {
    const { head } = buildProfile([{ values: closingValues }]);
    expect(head.sums).toBe("✓ 42 项合计全部成立");
    expect([head.checks, head.findings]).toEqual(["2023/#checks", "2023/#findings"]);
    expect(head.report.href).toBe("2023/");
  });
  it("says how many fail, and how many cannot be tried", () => {
    const { head } = buildProfile([{ values: { "reviews.reconsideration.upheld": 11 } }]);
    expect(head.sums).toMatch(/^! 42 .*41/);
    const missing = { value: null, raw: null, reading: "missing", effective: null } as const;
    expect(buildProfile([{ figures: { "reviews.reconsideration.total": missing } }]).head.sums).toMatch(/41.*1/);
  });
});

describe("source and citation", () => {
  it("identify what was seen by the file's check value, and invent no date", () => {
    const { source } = buildProfile([{}]);
    expect(source.citation).toContain("abababababab");
    expect(source.citation).toContain("https://nianbao.example/agencies/");
    expect(source.citation).not.toMatch(/\b20(2[4-9]|3\d)\b/);
  });
  it("name the body once", () => {
    const { source, head } = buildProfile([{}]);
    expect(source.citation.split(head.name)).toHaveLength(2);
  });
  it("lead to the report's own record and to the data", () =>
    expect(buildProfile([{}], "en").source.links.map(({ href }) => href)).toEqual([
      "2023/#source",
      expect.stringMatching(/^\/data\/v1\/agencies\/.*\.json$/),
    ]));
});

describe("the English profile", () => {
  it("starts its short addresses from the Chinese one, where the reports stand", () => {
    expect(buildProfile([{}]).base).toBeUndefined();
    expect(buildProfile([{}], "en").base).toMatch(/^\/agencies\//);
  });
});
