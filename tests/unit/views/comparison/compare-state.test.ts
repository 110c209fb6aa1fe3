import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstState,
  formatCompareState,
  mostBodies,
  parseCompareState,
  views,
  type CompareChoices,
} from "../../../../src/views/comparison/compare-state.ts";

const choices: CompareChoices = {
  bodies: Array.from({ length: 20 }, (_, i) => `9900${String(i).padStart(2, "0")}/yang-li-ju-${i}`),
  metrics: ["received", "disclosureRate", "reviewIncidence"],
  years: [2021, 2022, 2023, 2024],
};

const states = fc.record({
  bodies: fc.subarray(choices.bodies, { maxLength: mostBodies }),
  metric: fc.constantFrom(...choices.metrics),
  years: fc.subarray(choices.years),
  view: fc.constantFrom(...views),
});

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
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("bodies", "metric", "years", "view", "=", "&", "%", "%E0%A4%A", ",", "2023"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { state, ignored } = parseCompareState(pieces.join(""), choices);
        expect(choices.bodies).toEqual(expect.arrayContaining(state.bodies));
        expect(state.bodies.length).toBeLessThanOrEqual(mostBodies);
        expect(choices.metrics).toContain(state.metric);
        expect(choices.years).toEqual(expect.arrayContaining(state.years));
        expect(views).toContain(state.view);
        for (const part of ignored) expect([...part].length).toBeLessThanOrEqual(41);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
  it("begins with the first twelve bodies, the first metric and the last three years", () => {
    expect(parseCompareState("", choices)).toEqual({ state: firstState(choices), ignored: [], tooMany: false });
    expect(firstState(choices)).toEqual({
      bodies: choices.bodies.slice(0, 12),
      metric: "received",
      years: [2022, 2023, 2024],
      view: "bars",
    });
  });
  it("tells an empty choice from none", () => {
    expect(parseCompareState("?bodies=&years=", choices).state).toMatchObject({ bodies: [], years: [] });
  });
  it("names what it leaves out", () => {
    const search =
      "?bodies=nobody,990001/yang-li-ju-1&metric=rank&years=1999,2023&view=pie&utm_source=x&metric=received";
    const { state, ignored } = parseCompareState(search, choices);
    expect(ignored).toEqual([
      "bodies=nobody",
      "metric=rank",
      "years=1999",
      "view=pie",
      "utm_source=x",
      "metric=received",
    ]);
    expect(state).toEqual({ bodies: ["990001/yang-li-ju-1"], metric: "received", years: [2023], view: "bars" });
  });
  it("says when more than twelve bodies were asked for", () => {
    const parsed = parseCompareState(`?bodies=${choices.bodies.join(",")}`, choices);
    expect(parsed.tooMany).toBe(true);
    expect(parsed.state.bodies.length).toBe(12);
  });
  it("keeps the address readable", () => {
    const state = {
      bodies: choices.bodies.slice(0, 2),
      metric: "received",
      years: [2023, 2024],
      view: "dots" as const,
    };
    expect(formatCompareState(state)).toBe(
      "?bodies=990000/yang-li-ju-0,990001/yang-li-ju-1&metric=received&years=2023,2024&view=dots",
    );
  });
});
