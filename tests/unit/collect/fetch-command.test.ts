/** The command itself, killed in the middle of its work and started again. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startMisbehavingServer, type MisbehavingServer } from "../../fixtures/misbehaving-server.ts";

let server: MisbehavingServer;
let folder: string;
beforeEach(async () => {
  server = await startMisbehavingServer();
  folder = mkdtempSync(join(tmpdir(), "nianbao-fetch-"));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command; `until` ends it the hard way. */
function fetchReports(contact: string, until: (() => boolean) | null = null): Promise<number | null> {
  const paths = ["list.csv", "--out", join(folder, "reports"), "--allow-host", server.host, "--rate", "6000"];
  const child = spawn(process.execPath, ["scripts/fetch-reports.ts", join(folder, paths[0]!), ...paths.slice(1)], {
    env: { ...process.env, NIANBAO_CONTACT: contact },
    stdio: "ignore",
  });
  const timer = setInterval(() => until?.() === true && child.kill("SIGKILL"), 5);
  return new Promise((resolve) =>
    child.on("close", (code) => {
      clearInterval(timer);
      resolve(code);
    }),
  );
}

it("loses nothing and repeats nothing when it is killed and started again", async () => {
  const numbers = Array.from({ length: 40 }, (_, n) => n);
  const rows = numbers.map((n) => `${server.origin}/report/${n},样例机关${n},2023,样例省/样例市/样例县`);
  writeFileSync(join(folder, "list.csv"), ["url,agency,year,folder", ...rows].join("\n"));
  for (const killAt of [8, 25]) {
    expect(await fetchReports("tests@example.org", () => server.asked.length >= killAt)).toBeNull();
    const there = readdirSync(join(folder, "reports/样例省/样例市/样例县")).filter((name) => !name.startsWith("."));
    for (const name of there) {
      const text = readFileSync(join(folder, "reports/样例省/样例市/样例县", name), "utf8");
      expect(text.startsWith("<!doctype html>") && text.endsWith("</p>")).toBe(true);
    }
  }
  expect(await fetchReports("tests@example.org")).toBe(0);
  const reports = readdirSync(join(folder, "reports/样例省/样例市/样例县")).filter((name) => !name.startsWith("."));
  expect(reports).toHaveLength(40);
  expect(
    readdirSync(join(folder, "reports"), { recursive: true }).filter((name) => `${name}`.endsWith(".part")),
  ).toEqual([]);
  expect(readFileSync(join(folder, "reports/sources.csv"), "utf8").trim().split("\n")).toHaveLength(41);
  // One request may be under way at each kill; robots.txt is asked for once a run.
  expect(server.asked.filter((path) => path.startsWith("/report/")).length).toBeLessThanOrEqual(42);
}, 60_000);

it("refuses to go anywhere without saying who it is", async () => {
  writeFileSync(join(folder, "list.csv"), `url,agency,year,folder\n${server.origin}/good,样例机关,2023,样例省\n`);
  expect(await fetchReports("")).toBe(2);
  expect(await fetchReports("someone")).toBe(2);
  expect(server.asked).toEqual([]);
});
