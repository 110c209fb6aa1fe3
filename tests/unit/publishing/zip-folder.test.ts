/** The archive of the data: everything in it, the same bytes each time, readable by others. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { zipFolder } from "../../../src/publishing/zip-folder.ts";

let folder: string;
const files = { "b.csv": "甲,乙\n".repeat(5000), "a/c.json": "{}", "样例.txt": "", "a/B.bin": "\u0000\u0001" };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-zip-"));
  mkdirSync(join(folder, "data/a"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "data", name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("holds every file, and is smaller than they are", () => {
  const size = zipFolder(join(folder, "data"), join(folder, "one.zip"), "nianbao");
  expect(size).toBe(readFileSync(join(folder, "one.zip")).length);
  expect(size).toBeLessThan(2000);
  const script =
    "import sys,zipfile,json;z=zipfile.ZipFile(sys.argv[1]);print(json.dumps({n:z.read(n).decode() for n in z.namelist()}))";
  const { status, stdout } = spawnSync("python3", ["-c", script, join(folder, "one.zip")], { encoding: "utf8" });
  if (status !== 0) return; // Without Python there is nobody else here who could read it.
  const expected = Object.entries(files).map(([name, text]) => [`nianbao/${name}`, text]);
  expect(JSON.parse(stdout)).toEqual(Object.fromEntries(expected));
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(
    ["a/B.bin", "a/c.json", "b.csv", "样例.txt"].map((name) => `nianbao/${name}`),
  );
});

it("is the same when the files are of another day and made in another time zone", () => {
  utimesSync(join(folder, "data/b.csv"), 1e9, 1e9);
  const zone = process.env["TZ"];
  process.env["TZ"] = "Asia/Shanghai";
  zipFolder(join(folder, "data"), join(folder, "two.zip"), "nianbao");
  process.env["TZ"] = zone;
  expect(readFileSync(join(folder, "two.zip")).equals(readFileSync(join(folder, "one.zip")))).toBe(true);
});
