/** Fetching from a server that misbehaves: nothing is lost, nothing hangs, and each fault has a code of its own. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectReports, type Collecting } from "../../../src/collect/collect-reports.ts";
import { createPolicy, type FetchPolicy } from "../../../src/collect/fetch-policy.ts";
import { readWantedList } from "../../../src/collect/wanted-list.ts";
import { parseCsv } from "../../../src/pipeline/load-sources.ts";
import { pageOf, startMisbehavingServer, type MisbehavingServer } from "../../fixtures/misbehaving-server.ts";

let server: MisbehavingServer;
let folder: string;
const root = (): string => join(folder, "reports");

beforeEach(async () => {
  server = await startMisbehavingServer();
  folder = mkdtempSync(join(tmpdir(), "nianbao-collect-"));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const policy = (changes: Partial<FetchPolicy> = {}): FetchPolicy =>
  createPolicy("tests@example.org", {
    gap: 0,
    permitted: new Set([server.host]),
    seconds: { connect: 1, idle: 0.4, whole: 1.5 },
    size: 1_000_000,
    patience: 1000,
    ...changes,
  });

const listOf = (paths: string[]): string =>
  ["url,agency,year,folder", ...paths.map((path, n) => `${server.origin}${path},样例机关${n},2023,样例省/样例市`)].join(
    "\n",
  );

async function collect(list: string, changes: Partial<Collecting> = {}) {
  const options = { root: root(), log: join(folder, "log.csv"), policy: policy(), again: null, ...changes };
  const codes: Record<string, string> = {};
  const onEntry: Collecting["onEntry"] = ({ url, code }) => void (codes[url.replace(server.origin, "")] = code);
  const counts = await collectReports(readWantedList(new TextEncoder().encode(list)), { onEntry, ...options });
  return { codes, counts };
}

const csv = (path: string): string[][] => parseCsv(readFileSync(path, "utf8").trimEnd()).map(({ cells }) => cells);
const files = (): string[] =>
  readdirSync(root(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

const expected = {
  "/good": "saved",
  "/moved": "saved",
  "/packed": "saved",
  "/pdf": "saved",
  "/charset": "saved-charset-wrong",
  "/silent": "idle-timeout",
  "/stops": "idle-timeout",
  "/slow": "whole-timeout",
  "/endless": "too-large",
  "/announced": "too-large",
  "/bomb": "unpacked-too-large",
  "/circle": "redirect-loop",
  "/far": "too-many-redirects",
  "/nowhere": "redirect-invalid",
  "/to-private": "address-not-public",
  "/to-metadata": "address-not-public",
  "/to-mapped": "address-not-public",
  "/to-file": "address-refused",
  "/to-port": "address-refused",
  "/to-wayward": "robots-disallowed",
  "/wayward/report": "robots-disallowed",
  "/picture": "type-unreadable",
  "/old-word": "type-unreadable",
  "/not-a-pdf": "type-mismatch",
  "/empty": "empty",
  "/badly-packed": "packing-broken",
  "/packed-short": "truncated",
  "/short": "truncated",
  "/broken": "server-error",
  "/gone": "not-found",
  "/forbidden": "forbidden",
  "/no-http": "answer-invalid",
  "/gone-endless": "not-found",
  "/moved-endless": "saved",
  "/upgraded": "answer-invalid",
  "/long-header": "answer-invalid",
  "/hints": "whole-timeout",
};

describe("fetching from a server that misbehaves", () => {
  it("keeps what is sound and records everything else with its own code", async () => {
    const { codes } = await collect(listOf(Object.keys(expected)));
    expect(codes).toEqual(expected);
    expect(files()).toEqual([
      "sources.csv",
      ...["0-2023.html", "1-2023.html", "2-2023.html", "3-2023.pdf", "33-2023.html", "4-2023.html"].map(
        (end) => `样例机关${end}`,
      ),
    ]);
    expect(readFileSync(join(root(), "样例省/样例市/样例机关2-2023.html"), "utf8")).toBe(pageOf("打包"));
    const [header, ...log] = csv(join(folder, "log.csv"));
    expect(log).toHaveLength(Object.keys(expected).length);
    expect(log.every((row) => row.length === header?.length)).toBe(true);
    const sources = csv(join(root(), "sources.csv"));
    expect(sources).toHaveLength(7);
    const today = new Date().toISOString().slice(0, 10);
    const sum = createHash("sha256").update(pageOf("样例")).digest("hex");
    const moved = sources.find(([path]) => path?.includes("样例机关1-"));
    expect(moved?.slice(1)).toEqual(["样例机关1", "2023", "", "", `${server.origin}/good`, today, "", sum]);
  }, 60_000);

  it.each([
    ["slow", "/slow", "whole-timeout"],
    ["endless", "/endless", "too-large"],
    ["redirect loop", "/circle", "redirect-loop"],
    ["wrong type", "/picture", "type-unreadable"],
    ["gzip bomb", "/bomb", "unpacked-too-large"],
    ["5xx", "/broken", "server-error"],
    ["private redirect", "/to-private", "address-not-public"],
    ["robots deny", "/wayward/report", "robots-disallowed"],
    ["truncated", "/short", "truncated"],
    ["wrong charset", "/charset", "saved-charset-wrong"],
  ])("%s: hangs nothing, is recorded, and costs no other report", async (_, path, code) => {
    const began = performance.now();
    expect((await collect(listOf([path, "/good"]))).codes).toEqual({ [path]: code, "/good": "saved" });
    expect(performance.now() - began).toBeLessThan(10_000);
    const rows = csv(join(folder, "log.csv")).slice(1);
    expect(rows.map(([, url, told]) => [url, told])).toEqual([
      [server.origin + path, code],
      [`${server.origin}/good`, "saved"],
    ]);
    const kept = code.startsWith("saved") ? 2 : 1;
    expect([files().length, csv(join(root(), "sources.csv")).length]).toEqual([kept + 1, kept + 1]);
    expect(files().filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("asks one at a time, says who it is, and reads robots.txt first and once", async () => {
    await collect(listOf(["/report/1", "/report/2", "/report/3", "/wayward/4"]));
    expect(server.mostAtOnce()).toBe(1);
    expect(server.asked).toEqual(["/robots.txt", "/report/1", "/report/2", "/report/3"]);
    expect([...server.agents]).toEqual([policy().userAgent]);
  });

  it("waits between two requests as long as it is told, or as robots.txt asks", async () => {
    server.robots.text = "User-agent: *\nCrawl-delay: 0.3\n";
    const began = performance.now();
    await collect(listOf(["/report/1", "/report/2"]), { policy: policy({ gap: 0.1 }) });
    expect(performance.now() - began).toBeGreaterThan(380);
  });

  it.each([
    [503, "robots-unavailable"],
    [404, "saved"],
  ])("takes a robots.txt of status %i rightly", async (status, code) => {
    server.robots.status = status;
    expect((await collect(listOf(["/good"]))).codes).toEqual({ "/good": code });
  });

  it("connects to no private address unless that one is permitted", async () => {
    const { codes } = await collect(listOf(["/good"]), {
      policy: policy({ permitted: new Set(), ports: new Set([new URL(server.origin).port]) }),
    });
    expect(codes).toEqual({ "/good": "address-not-public" });
    const named = listOf(["/good"]).replace("127.0.0.1", "localhost");
    const { counts } = await collect(named, { policy: policy({ ports: new Set([new URL(server.origin).port]) }) });
    expect(counts).toEqual({ "address-not-public": 1 });
    expect(server.asked).toEqual([]);
  });

  it("tells apart a closed port and a server without TLS", async () => {
    const permitted = new Set([server.host, "127.0.0.1:1"]);
    const rows = ["http://127.0.0.1:1/a", `https://${server.host}/b`].map((url, n) => `${url},机关${n},2023,省`);
    const { counts } = await collect(["url,agency,year,folder", ...rows].join("\n"), { policy: policy({ permitted }) });
    expect(counts).toEqual({ "connection-failed": 1, "tls-failed": 1 });
  });

  it("doubts a server's clock that is off by more than a day", async () => {
    await collect(listOf(["/dated"]));
    expect(csv(join(root(), "sources.csv"))[1]).toContain(new Date().toISOString().slice(0, 10));
  });

  it("says of what is no report that it should be looked at, and keeps it all the same", async () => {
    const reads = (path: string): Promise<boolean> => Promise.resolve(path.includes("样例机关0"));
    const { codes } = await collect(listOf(["/good", "/charset"]), { reads });
    expect(codes).toEqual({ "/good": "saved", "/charset": "saved-unread" });
    expect(files()).toHaveLength(3);
    expect((await collect(listOf(["/good", "/charset"]), { reads })).codes).toEqual({});
  });

  it("leaves a host alone that fails again and again", async () => {
    const list = listOf(["/broken", "/broken?", "/good", "/gone"]).replace("/broken?", "/broken#2");
    expect((await collect(list, { policy: policy({ patience: 2 }) })).counts).toEqual({
      "server-error": 2,
      "host-resting": 2,
    });
  });

  it("records rows of the list that aren't valid, and fetches the others", async () => {
    const list = [
      listOf(["/good"]),
      `${server.origin}/a,,2023,省`,
      `${server.origin}/b,机关,23,省`,
      `${server.origin}/c,机关,2023,../省`,
      `${server.origin}/d,../机关,2023,省`,
      `ftp://127.0.0.1/e,机关,2023,省`,
      `${server.origin}/f,样例机关0,2023,样例省/样例市`,
    ].join("\n");
    expect((await collect(list)).counts).toEqual({ saved: 1, "row-invalid": 6 });
    expect(files()).toEqual(["sources.csv", "样例机关0-2023.html"]);
  });
});

describe("fetching again", () => {
  it("asks for nothing that is there, and on request only whether it has changed", async () => {
    const list = listOf(["/to-versioned"]);
    expect((await collect(list)).codes).toEqual({ "/to-versioned": "saved" });
    const before = readFileSync(join(root(), "sources.csv"), "utf8");
    expect((await collect(list)).codes).toEqual({});
    expect((await collect(list, { again: 0 })).codes).toEqual({ "/to-versioned": "unchanged" });
    expect(csv(join(folder, "log.csv")).at(-1)).toContain("304");
    expect(readFileSync(join(root(), "sources.csv"), "utf8")).toBe(before);
    expect((await collect(list, { again: 1 })).codes).toEqual({});
  });

  it("puts a changed document beside the old one", async () => {
    const list = listOf(["/versioned"]);
    await collect(list);
    server.versioned.text = "二";
    expect((await collect(list, { again: 0 })).codes).toEqual({ "/versioned": "changed" });
    server.versioned.text = "三";
    await collect(list, { again: 0 });
    const today = new Date().toISOString().slice(0, 10);
    expect(files()).toEqual([
      "sources.csv",
      `样例机关0-2023.${today}-2.html`,
      `样例机关0-2023.${today}.html`,
      "样例机关0-2023.html",
    ]);
    const first = readFileSync(join(root(), "样例省/样例市/样例机关0-2023.html"), "utf8");
    expect(first).toBe(pageOf("一"));
    expect(csv(join(root(), "sources.csv"))).toHaveLength(4);
  });

  it("never overwrites a report that someone else put there", async () => {
    mkdirSync(join(root(), "样例省/样例市"), { recursive: true });
    writeFileSync(join(root(), "样例省/样例市/样例机关0-2023.txt"), "别人的");
    expect((await collect(listOf(["/good"]))).codes).toEqual({ "/good": "changed" });
    expect(readFileSync(join(root(), "样例省/样例市/样例机关0-2023.txt"), "utf8")).toBe("别人的");
  });

  it("goes on after the log lost the end of its last row and sources.csv its rows", async () => {
    const list = listOf(["/report/1", "/report/2", "/report/3"]);
    await collect(list);
    const log = readFileSync(join(folder, "log.csv"), "utf8");
    writeFileSync(join(folder, "log.csv"), log.slice(0, -30));
    writeFileSync(join(root(), "sources.csv"), "");
    expect((await collect(list)).codes).toEqual({ "/report/3": "unchanged" });
    expect(csv(join(root(), "sources.csv"))).toHaveLength(4);
    expect(csv(join(folder, "log.csv"))).toHaveLength(4);
  });
});
