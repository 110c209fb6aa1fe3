/** What changed between two datasets: by figure, by report, by finding, by total; and nothing but what changed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDataTables, type DataTables, type Row } from "../../../src/contribute/data-tables.ts";
import { renderDiffCsv, renderDiffMarkdown } from "../../../src/contribute/describe-diff.ts";
import { diffData, type Change } from "../../../src/contribute/diff-data.ts";
import { parseCsv } from "../../../src/pipeline/load-sources.ts";
import { buildDataset } from "../../../src/pipeline/build-dataset.ts";

const report = (year: string, figures: Row, agency = "1/a"): Row => ({
  agency,
  name: "样例局",
  year,
  path: "p",
  ...figures,
});
const tables = (changes: Partial<DataTables>): DataTables => ({ reports: [], findings: [], totals: {}, ...changes });
const short = ({ what, how, year, item, old, new: now }: Change): string => [what, how, year, item, old, now].join(" ");
const diff = (old: Partial<DataTables>, now: Partial<DataTables>): string[] =>
  diffData(tables(old), tables(now)).map(short);

describe("the difference of two datasets", () => {
  it("tells figures that changed, appeared or vanished, and what else is said of a report", () => {
    const old = [report("2023", { "a.b": "1", "a.c": "", "a.d": "0", "a.e": "7", edition: "2021" })];
    const now = [report("2023", { "a.b": "2", "a.c": "0", "a.d": "", "a.e": "7", edition: "mixed" })];
    expect(diff({ reports: old }, { reports: now })).toEqual([
      "figure changed 2023 a.b 1 2",
      "figure added 2023 a.c  0",
      "figure removed 2023 a.d 0 ",
      "particular changed 2023 edition 2021 mixed",
    ]);
  });
  it("tells reports that came or went, with their figures", () => {
    const [one, two] = [report("2022", { "a.b": "1" }), report("2023", { "a.b": "1", "a.c": "" })];
    expect(diff({ reports: [one] }, { reports: [two] })).toEqual([
      "report removed 2022  p ",
      "figure removed 2022 a.b 1 ",
      "report added 2023   p",
      "figure added 2023 a.b  1",
    ]);
  });
  it("holds a finding for the same that only moved, and counts those alike", () => {
    const finding = (line: string, code = "x"): Row => ({
      code,
      agency: "1/a",
      year: "2023",
      file: "f",
      line,
      figures: "a.b",
    });
    expect(diff({ findings: [finding("1")] }, { findings: [finding("9")] })).toEqual([]);
    const [old, now] = [
      [finding("1"), finding("2")],
      [finding("1"), finding("1", "y")],
    ];
    expect(diff({ findings: old }, { findings: now })).toEqual([
      "finding removed 2023 x a.b  ",
      "finding added 2023 y a.b  ",
    ]);
  });
  it("tells totals of the whole and of regions, not those of bodies", () => {
    const row = (agency: string, received: string): Row => ({
      year: "2023",
      scope: "own",
      kind: "all",
      agency,
      received,
    });
    const totals = (n: string) => ({ totals: { requests: [row("", n), row("1/a", n)] } });
    expect(diff(totals("5"), totals("6"))).toEqual(["total changed 2023 requests.own.received 5 6"]);
  });
});

describe("its description", () => {
  const change: Change = {
    ...{ what: "figure", how: "added", agency: "1/a", name: "样例局 [x](http://a) @you <b>|", year: "2023" },
    ...{ item: "a.b", old: "", new: "0" },
  };
  it("lets no text of a report become markup, and says in words that there was nothing", () => {
    const markdown = renderDiffMarkdown([change]);
    expect(markdown).not.toMatch(/\]\(|@you|<b>|http:\/\//);
    expect(markdown).toContain("| （无 none） | 0 |");
  });
  it("lists a hundred at most, and all of them as CSV", () => {
    const many = Array.from({ length: 250 }, (_, n) => ({ ...change, item: `a.b${n}` }));
    expect(renderDiffMarkdown(many).match(/a\.b\d/g)).toHaveLength(100);
    expect(parseCsv(renderDiffCsv(many).trimEnd())).toHaveLength(251);
  });
});

describe("two published folders", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "nianbao-diff-"));
    cpSync("reports", join(folder, "reports"), { recursive: true });
    await buildDataset(join(folder, "reports"), join(folder, "old"));
    const own = join(folder, "reports/河南省/洛阳市/偃师区");
    const name = readdirSync(own).find((file) => file.includes("信访局")) ?? "";
    const before = readFileSync(join(own, name), "utf8");
    const after = before.replace(/(?<=行政许可\t)\d+/, "4321");
    expect(after).not.toBe(before);
    writeFileSync(join(own, name), after);
    await buildDataset(join(folder, "reports"), join(folder, "new"));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("differ by the one figure that was changed", () => {
    const { old, new: now } = readDataTables(join(folder, "old"), join(folder, "new"));
    const figures = diffData(old, now).filter(({ what }) => what === "figure");
    expect(figures.map(({ item, new: value, year }) => [item, value, year])).toEqual([
      ["disclosure.licensing.decisions", "4321", "2023"],
    ]);
    expect(now.reports).toHaveLength(1);
  });
  it("are compared by one command", () => {
    const args = ["scripts/diff-data.ts", join(folder, "old"), join(folder, "new"), "--csv", join(folder, "x.csv")];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stdout.includes("4321")]).toEqual([0, true]);
    expect(readFileSync(join(folder, "x.csv"), "utf8")).toContain(",disclosure.licensing.decisions,");
    expect(spawnSync(process.execPath, ["scripts/diff-data.ts", folder, folder]).status).toBe(2);
  });
});
