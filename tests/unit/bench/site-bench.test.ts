/** What bench:site rests on: that the parted pages are the pages, that every file is counted once, that memory is all of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureRun } from "../../bench/site/measured-run.ts";
import { partFrames, type Page } from "../../bench/site/part-frames.ts";
import { countKinds, listPublished } from "../../bench/site/published-kinds.ts";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "nianbao-bench-test-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("pages for a template system", () => {
  const page = (path: string, title: string, body: string, foot = "<footer>end</footer>"): Page => ({
    path,
    html: `<!doctype html><title>${title}</title><meta content="${title}"><body><main id=m>${body}</main>${foot}`,
  });
  const pages = [
    page("a", "one", "<p>1"),
    page("b", "two", "<p>2<p>3"),
    page("c", "3", "", "<hr>"),
    page("d", "4", ""),
  ];

  it("come back to the byte when each frame is filled in again", () => {
    const { frames, pages: parted } = partFrames(pages);
    const filled = parted.map(({ path, frame, values, body }) => {
      const { layout } = frames.find(({ name }) => name === frame)!;
      const html = layout.replace(/\{\{ (\w+) \}\}/g, (_, name: string) => (name === "content" ? body : values[name]!));
      return { path, html };
    });
    expect(filled.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(pages);
  });

  it("share a frame where it is made of the same elements", () => {
    const { frames, pages: parted } = partFrames(pages);
    expect(frames).toHaveLength(2);
    expect(Object.values(parted.find(({ path }) => path === "b")!.values)).toEqual([
      "<title>two",
      '<meta content="two">',
    ]);
  });
});

describe("published files", () => {
  it("are counted once each, by kind", () => {
    const site = join(folder, "site");
    const paths = [
      "404.html",
      "agencies/990100/x/2023/index.html",
      "agencies/990100/x/index.html",
      "assets/a.css",
      "data/v1/agencies/990100/x.json",
      "data/v1/reports.csv",
      "en/agencies/990100/x/index.html",
      "favicon.svg",
    ];
    for (const path of paths) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), "1234");
    }
    expect(listPublished(site)).toEqual(paths);
    const kinds = countKinds(site, paths);
    expect(kinds.every(({ files, bytes }) => files === 1 && bytes === 4)).toBe(true);
    expect(kinds).toHaveLength(paths.length);
  });
});

describe.runIf(process.platform === "linux")("a measured run", () => {
  const megabytes = (number: number): string =>
    `const held = Buffer.alloc(${number}e6, 1); setTimeout(() => console.log(held.length), 600)`;

  it("counts the memory of processes below it too", async () => {
    const child = JSON.stringify(megabytes(150));
    const parent = `require("node:child_process").spawn(process.execPath, ["-e", ${child}], { stdio: "inherit" }); ${megabytes(150)}`;
    const { peakRssBytes, output, seconds } = await measureRun(process.execPath, ["-e", parent], { cwd: folder });
    expect(peakRssBytes).toBeGreaterThan(350e6);
    expect(output).toBe("150000000\n150000000\n");
    expect(seconds).toBeGreaterThan(0.5);
  });

  it("fails with what a failing program printed", async () => {
    const run = measureRun(process.execPath, ["-e", "console.error('why'); process.exit(3)"], { cwd: folder });
    await expect(run).rejects.toThrow(/3[^]*why/);
  });
});
