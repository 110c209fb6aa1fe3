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
  release = releaseData(at("v2"), at("v1"), at("out"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the release after reports were revised", () => {
  it("lists exactly the figures that were revised, with both values", () => {
    const isNew = new Set(
      release.changes.filter(({ what }) => what === "report").map(({ agency, year }) => agency + year),
    );
    expect(isNew.size).toBe(1);
    const revised = release.changes.filter(({ what, agency, year }) => what === "figure" && !isNew.has(agency + year));
    const told = revised.map(({ name, item, new: value }) => [name, item, value].join(" "));
    const expected = revisions.map(([file, , value, id]) => [file.split("-")[0], id, value].join(" "));
    expect(told.sort()).toEqual(expected.sort());
    expect(revised.every(({ old, how }) => how === "changed" && /^\d+$/.test(old))).toBe(true);
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
    expect(sums.map((line) => line.split("  ")[1])).toEqual([release.archive, "changes.csv"]);
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
    releaseData(at("v2"), at("v1"), at("again"));
    for (const name of readdirSync(at("out")))
      expect(readFileSync(at("again", name)).equals(readFileSync(at("out", name)))).toBe(true);
  });
});

describe("releases without changes", () => {
  it("say so of the same data", () => {
    const { tag, changes } = releaseData(at("v1"), at("v1"), at("same"));
    expect([changes, tag === release.tag]).toEqual([[], false]);
    expect(notes("same")).not.toContain("|");
    expect(notes("same")).toMatch(/same as the last release/);
  });
  it("say so of the first", () => {
    expect(releaseData(at("v1"), at("none"), at("first")).changes).toEqual([]);
    expect(notes("first")).toMatch(/first release/);
  });
});
