/** Queries over columns: what fits, what is added up, and what has no number. */
import { describe, expect, it } from "vitest";
import { zh } from "../../../../src/i18n/zh.ts";
import { csvFormats } from "../../../../src/views/csv-cells.ts";
import { formatQueryCsv } from "../../../../src/views/query/query-csv.ts";
import { planQuery, partitionsOf, soundGroups } from "../../../../src/views/query/query-plan.ts";
import { firstQuery, type QueryState } from "../../../../src/views/query/query-state.ts";
import { viewResult } from "../../../../src/views/query/query-view.ts";
import { startQuery, toCell, type Piece, type QueryResult } from "../../../../src/views/query/run-query.ts";
import { sortResult } from "../../../../src/views/query/sort-result.ts";

const received = "requests.received.total";
const piece: Piece = {
  rows: 5,
  columns: {
    name: ["样例省政府", "甲局", "乙局", "=丙局", "无名"],
    region: ["990000", "990101", "990102", "990101003", null],
    scope: ["summary", "own", "own", "own", "own"],
    year: [2023, 2023, 2023, 2023, 2023],
    [received]: [100, 7, null, 3.1, 0],
  },
};
const choices = { years: [2023], regions: ["990000"] };
const ask = (change: Partial<QueryState>): QueryState => ({
  ...firstQuery(choices),
  ...{ region: null, columns: ["name"], group: [] },
  ...change,
});
function run(change: Partial<QueryState>, pieces = [piece]): QueryResult {
  const state = ask(change);
  const query = startQuery(state, soundGroups(state));
  for (const each of pieces) query.add(each);
  return sortResult(query.result(), state);
}
const namesOf = (change: Partial<QueryState>): unknown => {
  const result = run(change);
  return result.kind === "rows" ? result.rows.map(([name]) => name) : null;
};
const where = (column: string, operator: QueryState["where"][number]["operator"], value = "") => ({
  where: [{ column, operator, value }],
});

describe("rows", () => {
  it("are those of a place and its parts", () => {
    expect(namesOf({ region: "990000" })).toHaveLength(4);
    expect(namesOf({ region: "990101" })).toEqual(["甲局", "=丙局"]);
    expect(namesOf({ region: "990101003" })).toEqual(["=丙局"]);
  });
  it("fit conditions; no number is neither equal, nor different, nor small", () => {
    expect(namesOf(where(received, "ge", "7"))).toEqual(["样例省政府", "甲局"]);
    expect(namesOf(where(received, "le", "7"))).toEqual(["甲局", "=丙局", "无名"]);
    expect(namesOf(where(received, "ne", "0"))).toEqual(["样例省政府", "甲局", "=丙局"]);
    expect(namesOf(where(received, "empty"))).toEqual(["乙局"]);
    expect(namesOf(where("name", "has", "局"))).toEqual(["甲局", "乙局", "=丙局"]);
    expect(namesOf(where("level", "eq", "town"))).toEqual(["=丙局"]);
  });
  it("are sorted by a column, those without a value last", () => {
    const sorted = run({ columns: [received], sort: `-${received}` });
    expect(sorted).toMatchObject({ rows: [[100], [7], [3.1], [0], [null]] });
  });
  it("take numbers of any kind and nothing that is none", () =>
    expect([12n, 3, NaN, undefined, "x", {}].map(toCell)).toEqual([12, 3, null, null, "x", null]));
});

describe("groups", () => {
  it("are parted by scope, since a summary holds its members' cases", () => {
    const result = run({ group: ["year"], columns: [received] }, [piece, piece]);
    expect(result).toMatchObject({ keys: ["year", "scope"], numbers: [received], matched: 10 });
    expect(result.kind === "groups" && result.groups).toEqual([
      { keys: [2023, "own"], rows: 8, added: [{ sum: 20.2, n: 6 }] },
      { keys: [2023, "summary"], rows: 2, added: [{ sum: 200, n: 2 }] },
    ]);
  });
  it("need no scope where a condition leaves one, and a figure each where rows are figures", () => {
    expect(soundGroups(ask({ group: ["year"], ...where("scope", "eq", "own") }))).toEqual(["year"]);
    expect(soundGroups(ask({ table: "figures", group: ["year"] }))).toEqual(["year", "scope", "figure"]);
    expect(soundGroups(ask({}))).toEqual([]);
  });
  it("tell places by the first digits of the code; what lies above or nowhere is in none", () => {
    const result = run({ group: ["city"], columns: [], ...where("scope", "ne", "unknown") });
    expect(result.kind === "groups" && result.groups.map(({ keys, rows }) => [...keys, rows])).toEqual([
      ["990100", "own", 3],
      [null, "own", 1],
      [null, "summary", 1],
    ]);
  });
});

describe("what is shown", () => {
  const context = { wording: { t: zh.query, locale: "zh" as const }, places: new Map([["990100", "样例市"]]) };
  const view = (change: Partial<QueryState>) => {
    const state = ask(change);
    return viewResult(run(change), state, context);
  };
  it("says in words where there is no number, and never 0", () => {
    const row = view({ columns: ["name", received] }).rows[2];
    expect(row?.[1]).toMatchObject({ text: "" });
    expect(row?.[1]?.note).not.toBe("");
  });
  it("tells how many have no number beside a sum, and gives no mean of fewer than ten", () => {
    const [own] = view({ group: ["scope"], columns: [received] }).rows;
    expect(own?.map(({ text }) => text)).toEqual([zh.query.values.scope.own, "4", "10.1"]);
    expect(own?.[2]?.note).toContain("1");
    const [mean] = view({ group: ["scope"], columns: [received], show: "mean" }).rows;
    expect(mean?.[2]).toMatchObject({ text: "" });
    expect(mean?.[2]?.note).toContain("3");
  });
  it("is taken away whole, with names of places, version and address, and no formula for a spreadsheet", () => {
    const state = ask({ columns: ["name", "city", received] });
    const origin = { dataVersion: "abc", address: "https://a.example/" };
    const csv = formatQueryCsv(run(state), state, context.places, origin, csvFormats.spreadsheet);
    const lines = csv.split("\r\n");
    expect(lines[0]).toBe(`\ufeffname,city,city_name,${received},data_version,address`);
    expect(lines[2]).toBe("甲局,990100,样例市,7,abc,https://a.example/");
    expect(lines[3]).toBe("乙局,990100,样例市,,abc,https://a.example/");
    expect(lines[4]).toContain(`"'=丙局"`);
  });
});

describe("the plan", () => {
  const paths = [
    "parquet/reports/province=99/year=2022/part-0.parquet",
    "parquet/reports/province=99/year=2023/part-0.parquet",
    "parquet/reports/province=00/year=2023/part-0.parquet",
    "parquet/figures/province=99/year=2023/part-0.parquet",
    "reports.csv",
  ];
  const partitions = partitionsOf(paths.map((path) => ({ path, bytes: 9 })));
  it("reads the partitions of place and years, and the columns that are needed", () => {
    expect(partitions).toHaveLength(4);
    const plan = planQuery(ask({ region: "990101", columns: [received], ...where("city", "filled") }), partitions);
    expect(plan.partitions.map(({ path }) => path)).toEqual([paths[1]]);
    expect(plan.sources).toEqual([received, "region"]);
  });
  it("reads also what has no place where all places are asked for", () =>
    expect(planQuery(ask({}), partitions).partitions).toHaveLength(2));
});
