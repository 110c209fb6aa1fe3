/** A process beside this one: how it ended is told, and whatever ends this one ends it, too. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DatasetFailed, makeDataset } from "../../../src/site-build/make-dataset.ts";

let folder: string;
const source = new URL("../../../src/site-build/run-program.ts", import.meta.url).href;
const telling = new URL("../../../src/progress/tell-starter.ts", import.meta.url).href;
const programs = {
  "fails.mjs": "process.exitCode = 3;",
  "dies.mjs": "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);",
  "works.mjs": "process.exitCode = process.argv[2] === 'given' ? 0 : 1;",
  // Goes on once it is told that its stage was noticed.
  "stages.mjs": `import { existsSync } from "node:fs";
    import { tellingStarter } from ${JSON.stringify(telling)};
    const report = tellingStarter(() => {});
    for (const stage of ["parse", "parse", "derive"]) report({ stage, done: 0, total: 1 });
    const waiting = setInterval(() => existsSync(process.argv[2]) && clearInterval(waiting), 10);`,
  // Tells its number when it is there, and never ends by itself.
  "waits.mjs": "console.log(process.pid); setInterval(() => {}, 1000);",
  "starts.mjs": `import { runProgram } from ${JSON.stringify(source)};
    await runProgram(new URL("waits.mjs", import.meta.url), []); console.log("went on");`,
};
const at = (name: keyof typeof programs): URL => pathToFileURL(join(folder, name));
const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-programs-"));
  for (const [name, code] of Object.entries(programs)) writeFileSync(join(folder, name), code);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("tells a dataset that failed by itself from one that was ended", async () => {
  await expect(makeDataset(at("works.mjs"), ["given"]).stand).resolves.toBeUndefined();
  await expect(makeDataset(at("fails.mjs")).stand).rejects.toBeInstanceOf(DatasetFailed);
  await expect(makeDataset(at("fails.mjs")).room).rejects.toBeInstanceOf(DatasetFailed);
  const ended = makeDataset(at("dies.mjs")).stand;
  await expect(ended).rejects.toThrow(/SIGKILL/);
  await expect(ended).rejects.not.toBeInstanceOf(DatasetFailed);
});

it("tells when a dataset has room for others: once its files are read, at the latest when it stands", async () => {
  const noticed = join(folder, "noticed");
  const { stand, room } = makeDataset(at("stages.mjs"), [noticed]);
  await expect(room).resolves.toBeUndefined();
  writeFileSync(noticed, "");
  await expect(stand).resolves.toBeUndefined();
  await expect(makeDataset(at("works.mjs"), ["given"]).room).resolves.toBeUndefined();
});

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("leaves no process running after %s", async (signal) => {
  const parent = spawn(process.execPath, [join(folder, "starts.mjs")], { stdio: ["ignore", "pipe", "ignore"] });
  let output = "";
  parent.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await once(parent.stdout, "data");
  const over = once(parent, "close");
  parent.kill(signal);
  expect(await over).toEqual([null, signal]);
  // "went on" would have come after it.
  expect(output).toMatch(/^\d+\n$/);
  expect(isRunning(Number(output))).toBe(false);
});
