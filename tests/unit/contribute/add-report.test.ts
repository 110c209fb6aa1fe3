/** Adding a report: what is refused leaves the folder as it was, byte for byte; what is added is in the next dataset. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addReport, type GivenReport } from "../../../src/contribute/add-report.ts";
import { loadIndex } from "../../../src/dataset/load-dataset.ts";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import { buildDataset } from "../../../src/pipeline/build-dataset.ts";
import { listSources } from "../../../src/pipeline/load-sources.ts";

let folder: string;
let root: string;
/** A report of the corpus that was taken out of it. */
let file: string;
let taken: { folder: string; agency: string; year: string };

function snapshot(): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "latin1")]));
}

/** Takes one report out of the corpus, with its row. */
function takeOut(): void {
  const { paths, records } = listSources(root).value;
  const path = paths.find((p) => /\/[^/（]+-\d{4}\.txt$/.test(p) && records.byPath.has(p)) ?? "";
  const [, region = "", agency = "", year = ""] = /^(.*)\/([^/]*)-(\d{4})\.txt$/.exec(path) ?? [];
  taken = { folder: region, agency, year };
  file = join(folder, "下载.txt");
  cpSync(join(root, path), file);
  rmSync(join(root, path));
  const rows = readFileSync(join(root, "sources.csv"), "utf8").split("\n");
  writeFileSync(join(root, "sources.csv"), rows.filter((row) => !row.startsWith(`${path},`)).join("\n"));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-add-"));
  writeCorpus(join(folder, "corpus"), { agencies: 20, years: 3, seed: 1 });
});
beforeEach(() => {
  root = join(folder, "reports");
  rmSync(root, { recursive: true, force: true });
  cpSync(join(folder, "corpus"), root, { recursive: true });
  takeOut();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const none = { region: undefined, scope: undefined, address: undefined, retrieved: undefined, kind: undefined };
const given = (changes: Partial<GivenReport> = {}): GivenReport => ({ root, file, ...taken, more: none, ...changes });

describe("adding a report", () => {
  it("takes one command, after which the dataset has one report more", async () => {
    const count = async (name: string): Promise<number> => {
      await buildDataset(root, join(folder, name));
      vi.stubEnv("DATA_DIR", join(folder, name));
      return loadIndex().counts.reports;
    };
    const before = await count("before");
    const told = [
      "--agency",
      taken.agency,
      "--year",
      taken.year,
      "--region",
      taken.folder,
      "--retrieved",
      "2022-02-01",
    ];
    const args = ["scripts/add-report.ts", file, ...told, "--url", "https://synthetic.example/1", "--out", root];
    const rows = readFileSync(join(root, "sources.csv"), "utf8");
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stdout.includes(taken.agency)]).toEqual([0, true]);
    expect(await count("after")).toBe(before + 1);
    const path = `${taken.folder}/${taken.agency}-${taken.year}.txt`;
    const row = `${path},${taken.agency},${taken.year},,,https://synthetic.example/1,2022-02-01,\n`;
    expect(readFileSync(join(root, "sources.csv"), "utf8")).toBe(rows + row);
    expect(readFileSync(join(root, path))).toEqual(readFileSync(file));
  });

  it("records the file's checksum where the table has a column for it", async () => {
    rmSync(join(root, "sources.csv"));
    expect((await addReport(given())).refusal).toBeNull();
    const sum = createHash("sha256").update(readFileSync(file)).digest("hex");
    expect(readFileSync(join(root, "sources.csv"), "utf8").trim().split(",").at(-1)).toBe(sum);
    expect(listSources(root).value.records.byPath.values().next().value?.record.sha256).toBe(sum);
  });

  it("says when it is there already, and changes nothing", async () => {
    expect(await addReport(given())).toMatchObject({ refusal: null, wasThere: false });
    const before = snapshot();
    expect(await addReport(given())).toMatchObject({ refusal: null, wasThere: true });
    expect(snapshot()).toEqual(before);
  });

  it("finds the folder by the body's name where that tells it", async () => {
    rmSync(root, { recursive: true });
    mkdirSync(root);
    const text = readFileSync(file, "utf8").replaceAll(taken.agency, "偃师区样例局");
    writeFileSync(join(folder, "偃师.txt"), text);
    const added = await addReport(given({ file: join(folder, "偃师.txt"), agency: "偃师区样例局", folder: undefined }));
    expect(added).toMatchObject({ path: `河南省/洛阳市/偃师区/偃师区样例局-${taken.year}.txt` });
  });

  it("keeps line ends, order of columns, BOM and rows of sources.csv", async () => {
    const table = '\ufeffyear,path,agency,address\r\n2001,"a,b.txt",甲,\r\n,c.txt,,';
    writeFileSync(join(root, "sources.csv"), table);
    await addReport(given());
    const path = `${taken.folder}/${taken.agency}-${taken.year}.txt`;
    const expected = `${table}\r\n${taken.year},${path},${taken.agency},\r\n`;
    expect(readFileSync(join(root, "sources.csv"), "utf8")).toBe(expected);
  });
});

describe("what is refused leaves everything as it was", () => {
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const cases: [string, string, () => Partial<GivenReport>][] = [
    ["a file that is no report", "not-a-report", () => ({ file: write("a.txt", "今天天气很好。\n") })],
    ["a file of another kind", "not-a-report", () => ({ file: write("a.xls", readFileSync(file)) })],
    ["an empty file", "not-a-report", () => ({ file: write("b.html", "") })],
    ["a file that isn't there", "file-unreadable", () => ({ file: join(folder, "none.txt") })],
    ["a folder", "file-unreadable", () => ({ file: folder })],
    ["another year than the report's", "year-disagrees", () => ({ year: "2020" })],
    ["another body than the report's", "agency-disagrees", () => ({ agency: "别处县财政局" })],
    ["a year that is none", "place-invalid", () => ({ year: "二〇二一" })],
    ["a region that leads out", "place-invalid", () => ({ folder: "../外面" })],
    ["a region from the root", "place-invalid", () => ({ folder: "/tmp" })],
    ["a hidden folder", "place-invalid", () => ({ folder: ".git" })],
    ["a body's name with a path in it", "place-invalid", () => ({ agency: "../../机关" })],
    [
      "a body whose place nothing tells",
      "region-needed",
      () => ({ folder: undefined, root: mkdtempSync(join(folder, "no")) }),
    ],
    ["an address that is none", "record-invalid", () => ({ more: { ...none, address: "javascript:1" } })],
    ["a day that is none", "record-invalid", () => ({ more: { ...none, retrieved: "2022-02-30" } })],
  ];
  it.each(cases)("%s", async (_, code, changes) => {
    const before = snapshot();
    expect((await addReport(given(changes()))).refusal?.code).toBe(code);
    expect(snapshot()).toEqual(before);
  });

  it.each(["txt", "html", "2022-01-01.txt"])("a report that is there already, otherwise, as .%s", async (extension) => {
    const there = join(root, taken.folder, `${taken.agency}-${taken.year}.${extension}`);
    writeFileSync(there, "别的内容");
    const before = snapshot();
    expect((await addReport(given())).refusal?.code).toBe("exists-otherwise");
    expect(snapshot()).toEqual(before);
  });

  it("a folder that a link leads out of", async () => {
    mkdirSync(join(folder, "outside"), { recursive: true });
    symlinkSync(join(folder, "outside"), join(root, "链接"));
    expect((await addReport(given({ folder: "链接" }))).refusal?.code).toBe("place-outside");
    expect((await addReport(given({ folder: "链接/更深" }))).refusal?.code).toBe("place-outside");
    expect(readdirSync(join(folder, "outside"))).toEqual([]);
  });

  it.each([
    ["that isn't UTF-8", Buffer.from("path,agency,year\n\xd6\xd0,,\n", "latin1"), "table-unusable"],
    ["without a column", Buffer.from("path,year\n"), "table-unusable"],
    ["with an open quotation mark", Buffer.from('path,agency,year\n"a,b,2021\n'), "table-unusable"],
  ])("a sources.csv %s", async (_, table, code) => {
    writeFileSync(join(root, "sources.csv"), table);
    const before = snapshot();
    expect((await addReport(given())).refusal?.code).toBe(code);
    expect(snapshot()).toEqual(before);
  });

  it("a row of sources.csv that says otherwise", async () => {
    const row = `path,agency,year,address\n${taken.folder}/${taken.agency}-${taken.year}.txt,,2019,\n`;
    writeFileSync(join(root, "sources.csv"), row);
    const before = snapshot();
    expect((await addReport(given())).refusal?.code).toBe("row-disagrees");
    expect(snapshot()).toEqual(before);
  });
});
