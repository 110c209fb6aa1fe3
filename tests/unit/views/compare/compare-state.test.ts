import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSorts, compareViews } from "../../../../src/views/compare/compare-query.ts";
import {
  agencyKinds,
  firstState,
  formatCompareState,
  mostBodies,
  parseCompareState,
  type CompareChoices,
} from "../../../../src/views/compare/compare-state.ts";

const ids = Array.from({ length: 20 }, (_, i) => `9900${String(i).padStart(2, "0")}/yang-li-ju-${i}`);
const choices: CompareChoices = {
  measures: ["received", "disclosureRate", "requests.refused.stateSecret.total"],
  years: [2019, 2020, 2021, 2022, 2024],
  start: { bodies: ids.slice(0, 3), region: null, year: 2022 },
};
const common = {
  metric: fc.constantFrom(...choices.measures),
  years: fc.subarray([...choices.years]),
  view: fc.constantFrom(...compareViews),
  sort: fc.constantFrom(...compareSorts),
};
const states = fc.oneof(
  fc.record({
    bodies: fc.shuffledSubarray(ids, { maxLength: mostBodies }),
    region: fc.constant(null),
    kind: fc.constant(null),
    ...common,
  }),
  fc.record({
    bodies: fc.constant<string[]>([]),
    region: fc.constantFrom("990000", "990101", "990101003"),
    kind: fc.option(fc.constantFrom(...agencyKinds)),
    ...common,
  }),
);

describe("the compare page's address", () => {
  it("gives back every state that was written to it", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseCompareState(formatCompareState(state), choices)).toEqual({ state, ignored: [], tooMany: false });
      }),
      { seed: 1 },
    );
  });
  it("survives a trip through URL, as a browser makes it", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { search } = new URL(formatCompareState(state), "https://example.org/repo/compare/");
        expect(parseCompareState(search, choices).state).toEqual(state);
      }),
      { seed: 2 },
    );
  });
  it("never fails on garbage, and shows only what can be chosen", () => {
    const keys = [
      "bodies",
      "region",
      "kind",
      "metric",
      "years",
      "view",
      "sort",
      "__proto__",
      "=",
      "&",
      "%",
      "%E0%A4%A",
    ];
    const piece = fc.oneof(fc.string(), fc.constantFrom(...keys, ",", "2023", "2019-2024", "990101", ids[0] ?? ""));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { state, ignored } = parseCompareState(pieces.join(""), choices);
        expect(state.bodies.length).toBeLessThanOrEqual(mostBodies);
        expect(state.bodies.length === 0 || state.region === null).toBe(true);
        expect(choices.measures).toContain(state.metric);
        expect(choices.years).toEqual(expect.arrayContaining(state.years));
        expect(compareViews).toContain(state.view);
        for (const part of ignored) expect([...part].length).toBeLessThanOrEqual(41);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
  it("names what it left out", () => {
    const { state, ignored } = parseCompareState(
      `bodies=${ids[0]},nobody&metric=zuiji&years=2018,2023-2024&view=pie&utm=x&view=dots`,
      choices,
    );
    expect(ignored).toEqual(["bodies=nobody", "metric=zuiji", "years=2018", "view=pie", "utm=x", "view=dots"]);
    expect(state).toMatchObject({ bodies: [ids[0]], metric: "received", years: [2024], view: "bars" });
  });
  it("takes twelve bodies and says when there were more", () => {
    const { state, tooMany } = parseCompareState(`bodies=${ids.join(",")}`, choices);
    expect(state.bodies).toEqual(ids.slice(0, mostBodies));
    expect(tooMany).toBe(true);
  });
  it("lets a region go before bodies, and says so", () => {
    const { state, ignored } = parseCompareState(`bodies=${ids[0]}&region=990101&kind=office`, choices);
    expect(state).toMatchObject({ bodies: [], region: "990101", kind: "office", years: [2024] });
    expect(ignored).toEqual([`bodies=${ids[0]}`]);
  });
  it("chooses all years for named bodies, and the page's own start where nothing is named", () => {
    expect(parseCompareState(`bodies=${ids[5]}`, choices).state.years).toEqual(choices.years);
    expect(parseCompareState("", choices).state).toEqual(firstState(choices));
    expect(parseCompareState("", choices).state.years).toEqual([2022]);
    expect(parseCompareState("bodies=", choices).state.bodies).toEqual([]);
    const start = { bodies: [], region: "990101", year: null };
    expect(parseCompareState("", { ...choices, start }).state).toMatchObject({ region: "990101", bodies: [] });
    expect(parseCompareState(`bodies=${ids[1]}`, { ...choices, start }).state.region).toBeNull();
  });
});
