import { describe, expect, it } from "vitest";
import { packIndex, PackedIndex, readIndex } from "../../../../src/model/packed/packed-index.ts";
import { buildAgency, buildIndex, buildYear } from "../../views/build-index.ts";

const path = [
  { code: "990000", name: "样例省" },
  { code: "990100", name: "样例市" },
  { code: "990101", name: "样例区" },
];
const region = {
  code: "990101",
  name: "样例区",
  level: "county" as const,
  parent: "990100",
  names: path.map(({ name }) => name),
  path: path.map(({ code }) => code),
};
const index = buildIndex({
  regions: [region],
  agencies: [
    buildAgency(),
    buildAgency({
      id: "990101/b",
      aliases: ["旧名"],
      status: "merged",
      until: 2021,
      formerIds: ["990101/a"],
      predecessors: [{ id: "990101/c", name: "丙", published: false }],
      successors: [{ id: "990101/d", name: "丁", published: true }],
      region: { code: "990101", names: ["别省"], path: path.slice(1), told: null },
      years: [buildYear({ received: null, findings: { error: 1, warning: 2, note: 3 } }), buildYear({ year: 2024 })],
    }),
    buildAgency({ id: "000000/x", region: { code: null, names: [], path: [], told: null }, years: [] }),
    buildAgency({ id: "000000/y", region: { code: null, names: ["样例省"], path: [], told: "path" } }),
  ],
});

describe("the published index", () => {
  it("comes back as it was", () => expect(readIndex(JSON.parse(JSON.stringify(packIndex(index))))).toEqual(index));
  it("says of a usual body only what isn't usual", () => {
    const [first] = packIndex(index).agencies;
    expect(Object.keys(first ?? {}).sort()).toEqual([
      "id",
      "initials",
      "kind",
      "level",
      "name",
      "pinyin",
      "region",
      "years",
    ]);
    expect(first?.region).toEqual({ code: "990101", told: "path" });
  });
  it("fits its schema, and another shape throws", () => {
    expect(PackedIndex.safeParse(packIndex(index)).error).toBeUndefined();
    expect(() => readIndex({ ...packIndex(index), counts: 1 })).toThrow();
  });
});
