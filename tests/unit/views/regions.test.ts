import { describe, expect, it } from "vitest";
import { schemaVersion, type DatasetIndex } from "../../../src/model/dataset.ts";
import type { RegionFile } from "../../../src/model/region-file.ts";
import { presenceIn } from "../../../src/model/presence.ts";
import { describeRegions } from "../../../src/pipeline/derive/places/describe-regions.ts";
import { growTree } from "../../../src/pipeline/derive/places/region-tree.ts";
import { metrics } from "../../../src/pipeline/derive/metrics.ts";
import { createPageContext } from "../../../src/views/page-context.ts";
import { renderRegionMenu } from "../../../src/views/regions/region-menu.ts";
import { renderRegion } from "../../../src/views/regions/region-page.ts";
import { buildAgency, buildIndex, buildTotals, buildYear, type IndexedAgency } from "./build-index.ts";

const zh = createPageContext("zh", "/repo/");
const en = createPageContext("en", "/");

const names: Record<string, string> = {
  "990000": "样例省",
  "990100": "甲市",
  "990101": "乙县",
  "990102": "丙县",
  "990101100": "丁镇",
};
const pathTo = (code: string): string[] =>
  [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code]
    .filter((c) => c in names && Number(c.padEnd(9, "0")) <= Number(code.padEnd(9, "0")))
    .filter((c, at, all) => all.indexOf(c) === at);
const levels = ["province", "city", "county", "town"] as const;
const regions: DatasetIndex["regions"] = Object.keys(names)
  .sort()
  .map((code) => {
    const path = pathTo(code);
    return {
      code,
      name: names[code] ?? "",
      level: levels[path.length - 1] ?? "town",
      parent: path.at(-2) ?? null,
      names: path.map((c) => names[c] ?? ""),
      path,
    };
  });
const body = (id: string, code: string, more: Partial<IndexedAgency> = {}): IndexedAgency => {
  const path = pathTo(code).map((c) => ({ code: c, name: names[c] ?? "" }));
  return buildAgency({
    id: `${code.slice(0, 6)}/${id}`,
    name: `${names[code] ?? ""}${id}`,
    pinyin: id,
    region: { code, names: path.map((p) => p.name), path, told: "record" },
    ...more,
  });
};
const held = (...years: number[]) => ({ years: years.map((year) => buildYear({ year })) });

const index = buildIndex({
  regions,
  agencies: [
    body("city", "990100", held(2022, 2023)),
    body("government", "990101", { kind: "government", ...held(2021, 2023) }),
    body("town", "990101100", { kind: "township", level: "town", ...held(2023) }),
    body("old", "990102", { status: "renamed", until: 2021, ...held(2021) }),
    body("new", "990102", { predecessors: [{ id: "990102/old", name: "丙县old", published: true }], ...held(2023) }),
    buildAgency({ id: "000000/nowhere", name: "无地局", region: { code: null, names: [], path: [], told: null } }),
  ],
});
const tree = growTree(index);
const described = describeRegions(index);

const value = (n: number) => ({
  id: "received",
  value: n,
  reason: null,
  numerator: n,
  denominator: null,
  interval: null,
});
const rate = (numerator: number, denominator: number) => ({
  id: "disclosureRate",
  value: denominator === 0 ? null : numerator / denominator,
  reason: denominator === 0 ? ("noDecisions" as const) : null,
  numerator,
  denominator,
  interval: denominator < 10 ? null : { low: 0.1, high: 0.9 },
});
const spread = (metric: string, values: number[], tooFew = 0) => ({
  metric,
  counted: values.length,
  tooFew,
  unknown: 1,
  quartiles: values.length === 0 ? null : { low: values[0] ?? 0, median: values[1] ?? 0, high: values.at(-1) ?? 0 },
  values,
  deciles: null,
});
const fileOf = (code: string, shown: RegionFile["shown"] = null): RegionFile => {
  const own = described.regions.find(({ region }) => region.code === code);
  if (own === undefined) throw new Error(code);
  return { schemaVersion, ...own, totals: [buildTotals(), buildTotals({ scope: "summary", bodies: 1 })], shown };
};
const render = (code: string, shown: RegionFile["shown"] = null, context = zh) =>
  renderRegion(context, { file: fileOf(code, shown), metrics, repository: null });

describe("the tree of regions", () => {
  it("puts every body into its region and all above it, and counts reports", () => {
    const counted = regions.map(({ code }) => {
      const node = tree.nodes.get(code);
      return [code, node?.own.length, node?.all.length, node?.reports];
    });
    expect(counted).toEqual([
      ["990000", 0, 5, 7],
      ["990100", 1, 5, 7],
      ["990101", 1, 2, 3],
      ["990101100", 1, 1, 1],
      ["990102", 2, 2, 2],
    ]);
    expect(tree.roots.map(({ region }) => region.code)).toEqual(["990000"]);
    expect(tree.unplaced.map(({ id }) => id)).toEqual(["000000/nowhere"]);
  });
  it("lists provinces, cities and counties for menus, towns with their county", () => {
    const listed = described.all.parts.map(({ code, depth, bodies }) => [code, depth, bodies]);
    expect(listed).toEqual([
      ["990000", 0, 5],
      ["990100", 1, 5],
      ["990101", 2, 2],
      ["990102", 2, 2],
    ]);
    const [province] = renderRegionMenu(zh, described.all);
    expect(province?.parts[0]?.parts.map(({ href }) => href)).toEqual([
      "/repo/regions/990101/",
      "/repo/regions/990102/",
    ]);
    expect(described.all.unplaced).toEqual(["000000/nowhere"]);
  });
});

describe("pages of regions together", () => {
  it("list every body whose region is known", () => {
    const listed = regions.flatMap(({ code }) =>
      render(code).kinds.flatMap(({ bodies }) => bodies.map(({ id }) => id)),
    );
    expect([...new Set(listed)].sort()).toEqual(
      index.agencies
        .map(({ id }) => id)
        .filter((id) => !id.startsWith("000000"))
        .sort(),
    );
  });
});

describe("whether a body existed", () => {
  const find = (id: string) => {
    const agency = tree.bodies.find((other) => other.id === id);
    if (agency === undefined) throw new Error(id);
    return agency;
  };
  it("is no longer so after its last year, and not yet before its predecessor's", () => {
    expect([2020, 2021, 2022].map((year) => presenceIn(find("990102/old"), year))).toEqual([
      "existing",
      "existing",
      "after",
    ]);
    expect([2021, 2022].map((year) => presenceIn(find("990102/new"), year))).toEqual(["before", "existing"]);
  });
  it("is so in every year for which a report is held", () => {
    const late = { ...find("990102/old"), held: [2023] };
    expect(presenceIn(late, 2023)).toBe("existing");
  });
});

describe("a region's page", () => {
  it("lists all bodies of a county, its towns' included, by kind", () => {
    const page = render("990101");
    expect(page.kinds.map(({ kind, bodies }) => [kind, bodies.map(({ id }) => id)])).toEqual([
      ["government", ["990101/government"]],
      ["township", ["990101/town"]],
    ]);
    expect(page.parts).toEqual([]);
    expect(page.crumbs.map(({ href }) => href)).toEqual(["/repo/regions/990000/", "/repo/regions/990100/"]);
  });
  it("lists a city's own bodies and leads to its parts", () => {
    const page = render("990100");
    expect(page.kinds.flatMap(({ bodies }) => bodies.map(({ id }) => id))).toEqual(["990100/city"]);
    expect(page.parts.map(({ href }) => href)).toEqual(["/repo/regions/990101/", "/repo/regions/990102/"]);
  });
  it("marks what is held, what is missing, and what did not exist", () => {
    const { coverage, kinds, legend } = render("990102");
    expect(coverage.years).toEqual(["2021", "2022", "2023"]);
    const rows = kinds.flatMap(({ bodies }) => bodies);
    expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ["absent", "missing", "extract"],
      ["extract", "absent", "absent"],
    ]);
    expect(rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)).filter((mark) => mark === "")).toEqual([]);
    expect(legend).toContain(zh.t.pages.regions.absentLegend);
    expect(render("990101").legend).not.toContain(zh.t.pages.regions.absentLegend);
  });
  it("counts, for each part and year, the bodies held among those that existed", () => {
    const rows = render("990000").coverage.parts?.rows ?? [];
    expect(rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])).toEqual([
      ["甲市", "2/4", "1/4", "4/4"],
      ["本级", "0/1", "1/1", "1/1"],
      ["乙县", "1/2", "0/2", "2/2"],
      ["丙县", "1/1", "0/1", "1/1"],
    ]);
  });
  it("names the bodies whose report of a year is not held, and only those that existed", () => {
    const { missing, whole } = render("990101").coverage;
    expect(missing.map(({ year, text, names }) => [year, text + names])).toEqual([
      ["2022 年", zh.t.pages.regions.missingAll(2)],
      ["2021 年", "1 个：丁镇town"],
    ]);
    expect(whole).toBe(zh.t.pages.regions.missingNone("2023"));
    const other = render("990102").coverage;
    expect(other.missing.map(({ year, names }) => [year, names])).toEqual([["2022 年", "丙县new"]]);
    expect(other.whole).toBe(zh.t.pages.regions.missingNone("2023、2021"));
  });
  it("keeps own reports and summaries apart in its sums", () =>
    expect(render("990101").totals?.rows.map(({ scope }) => scope)).toEqual(["本机关", "地区汇总"]));
  it("tells how bodies spread, by name, with counts alone below ten decisions", () => {
    const shown = {
      year: 2023,
      reports: 3,
      spreads: [spread("received", [1, 4, 90]), spread("disclosureRate", [0.5], 2)],
      bodies: [
        { id: "990101/government", name: "乙县government", received: value(90), disclosureRate: rate(40, 80) },
        { id: "990101/town", name: "丁镇town", received: value(1), disclosureRate: rate(0, 1) },
        { id: "990101/x", name: "无", received: value(4), disclosureRate: rate(0, 0) },
      ],
    };
    for (const context of [zh, en]) {
      const { spread: view } = render("990101", shown, context);
      expect(view?.rate.lines.map(({ drawn }) => drawn?.value ?? null)).toEqual([0.5, null, null]);
      expect(
        view?.rate.lines
          .slice(1)
          .map(({ rate: text }) => text)
          .join(),
      ).not.toContain("%");
      expect(view?.received.chart?.values).toEqual([1, 4, 90]);
      expect(view?.rate.compareHref).toContain("region=990101");
      expect(JSON.stringify(view)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
  it("draws no strip where all values are the same or too few, and says so in words", () => {
    for (const values of [[], [3], [3, 3, 3]]) {
      const shown = { year: 2023, reports: 3, bodies: [], spreads: [spread("received", values)] };
      const view = render("990101", shown).spread;
      expect(view?.received.chart).toBeNull();
      expect(view?.received.sentence).toMatch(/。$/);
      expect(view?.rate.sentence).toBe(zh.t.pages.regions.rate.none);
    }
  });
  it("never gives a fraction of a request", () => {
    const values = [1, 2, 3, 4, 11.25];
    const shown = { year: 2023, reports: 5, bodies: [], spreads: [spread("received", values)] };
    expect(render("990101", shown).spread?.received.sentence).toContain("约 11 件");
  });
  it("has no spread where only summaries are held", () => expect(render("990101").spread).toBeNull());
  it("of one body leaves sums and spread to the body's own page", () => {
    const { totals, spread: between, kinds, coverage, only } = render("990101100");
    expect([totals, between]).toEqual([null, null]);
    const [row, ...more] = kinds.flatMap(({ bodies }) => bodies);
    expect([row?.id, more]).toEqual(["990101/town", []]);
    expect(only).toEqual(row);
    expect(render("990101").only).toBeNull();
    expect(row?.cells.map(({ kind }) => kind)).toEqual(["missing", "missing", "extract"]);
    expect(coverage.missing).toHaveLength(2);
  });
});
