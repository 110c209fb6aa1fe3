import { describe, expect, it } from "vitest";
import { formatCompareQuery, formatYears } from "../../../../src/views/compare/compare-query.ts";
import { createLinks } from "../../../../src/views/links.ts";

describe("an address of the compare page", () => {
  it("names bodies, metric and years in readable signs", () => {
    const query = { bodies: ["990101/yang-li-ju", "990102/yang-li-ju"], metric: "disclosureRate", years: [2023] };
    expect(formatCompareQuery(query)).toBe(
      "?bodies=990101/yang-li-ju,990102/yang-li-ju&metric=disclosureRate&years=2023",
    );
  });
  it("prefers a region to bodies, and leaves out a kind without one", () => {
    expect(formatCompareQuery({ bodies: ["990101/a"], region: "9901", kind: "department" })).toBe(
      "?region=9901&kind=department",
    );
    expect(formatCompareQuery({ kind: "department", sort: "name" })).toBe("");
  });
  it.each([
    [[2024, 2019, 2020, 2021], "2019-2021,2024"],
    [[2023, 2022], "2022,2023"],
    [[], ""],
  ])("writes years %j as %s", (years, text) => expect(formatYears(years)).toBe(text));
  it("is made by the one helper for links, in either language and under any base", () => {
    const links = createLinks("/repo", "en");
    expect(links.compareWith({ bodies: ["990101/a"], year: 2023, metric: "received" })).toBe(
      "/repo/en/compare/?bodies=990101/a&metric=received&years=2023",
    );
    expect(links.compareWith({})).toBe(links.compare);
  });
});
