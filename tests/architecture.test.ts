/**
 * The house rules, enforced: who may import whom, which file alone may use a library or the file system,
 * and how files are named and sized. The same table stands in CONTRIBUTING.md.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { mayImport } from "./import-table.ts";

const root = join(import.meta.dirname, "..");

/** Libraries that exactly one file of src imports. */
const oneImporter = [
  "@observablehq/plot",
  "linkedom",
  "papaparse",
  "fflate",
  "pinyin-pro",
  "htmlparser2",
  "unpdf",
  "tinypool",
  "fontkitten",
  "@resvg/resvg-wasm",
  "tinypool",
  "node:zlib",
];
const importers: Record<string, string[]> = {};
const mayUseFiles = [
  "src/pipeline/load-sources.ts",
  "src/pipeline/report-files.ts",
  "src/pipeline/parsed-files",
  "src/pipeline/publish",
  "src/publishing",
  "src/site-build",
  "src/dataset",
  "src/cards",
  "src/demo/write-corpus.ts",
  "src/contribute",
  "src/collect",
];

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
const exists = (folder: string): boolean => statSync(join(root, folder), { throwIfNoEntry: false }) !== undefined;

const files = ["src", "scripts"]
  .filter(exists)
  .flatMap(walk)
  .filter((f) => /\.(ts|astro)$/.test(f));
const specifiersOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|[\s;(])(?:import|export)\b[^"'();]*?from\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g,
    ),
  ].map((m) => (m[1] ?? m[2]) as string);
const packageOf = (specifier: string): string =>
  specifier.startsWith("@")
    ? specifier.split("/").slice(0, 2).join("/")
    : specifier.startsWith("node:")
      ? specifier.replace(/\/promises$/, "")
      : (specifier.split("/")[0] as string);
const roomOf = (file: string): string | undefined =>
  Object.keys(mayImport)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

for (const file of files) {
  for (const specifier of specifiersOf(readFileSync(join(root, file), "utf8"))) {
    if (!specifier.startsWith(".")) (importers[packageOf(specifier)] ??= []).push(file);
  }
}

const isOfCollecting = (path: string): boolean => /(^|\/)(src|\.\.)\/(collect|contribute)\//.test(path);

function violationsOf(file: string): string[] {
  const room = roomOf(file);
  if (room === undefined) return [`${file} stands in no room of the table`];
  const allowed = mayImport[room] as string[];
  return specifiersOf(readFileSync(join(root, file), "utf8")).flatMap((specifier) => {
    if (specifier.startsWith(".")) {
      const target = posix.normalize(posix.join(dirname(file), specifier));
      const fits = [room, ...allowed].some((a) => target === a || target.startsWith(`${a}/`));
      const stageToStage =
        room === "src/pipeline"
          ? false
          : /^src\/pipeline\/\w+$/.test(room) && target.startsWith("src/pipeline/") && !target.startsWith(`${room}/`);
      return fits && !stageToStage ? [] : [`${file} imports ${target}, which ${room} may not`];
    }
    const name = packageOf(specifier);
    const fits =
      allowed.includes(name) || (name.startsWith("node:") && allowed.includes("node:*")) || name.startsWith("astro:");
    return fits ? [] : [`${file} imports ${name}, which ${room} may not`];
  });
}

describe("the import table", () => {
  it("has files to look at", () => expect(files.length).toBeGreaterThan(10));
  it("holds for every file", () => expect(files.flatMap(violationsOf)).toEqual([]));
  it("lets one file import each library", () => {
    for (const library of oneImporter) {
      const users = new Set((importers[library] ?? []).filter((f) => f.startsWith("src/")));
      // papaparse reads in load-sources and writes in publish: one file for each direction.
      // node:zlib unpacks parts of a DOCX, measures streams of a PDF that its library unpacks, unpacks what servers send, and packs pictures.
      const most = { papaparse: 2, "node:zlib": 4, "@observablehq/plot": 20 }[library] ?? 1;
      expect([...users].length, `${library}: ${[...users].join(", ")}`).toBeLessThanOrEqual(most);
    }
  });
  it("keeps the file system to load-sources, publish and dataset", () => {
    const users = (importers["node:fs"] ?? []).filter((f) => f.startsWith("src/"));
    expect(users.filter((f) => !mayUseFiles.some((m) => f === m || f.startsWith(`${m}/`)))).toEqual([]);
  });
});

describe("the network", () => {
  it("is nothing that a build can reach: fetching and adding reports have commands of their own", () => {
    const commands = [
      "scripts/fetch-reports.ts",
      "scripts/add-report.ts",
      "scripts/diff-data.ts",
      "scripts/review.ts",
      "scripts/release-data.ts",
    ];
    const users = files.filter((f) => specifiersOf(readFileSync(join(root, f), "utf8")).some(isOfCollecting));
    expect(users.filter((f) => !isOfCollecting(f) && !commands.includes(f))).toEqual([]);
    const network = ["node:http", "node:https", "node:net", "node:dns", "node:tls", "undici"];
    const asking = network.flatMap((name) => importers[name] ?? []).filter((f) => !f.startsWith("src/collect/"));
    expect(asking).toEqual([]);
  });
});

describe("names and sizes", () => {
  it("names files in kebab-case, components and layouts in PascalCase", () => {
    const wrong = files.filter((f) => {
      const name = posix.basename(f);
      if (f.startsWith("src/pages/"))
        return !/^(\[[.a-z]+\]|[a-z0-9-]+)\.(astro|(xml\.|txt\.|png\.|json\.)?ts)$/.test(name);
      if (f.endsWith(".astro")) return !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name);
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(name);
    });
    expect(wrong).toEqual([]);
  });
  it("has no utils, helpers, info, manager or barrel", () => {
    expect(files.filter((f) => /(^|\/)(utils?|helpers?|info|manager|index)\.ts$/.test(f))).toEqual([]);
  });
  it("keeps scripts and pages under 40 lines and other files under 300", () => {
    const lines = (f: string) => readFileSync(join(root, f), "utf8").split("\n").length - 1;
    const limit = (f: string) =>
      /^(scripts|src\/pages)\//.test(f)
        ? 40
        : /^src\/(form|i18n)\/|^src\/diagnostics\/catalogue/.test(f)
          ? Infinity
          : 300;
    expect(files.filter((f) => lines(f) > limit(f)).map((f) => `${f}: ${lines(f)}`)).toEqual([]);
  });
  it("keeps folders under 20 files", () => {
    const perFolder = new Map<string, number>();
    for (const f of files) perFolder.set(dirname(f), (perFolder.get(dirname(f)) ?? 0) + 1);
    expect([...perFolder].filter(([, n]) => n > 20)).toEqual([]);
  });
  it("has no arithmetic in .astro files", () => {
    const wrong = files.filter(
      (f) => f.endsWith(".astro") && /\.(filter|reduce|sort)\(/.test(readFileSync(join(root, f), "utf8")),
    );
    expect(wrong).toEqual([]);
  });
});
