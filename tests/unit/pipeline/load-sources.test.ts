import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileSizeLimit } from "../../../src/model/source.ts";
import { listSources, loadListedSource, loadSource, readSourceRecords } from "../../../src/pipeline/load-sources.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-sources-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, content: string | Uint8Array = "x"): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const found = (outcome: { diagnostics: { code: string; file: string; at: unknown; args: object }[] }) =>
  outcome.diagnostics.map(({ code, file, at }) => [
    code,
    file,
    at === "unknown" ? null : (at as { line: number }).line,
  ]);

describe("listing reports/", () => {
  it("takes every file below it, by code point, but tables, READMEs and hidden files", () => {
    for (const path of [
      "样例省/b.txt",
      "样例省/样例市/a.html",
      "𠮷省/a.txt",
      "！.txt",
      "a [1]{x}!.txt",
      "样例省/README.md",
    ])
      write(path);
    for (const path of ["README.md", "README.en.md", "sources.csv", "agencies.csv", ".hidden", ".git/x.txt"])
      write(path, "path\n");
    expect(listSources(root).value.paths).toEqual([
      "a [1]{x}!.txt",
      "样例省/README.md",
      "样例省/b.txt",
      "样例省/样例市/a.html",
      "！.txt",
      "𠮷省/a.txt",
    ]);
  });
  it("follows no symbolic link, to a file or a folder", () => {
    const outside = mkdtempSync(join(tmpdir(), "nianbao-outside-"));
    writeFileSync(join(outside, "secret.txt"), "x");
    symlinkSync(join(outside, "secret.txt"), join(root, "link.txt"));
    symlinkSync(outside, join(root, "folder"));
    symlinkSync(root, join(root, "loop"));
    expect(listSources(root).value.paths).toEqual([]);
    rmSync(outside, { recursive: true });
  });
  it("reports a folder that isn't there and goes on", () => {
    const outcome = listSources(join(root, "nowhere"));
    expect(outcome.value.paths).toEqual([]);
    expect(outcome.diagnostics.map((d) => [d.code, d.args])).toEqual([["file-unreadable", { reason: "ENOENT" }]]);
  });
});

describe("opening a file", () => {
  it("gives bytes, size, and its row of sources.csv", () => {
    write("样例省/a.txt", "年报");
    write("sources.csv", "path,year\n样例省/a.txt,2023\n");
    const { records } = listSources(root).value;
    const { value, diagnostics } = loadListedSource("样例省/a.txt", records);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ path: "样例省/a.txt", size: 6, record: { path: "样例省/a.txt", year: 2023 } });
    expect(new TextDecoder().decode(value?.bytes ?? undefined)).toBe("年报");
  });
  it("keeps a path as a caller gave it, and knows its row wherever it is called from", () => {
    write("样例省/a.txt");
    write("sources.csv", "path,year\n样例省/a.txt,2023\n");
    const path = join(root, "样例省", "..", "样例省", "a.txt");
    expect(loadSource(path, readSourceRecords(root).value).value).toMatchObject({ path, record: { year: 2023 } });
    const outside = readSourceRecords(join(root, "样例省")).value;
    expect(loadSource(path, outside).value?.record).toBeNull();
  });
  it("does not take a file above the limit into memory", () => {
    write("large.txt");
    truncateSync(join(root, "large.txt"), fileSizeLimit + 1);
    write("full.txt");
    truncateSync(join(root, "full.txt"), fileSizeLimit);
    const { records } = listSources(root).value;
    expect(loadListedSource("large.txt", records).value).toMatchObject({ size: fileSizeLimit + 1, bytes: null });
    expect(loadListedSource("full.txt", records).value?.bytes?.length).toBe(fileSizeLimit);
  });
  it("reports what cannot be opened, without the machine's own paths", () => {
    mkdirSync(join(root, "folder"));
    const { records } = listSources(root).value;
    for (const [path, reason] of [
      ["gone.txt", "ENOENT"],
      ["folder", "EISDIR"],
    ] as const) {
      const { value, diagnostics } = loadListedSource(path, records);
      expect(value).toBeNull();
      expect(diagnostics).toMatchObject([{ code: "file-unreadable", file: path, args: { reason } }]);
    }
    expect(loadSource("no\0name", records).diagnostics).toMatchObject([{ code: "file-unreadable" }]);
  });
});

describe("sources.csv", () => {
  const header = "path,agency,year,region,scope,address,retrieved,kind";
  it("reads rows with BOM and CRLF, blank cells as absent", () => {
    write("a.txt");
    write(
      "sources.csv",
      `\ufeff${header}\r\na.txt,"样例局, 本部",2023,990101,own,https://example.org/x,2024-01-31,full\r\n,,,,,,,\r\n\r\n`,
    );
    const outcome = listSources(root);
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.value.records.byPath.get("a.txt")).toEqual({
      line: 2,
      record: {
        path: "a.txt",
        agency: "样例局, 本部",
        year: 2023,
        region: "990101",
        scope: "own",
        address: "https://example.org/x",
        retrieved: "2024-01-31",
        kind: "full",
      },
    });
    write("sources.csv", `${header}\na.txt,,,,,,,\n`);
    expect(listSources(root).value.records.byPath.get("a.txt")?.record).toEqual({ path: "a.txt" });
  });
  it("reads GB18030, as spreadsheets in China save it", () => {
    write("sources.csv", Uint8Array.from([...Buffer.from("path,agency\na.txt,"), 0xd1, 0xf9, 0xc0, 0xfd, 0xbe, 0xd6]));
    expect(listSources(root).value.records.byPath.get("a.txt")?.record.agency).toBe("样例局");
  });
  it("reports each faulty row with its line and uses the others", () => {
    for (const name of ["a", "b", "c", "d", "e", "f", "g"]) write(`${name}.txt`);
    const rows = [
      "a.txt,,2023,,,,,",
      "b.txt,,202x,,,,,",
      "c.txt,,,41,,,,",
      "d.txt,,,,both,,,",
      "e.txt,,,,,javascript:alert(1),,",
      "f.txt,,,,,,31.1.2024,",
      ",样例局,,,,,,",
      "a.txt,,2024,,,,,",
      "g.txt,,,,,,,,surplus",
    ];
    write("sources.csv", `${header}\n${rows.join("\n")}\n`);
    const outcome = listSources(root);
    expect([...outcome.value.records.byPath.keys()]).toEqual(["a.txt"]);
    expect(outcome.value.records.byPath.get("a.txt")?.record.year).toBe(2023);
    expect(found(outcome)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10].map((line) => ["sources-row-invalid", "sources.csv", line]),
    );
    expect(outcome.diagnostics[0]?.args).toEqual({ row: 3, reason: "year = “202x”" });
  });
  it("counts lines through quoted line breaks and reports a quote left open", () => {
    write("sources.csv", 'path,agency\n"x\ny.txt",甲局\nz.txt,乙局\nw.txt,"丙局\n');
    const outcome = listSources(root);
    expect(outcome.value.records.byPath.get("z.txt")?.line).toBe(4);
    expect(found(outcome)).toContainEqual(["sources-row-invalid", "sources.csv", 5]);
    expect(outcome.value.records.byPath.has("w.txt")).toBe(false);
  });
  it("reports rows that name no file", () => {
    write("sources.csv", "path\ngone.txt\n../../etc/passwd\n");
    expect(found(listSources(root))).toEqual([
      ["sources-row-orphan", "sources.csv", 2],
      ["sources-row-orphan", "sources.csv", 3],
    ]);
  });
  it("reports a strange column and reads the others; without the path column it reads nothing", () => {
    write("a.txt");
    write("sources.csv", "path,jahr,year\na.txt,x,2023\n");
    const strange = listSources(root);
    expect(found(strange)).toEqual([["sources-row-invalid", "sources.csv", 1]]);
    expect(strange.value.records.byPath.get("a.txt")?.record).toEqual({ path: "a.txt", year: 2023 });
    write("sources.csv", "year\n2023\n");
    expect(found(listSources(root))).toEqual([["sources-row-invalid", "sources.csv", 1]]);
  });
  it("may be empty or absent", () => {
    expect(listSources(root).diagnostics).toEqual([]);
    write("sources.csv", "");
    expect(listSources(root)).toMatchObject({ diagnostics: [], value: { paths: [] } });
  });
});

describe("agencies.csv", () => {
  const registry = (text: string) => {
    write("agencies.csv", text);
    const outcome = listSources(root);
    return { entries: outcome.value.corpus.registry, found: found(outcome) };
  };
  it("reads names, aliases and regions", () =>
    expect(
      registry("id,name,aliases,region_names\n990101/yang-li-ju,样例局,原样例局| 样例处 |,样例省/样例区\n"),
    ).toMatchObject({
      entries: [
        { id: "990101/yang-li-ju", name: "样例局", aliases: ["原样例局", "样例处"], regionNames: ["样例省", "样例区"] },
      ],
      found: [],
    }));
  it("refuses ids that are none, and what an earlier row has taken", () => {
    const rows = [
      "990101/a,甲局,乙局,",
      "990101/A_b,丙局,,",
      "990101/a,丁局,,",
      "990101/b,乙局,,",
      "990201/b,乙局,,",
      "990101/c,,,",
    ];
    const { entries, found: findings } = registry(`id,name,aliases,region_names\n${rows.join("\n")}\n`);
    expect(entries.map((entry) => entry.id)).toEqual(["990101/a", "990201/b"]);
    const codes = { 3: "registry-row-invalid", 4: "registry-id-reused", 5: "registry-row-invalid" };
    expect(findings).toEqual(
      Object.entries({ ...codes, 7: "registry-row-invalid" }).map(([line, code]) => [
        code,
        "agencies.csv",
        Number(line),
      ]),
    );
  });
  it("reads kind, state, successors and former ids, and refuses an id that was another body's", () => {
    const header = "id,name,kind,status,until,successors,former_ids";
    const { entries, found: findings } = registry(
      [
        header,
        "990101/a,甲局,department,merged,2022,990101/c,",
        "990101/c,丙局,,,,,990101/c-old|990101/c-older",
        "990101/c-old,丁局,,,,,",
        "990101/e,戊局,,,,,990101/a",
        "990101/f,己局,,gone,,,",
        "990101/g,庚局,,,约2020,,",
      ].join("\n"),
    );
    expect(entries).toMatchObject([
      { id: "990101/a", kind: "department", status: "merged", until: 2022, successors: ["990101/c"], formerIds: [] },
      { id: "990101/c", kind: null, status: "active", until: null, formerIds: ["990101/c-old", "990101/c-older"] },
    ]);
    expect(findings).toEqual([
      ["registry-id-reused", "agencies.csv", 4],
      ["registry-id-reused", "agencies.csv", 5],
      ["registry-row-invalid", "agencies.csv", 6],
      ["registry-row-invalid", "agencies.csv", 7],
    ]);
  });
});

describe("regions.csv and corpus.json", () => {
  it("reads regions, each code once, and refuses what is none", () => {
    write("regions.csv", "code,name,phone\n990000,样例省,\n990100,甲市,0999\n990100,乙市,\n99,丙市,\n990200,丁市,12\n");
    const outcome = listSources(root);
    expect(outcome.value.corpus.regions).toEqual([
      { code: "990000", name: "样例省", phone: null },
      { code: "990100", name: "甲市", phone: "0999" },
    ]);
    expect(found(outcome)).toEqual([4, 5, 6].map((line) => ["regions-row-invalid", "regions.csv", line]));
  });
  it("takes a corpus for made up only when it says so", () => {
    expect(listSources(root).value.corpus.synthetic).toBe(false);
    write("corpus.json", '{"synthetic": true}');
    expect(listSources(root).value.corpus.synthetic).toBe(true);
    expect(listSources(root).value.paths).toEqual([]);
    write("corpus.json", "{");
    expect(found(listSources(root))).toEqual([["file-unreadable", "corpus.json", null]]);
  });
});
