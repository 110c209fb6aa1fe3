/** A published folder is the old one or the new one, whatever moment the work ended at. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { Worker } from "node:worker_threads";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { beginFolder, finishFolder, recoverFolder } from "../../../src/publishing/replace-folder.ts";

let place: string;
let folder: string;
const content = (): string => readFileSync(join(folder, "file"), "utf8");
const fill = (text: string): string => {
  const next = beginFolder(folder);
  writeFileSync(join(next, "file"), text);
  return next;
};

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "replace-"));
  folder = join(place, "dist");
});
afterEach(() => rmSync(place, { recursive: true }));

it("makes a folder that wasn't there, and replaces one that was, leaving nothing beside it", () => {
  for (const text of ["old", "new"]) {
    fill(text);
    finishFolder(folder);
    expect(content()).toBe(text);
    expect(readdirSync(place)).toEqual(["dist"]);
  }
});

it("keeps the old folder until the end, and starts anew after work that was cut short", () => {
  fill("old");
  finishFolder(folder);
  writeFileSync(join(fill("half"), "leftover"), "");
  expect(content()).toBe("old");
  expect(readdirSync(beginFolder(folder))).toEqual([]);
  recoverFolder(folder);
  expect(readdirSync(place)).toEqual(["dist"]);
  expect(content()).toBe("old");
});

it("puts the new folder into its place when the work ended between the two renames", () => {
  fill("old");
  finishFolder(folder);
  fill("new");
  renameSync(folder, join(place, ".dist.previous"));
  recoverFolder(folder);
  expect(content()).toBe("new");
  expect(readdirSync(place)).toEqual(["dist"]);
});

it("takes back the old one where there is no new one, and removes what was only left to be removed", () => {
  mkdirSync(join(place, ".dist.previous"));
  writeFileSync(join(place, ".dist.previous", "file"), "old");
  recoverFolder(folder);
  expect(content()).toBe("old");
  mkdirSync(join(place, ".dist.previous"));
  recoverFolder(folder);
  expect(content()).toBe("old");
  expect(existsSync(join(place, ".dist.previous"))).toBe(false);
});

it.runIf(process.platform === "linux")(
  "is never seen to be missing where the system can exchange two folders",
  async () => {
    fill("first");
    finishFolder(folder);
    const looks = new Int32Array(new SharedArrayBuffer(12));
    const watch = `
    const { looks, file } = require("node:worker_threads").workerData;
    const { existsSync } = require("node:fs");
    while (looks[2] === 0) { looks[0]++; if (!existsSync(file)) looks[1]++; }`;
    const watcher = new Worker(watch, { eval: true, workerData: { looks, file: join(folder, "file") } });
    while (Atomics.load(looks, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    for (let round = 0; round < 20; round++) {
      fill(String(round));
      finishFolder(folder);
    }
    Atomics.store(looks, 2, 1);
    await new Promise((resolve) => watcher.once("exit", resolve));
    expect(looks[0]).toBeGreaterThan(100);
    expect(looks[1]).toBe(0);
  },
);
