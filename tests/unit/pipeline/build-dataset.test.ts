import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackedAgencyFile } from "../../../src/model/packed-agency.ts";
import { assembleDataset, buildDataset } from "../../../src/pipeline/build-dataset.ts";

const reports = join(import.meta.dirname, "../../../reports");
const model = "河南省/平顶山市/卫东区/卫东区人民政府办公室-2023.txt";
const agency = "agencies/410403/wei-dong-qu-ren-min-zheng-fu-ban-gong-shi.json";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-build-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const bytesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]),
  );

describe("the corpus", () => {
  it("gives five bodies, a thousand printed figures, every sum closed", async () => {
    const { index, agencies } = await assembleDataset(reports);
    expect(index.counts).toEqual({ agencies: 5, reports: 5, figures: 1000, printed: 1000 });
    expect(index.unpublished).toEqual([]);
    const checks = agencies.flatMap((file) => file.years.flatMap((year) => year.checks));
    expect(checks).toHaveLength(5 * 42);
    expect(checks.filter((check) => check.status !== "holds")).toEqual([]);
  });
  it("keeps to itself where it stands: the same bytes from a copy elsewhere, written in another order", async () => {
    const copy = join(root, "copy");
    const names = readdirSync(reports, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of names.reverse()) {
      const from = join(entry.parentPath, entry.name);
      const to = join(copy, from.slice(reports.length));
      mkdirSync(dirname(to), { recursive: true });
      cpSync(from, to);
    }
    await buildDataset(reports, join(root, "a"));
    await buildDataset(copy, join(root, "b"));
    expect(bytesOf(join(root, "b"))).toEqual(bytesOf(join(root, "a")));
  });
});

describe("two years of one body", () => {
  it("are held against each other", async () => {
    const folder = join(root, "years");
    const text = readFileSync(join(reports, model), "utf8");
    const place = join(folder, dirname(model));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, basename(model)), text);
    writeFileSync(
      join(place, basename(model).replace("2023", "2024")),
      text.replace(/2023(?= ?年政府信息公开工作年度报告)/, "2024"),
    );
    const { agencies, diagnostics } = await assembleDataset(folder);
    expect(agencies.map((file) => file.years.map((year) => year.year))).toEqual([[2023, 2024]]);
    const continuity = agencies[0]?.years.map((year) =>
      year.checks.filter((c) => c.relation === "carryOver" || c.relation === "stock"),
    );
    expect(continuity?.map((checks) => checks.length)).toEqual([0, 9]);
    // 18 in force, 2 issued: the copy says 18 again where 20 would follow.
    expect(continuity?.[1]?.filter((check) => check.status === "fails")).toMatchObject([
      { relation: "stock", left: 18, right: 20 },
    ]);
    expect(diagnostics.diagnostics.filter((d) => d.code === "stock-mismatch")).toMatchObject([{ year: 2024 }]);
  });
});

describe("broken files beside good ones", () => {
  it("cost themselves only", async () => {
    const folder = join(root, "broken");
    cpSync(reports, folder, { recursive: true });
    const bad = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
    bad("empty.txt", "");
    bad("picture.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    bad("report.xlsx", "x");
    bad("prose.txt", "今天天气很好。\n");
    let parsed = 0;
    const { dataset } = await buildDataset(folder, join(root, "beside"), {
      onProgress: ({ stage, done }) => (parsed = stage === "parse" ? done : parsed),
    });
    expect(parsed).toBe(9);
    expect(dataset.index.unpublished.map((file) => [file.path, file.diagnostics.map((d) => d.code)])).toEqual([
      ["empty.txt", ["empty-file"]],
      ["picture.txt", ["not-text"]],
      ["prose.txt", ["not-a-report"]],
      ["report.xlsx", ["format-unsupported"]],
    ]);
    await buildDataset(reports, join(root, "good"));
    const [good, beside] = [join(root, "good"), join(root, "beside")].map(bytesOf);
    const agencies = [...(good ?? [])].filter(([path]) => path.startsWith("/agencies/"));
    expect(agencies).toHaveLength(5);
    for (const [path, text] of agencies) expect(beside?.get(path)).toBe(text);
    expect(PackedAgencyFile.parse(JSON.parse(beside?.get(`/${agency}`) ?? "")).years).toHaveLength(1);
  });
});
