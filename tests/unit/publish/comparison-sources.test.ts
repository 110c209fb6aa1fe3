import { describe, expect, it } from "vitest";
import { allFigureIds } from "../../../src/form/figure-ids.ts";
import { encodeSources, type PlacedReport } from "../../../src/pipeline/publish/comparison-sources.ts";

const placed = (path: string, first: number, name = "甲局"): PlacedReport => ({
  name,
  path,
  lines: allFigureIds.map((_, at) => first + Math.floor(at / 7)),
});

describe("the sources of an area and year", () => {
  it("tell paths and layouts that reports share once", () => {
    const sources = encodeSources(
      [placed("省/甲局-2023.txt", 30), placed("省/乙局-2023.txt", 44, "乙局"), placed("省/别名-2023.txt", 30, "丙局")],
      2023,
    );
    expect(sources.patterns).toEqual(["省/{name}-{year}.txt", "省/别名-{year}.txt"]);
    expect(sources.paths).toBe("0*2,1");
    for (const { layouts, layout } of Object.values(sources.tables)) {
      expect(layouts).toHaveLength(1);
      expect(layout).toBe("0*3");
    }
    expect(sources.tables.disclosure.start).toBe("30,44,30");
  });
  it("keep apart what only looks like a pattern", () => {
    const { patterns } = encodeSources([placed("{name}/a{b}-1999.txt", 1)], 2023);
    expect(patterns).toEqual(["{}name}/a{}b}-1999.txt"]);
  });
});
