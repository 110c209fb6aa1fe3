/**
 * Broken files beside good ones: the build goes on, what is published of the good reports stays the same to the byte,
 * and each broken file is named with its finding in the data, on the terminal and on the quality page.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { DiagnosticCode } from "../src/diagnostics/catalogue.ts";
import { DiagnosticsFile } from "../src/model/dataset.ts";
import { readIndex } from "../src/model/packed/packed-index.ts";
import { siteOrigin } from "./site/build-sites-setup.ts";
import { copyProject, listFiles, type Finished, type ProjectCopy } from "./site/project-copy.ts";

const good = inject("rootSite");
const place = "样例省/样例市/样例县";
const model = "河南省/平顶山市/卫东区/卫东区人民政府办公室-2023.txt";

type BadFile = { why: string; path: string; code: DiagnosticCode; content: (good: string) => string | Buffer };
const png = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex");
const renamed = (text: string, name: string, year: string): string =>
  text.replace("卫东区人民政府办公室 2023 年", `${name} ${year} 年`);
const titled = (name: string) => `${name}2023年政府信息公开工作年度报告`;

const badFiles: BadFile[] = [
  { why: "an empty file", path: `${place}/样例县空白局-2023.txt`, code: "empty-file", content: () => "" },
  { why: "a picture called .txt", path: `${place}/样例县图片局-2023.txt`, code: "not-text", content: () => png },
  {
    why: "50 MB of one character",
    path: `${place}/样例县巨大局-2023.txt`,
    code: "file-too-large",
    content: () => Buffer.alloc(50_000_000, "9"),
  },
  {
    why: "a report without tables",
    path: `${place}/样例县无表局-2023.txt`,
    code: "tables-missing",
    content: () => `${titled("样例县无表局")}\n\n一、总体情况\n\n本年度工作正常开展。\n`,
  },
  {
    why: "a second report of one body and year",
    path: `${model.slice(0, -4)}-副本.txt`,
    code: "report-duplicate",
    content: (text) => text,
  },
  {
    why: "a body called <script>",
    path: `${place}/<script>-2023.txt`,
    code: "agency-name-invalid",
    content: (text) => renamed(text, "<script>alert(1)</script>", "2023"),
  },
  {
    why: "a body called <script> in its title only",
    path: `${place}/样例县脚本局-2022.txt`,
    code: "agency-name-invalid",
    content: (text) => renamed(text, "<script>alert(2)</script>", "2022"),
  },
];

let copy: ProjectCopy;
let dataset: Finished;
let checked: Finished;
const published = (path: string): string => readFileSync(join(copy.folder, "dist", path), "utf8");

beforeAll(async () => {
  copy = copyProject("bad-input", { compiledIn: good.project });
  const text = readFileSync(join(copy.folder, "reports", model), "utf8");
  for (const { path, content } of badFiles) {
    const full = join(copy.folder, "reports", path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content(text));
  }
  dataset = await copy.dataset();
  checked = await copy.checkReports();
  await copy.site({ SITE: siteOrigin, BASE: "/" });
});
afterAll(() => copy?.remove());

describe.each(badFiles)("$why", ({ path, code }) => {
  it("is named with its finding in diagnostics.json", () => {
    const { diagnostics } = DiagnosticsFile.parse(JSON.parse(published("data/v1/diagnostics.json")));
    const codes = diagnostics.filter((d) => d.file.endsWith(path)).map((d) => d.code);
    expect(codes).toContain(code);
  });
  it("is named on the terminal", () => {
    const lines = checked.output.split("\n").filter((line) => line.includes(path));
    expect(lines.filter((line) => line.includes(code))).not.toEqual([]);
    expect(checked.code).toBe(1);
  });
  it("is named by the build when nothing of it is published", () => {
    const { unpublished } = readIndex(JSON.parse(published("data/v1/index.json")));
    const aside = unpublished.some((file) => file.path === path);
    expect(dataset.output.includes(path)).toBe(aside);
    expect(aside).toBe(!path.endsWith("样例县脚本局-2022.txt"));
  });
  // A file that isn't published stands on the quality page; a finding on a published one stands on its kind's page.
  it.each(["quality/", "en/quality/"])("is named on /%s", (address) => {
    const { unpublished } = readIndex(JSON.parse(published("data/v1/index.json")));
    const pages = [address, `${address}${code}/`].map((own) => parseHTML(published(`${own}index.html`)).document);
    const [onIndex, onKind] = pages.map((document) =>
      (document.querySelector("main")?.textContent ?? "").includes(path),
    );
    expect(unpublished.some((file) => file.path === path) ? onIndex : onKind).toBe(true);
    expect(pages[0]?.getElementById(code)).not.toBeNull();
  });
});

describe("the good reports", () => {
  const fileOfAgency = /^data\/v1\/agencies\/.*\.json$/;
  it("are published as without the broken ones, byte for byte", () => {
    const paths = listFiles(good.folder, [""]).filter((path) => fileOfAgency.test(path));
    expect(paths.length).toBeGreaterThan(4);
    expect(paths.filter((path) => published(path) !== readFileSync(join(good.folder, path), "utf8"))).toEqual([]);
  });
  it("keep their rows in reports.csv and their places in the index", () => {
    const rows = readFileSync(join(good.folder, "data/v1/reports.csv"), "utf8").trimEnd().split("\n");
    const now = new Set(published("data/v1/reports.csv").trimEnd().split("\n"));
    expect(rows.filter((row) => !now.has(row))).toEqual([]);
    const before = readIndex(JSON.parse(readFileSync(join(good.folder, "data/v1/index.json"), "utf8")));
    const after = readIndex(JSON.parse(published("data/v1/index.json")));
    for (const agency of before.agencies) expect(after.agencies).toContainEqual(agency);
    for (const totals of before.totals) expect(after.totals).toContainEqual(totals);
  });
});

it("takes no name from a broken title", () => {
  const { agencies } = readIndex(JSON.parse(published("data/v1/index.json")));
  expect(agencies.map(({ name }) => name).filter((name) => /[<>]/.test(name))).toEqual([]);
});

it("lets no page run what a name says", () => {
  const running = listFiles(join(copy.folder, "dist"), [""])
    .filter((path) => path.endsWith(".html"))
    .filter((path) => published(path).includes("<script>alert"));
  expect(running).toEqual([]);
});
