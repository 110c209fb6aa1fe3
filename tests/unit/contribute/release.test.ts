/** A release of the data: what it consists of, and that its notes tell exactly what has changed since the last one. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseData, type Release } from "../../../src/contribute/release/release-data.ts";
import { buildDataset } from "../../../src/pipeline/build-dataset.ts";

/** Figures of two reports: the printed row, what it becomes, and which figure that is. */
const revisions = [
  ["偃师区信访局-2023.txt", /(?<=行政许可\t)\d+/, "4321", "disclosure.licensing.decisions"],
  ["偃师区信访局-2023.txt", /(?<=行政处罚\t)\d+/, "77", "disclosure.penalties.decisions"],
  ["卫东区人民政府办公室-2023.txt", /(?<=行政强制\t)\d+/, "5", "disclosure.coercion.decisions"],
] as const;
const added = "河南省/洛阳市/偃师区/偃师区样例局-2023.txt";

let folder: string;
let release: Release;
const at = (...parts: string[]): string => join(folder, ...parts);
const notes = (out: string): string => readFileSync(at(out, "notes.md"), "utf8");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-release-"));
  cpSync("reports", at("reports"), { recursive: true });
  await buildDataset(at("reports"), at("v1"));
  const paths = readdirSync(at("reports"), { recursive: true }).map(String);
  for (const [name, printed, becomes] of revisions) {
    const path = at("reports", paths.find((file) => file.endsWith(name)) ?? "");
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(printed);
    writeFileSync(path, text.replace(printed, becomes));
  }
  mkdirSync(at("reports", added, ".."), { recursive: true });
  const one = readFileSync(at("reports/河南省/洛阳市/偃师区/偃师区信访局-2023.txt"), "utf8");
  writeFileSync(at("reports", added), one.replaceAll("信访局", "样例局"));
  await buildDataset(at("reports"), at("v2"));
  release = releaseData(at("v2"), { data: at("v1") }, at("out"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the release after reports were revised", () => {
  it("lists exactly the figures that were revised, with both values", () => {
    const told = release.revised.map(({ name, item, new: value, why }) => [name, item, value, why].join(" "));
    const expected = revisions.map(([file, , value, id]) => [file.split("-")[0], id, value, "file"].join(" "));
    expect(told.sort()).toEqual(expected.sort());
    expect(release.revised.every(({ old }) => /^\d+$/.test(old))).toBe(true);
    expect(readFileSync(at("out/revised-figures.csv"), "utf8").trim().split("\n")).toHaveLength(1 + revisions.length);
  });
  it("tells what only the program reads otherwise from what another file says", () => {
    cpSync(at("v1"), at("read"), { recursive: true });
    const table = readFileSync(at("read/reports.csv"), "utf8");
    writeFileSync(at("read/reports.csv"), table.replace(",53,", ",54,"));
    const [figure, ...others] = releaseData(at("read"), { data: at("v1") }, at("read-out")).revised;
    expect([figure?.old, figure?.new, figure?.why, others]).toEqual(["53", "54", "reading", []]);
    rmSync(at("read/agencies"), { recursive: true });
    expect(releaseData(at("read"), { data: at("v1") }, at("read-out")).revised[0]?.why).toBe("unknown");
  });
  it("names them, and the report that is new, in the notes; all of it in the table", () => {
    for (const [, , value, id] of revisions)
      expect(notes("out")).toMatch(new RegExp(`\\| ${id} \\| \\d+ \\| ${value} \\|`));
    expect(notes("out").match(/\| disclosure\./g)).toHaveLength(revisions.length);
    expect(notes("out")).toContain(added);
    expect(readFileSync(at("out/changes.csv"), "utf8").trim().split("\n")).toHaveLength(release.changes.length + 1);
  });
  it("has checksums of what is attached", () => {
    const sums = readFileSync(at("out/SHA256SUMS"), "utf8").trim().split("\n");
    expect(sums.map((line) => line.split("  ")[1])).toEqual([
      release.archive,
      "changes.csv",
      "revised-figures.csv",
      "CHANGELOG.md",
    ]);
    for (const line of sums) {
      const [sum, name = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(readFileSync(at("out", name)))
          .digest("hex"),
      ).toBe(sum);
    }
  });
  it("is the same to the byte when it is made again", () => {
    releaseData(at("v2"), { data: at("v1") }, at("again"));
    for (const name of readdirSync(at("out")))
      expect(readFileSync(at("again", name)).equals(readFileSync(at("out", name)))).toBe(true);
  });
});

describe("the changelog of the data", () => {
  const changelog = (out: string): string => readFileSync(at(out, "CHANGELOG.md"), "utf8");
  const headings = (text: string): string[] => text.split("\n").filter((line) => line.startsWith("## "));
  it("names each revised figure with both values and why, and keeps what earlier releases told", () => {
    const first = releaseData(at("v1"), { data: null }, at("log-1"));
    releaseData(at("v2"), { data: at("v1"), changelog: at("log-1/CHANGELOG.md") }, at("log-2"));
    const text = changelog("log-2");
    expect(headings(text)).toEqual([`## ${release.tag}`, `## ${first.tag}`]);
    for (const [, , value, id] of revisions)
      expect(text).toMatch(new RegExp(`\\| ${id} \\| \\d+ \\| ${value} \\| \\S`));
    expect(text.endsWith(changelog("log-1").slice(changelog("log-1").indexOf("## ")))).toBe(true);
  });
  it("tells no release twice, and begins anew where there is none", () => {
    releaseData(at("v2"), { data: at("v1"), changelog: at("log-2/CHANGELOG.md") }, at("log-3"));
    expect(changelog("log-3")).toBe(changelog("log-2"));
    releaseData(at("v2"), { data: at("v1"), changelog: at("nowhere.md") }, at("log-4"));
    expect(headings(changelog("log-4"))).toEqual([`## ${release.tag}`]);
  });
});

describe("releases without changes", () => {
  it("say so of the same data", () => {
    const { tag, changes } = releaseData(at("v1"), { data: at("v1") }, at("same"));
    expect([changes, tag === release.tag]).toEqual([[], false]);
    expect(notes("same")).not.toContain("|");
    expect(notes("same")).toMatch(/same as the last release/);
  });
  it("say so of the first", () => {
    expect(releaseData(at("v1"), { data: at("none") }, at("first")).changes).toEqual([]);
    expect(notes("first")).toMatch(/first release/);
  });
});
