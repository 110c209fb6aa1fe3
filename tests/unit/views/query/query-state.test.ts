/** A query's address: read and written without loss, and whatever else it holds is left out and named. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstQuery,
  formatQueryState,
  mostColumns,
  mostConditions,
  operatorsOf,
  parseQueryState,
  standsAlone,
  type QueryState,
} from "../../../../src/views/query/query-state.ts";
import { queryTableIds, queryTables } from "../../../../src/views/query/query-tables.ts";

const choices = { years: [2021, 2022, 2023], regions: ["990000", "990100"] };
const parse = (search: string) => parseQueryState(search, choices);

const condition = (table: QueryState["table"]) =>
  fc.constantFrom(...queryTables[table]).chain((column) =>
    fc.record({
      column: fc.constant(column.id),
      operator: fc.constantFrom(...operatorsOf(column)),
      value: column.type === "number" ? fc.integer().map(String) : fc.string({ minLength: 1, maxLength: 80 }),
    }),
  );
const anyState = fc.constantFrom(...queryTableIds).chain((table) => {
  const ids = queryTables[table].map(({ id }) => id);
  const groups = queryTables[table].filter((column) => column.groups).map(({ id }) => id);
  return fc.record<QueryState>({
    table: fc.constant(table),
    region: fc.constantFrom(null, "990000", "990101001"),
    years: fc.subarray(choices.years),
    columns: fc.subarray(ids, { maxLength: mostColumns }),
    where: fc
      .array(condition(table), { maxLength: mostConditions })
      .map((all) => all.map((each) => (standsAlone(each.operator) ? { ...each, value: "" } : each))),
    group: fc.subarray(groups, { maxLength: 3 }),
    show: fc.constantFrom("sum", "mean"),
    sort: fc.constantFrom(null, "year", "-rows"),
  });
});

describe("the address of a query", () => {
  it("gives back every state that it was made of", () =>
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parse(formatQueryState(state))).toEqual({ state, ignored: [] });
      }),
      { seed: 7, numRuns: 300 },
    ));
  it("never throws, and holds nothing but what tables have", () =>
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const { state } = parse(search);
        expect(queryTableIds).toContain(state.table);
        expect(state.years.every((year) => choices.years.includes(year))).toBe(true);
      }),
      { seed: 7, numRuns: 50 },
    ));
  it("shows the latest year of the first province where it says nothing", () =>
    expect(parse("")).toEqual({ state: firstQuery(choices), ignored: [] }));
  it("means rows one by one where it names columns and no group", () =>
    expect(parse("?columns=name").state).toMatchObject({ columns: ["name"], group: [] }));
  it("leaves out and names what it doesn't understand", () => {
    const search = new URLSearchParams([
      ["table", "<script>"],
      ["region", "41' or 1=1"],
      ["years", "2021,1999"],
      ["columns", "name,__proto__,constructor"],
      ["where", "year:ge:many"],
      ["where", "name:ge:1"],
      ["where", "requests.received.total:ge:5"],
      ["group", "name"],
      ["toString", "x"],
      ["show", "percent"],
      ["sort", "nothing"],
    ]);
    const { state, ignored } = parse(search.toString());
    expect(state).toMatchObject({ table: "reports", region: "990000", years: [2021], columns: ["name"], group: [] });
    expect(state.where).toEqual([{ column: "requests.received.total", operator: "ge", value: "5" }]);
    expect(ignored).toHaveLength(11);
    expect(ignored).toContain("table=<script>");
  });
  it("cuts what it names to a length that can be shown", () =>
    expect(parse(`?x=${"a".repeat(500)}`).ignored[0]?.length).toBeLessThan(60));
});
