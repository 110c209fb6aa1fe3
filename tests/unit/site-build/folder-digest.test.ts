import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { digestOf, digestsBySums } from "../../../src/site-build/folder-digest.ts";

let folder: string;
const write = (name: string, text: string, seconds: number): void => {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), seconds, seconds);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-sums-"));
  write("a.json", "a", 100);
  write("SHA256SUMS", `${"0".repeat(64)}  a.json\n${"1".repeat(64)}  gone.json\nno line of a list\n`, 200);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("takes the listed digest of a file that is no younger than the list, and reads every other", () => {
  write("b.json", "b", 100);
  const digestOfPublished = digestsBySums(folder);
  expect(digestOfPublished("a.json")).toBe("0".repeat(64));
  expect(digestOfPublished("b.json")).toBe(digestOf("b"));
  expect(digestOfPublished("gone.json")).toBe("");
  write("a.json", "changed", 300);
  expect(digestsBySums(folder)("a.json")).toBe(digestOf("changed"));
});

it("reads every file where there is no list", () => {
  rmSync(join(folder, "SHA256SUMS"));
  expect(digestsBySums(folder)("a.json")).toBe(digestOf("a"));
});
