import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AssessedFile } from "../../../src/diagnostics/assessed-report.ts";
import { describeDiagnostic } from "../../../src/diagnostics/describe.ts";
import { PackedAgencyFile } from "../../../src/model/packed-agency.ts";
import { packAgency } from "../../../src/packing/pack-agency.ts";
import { createPrintPool, openFile, storeFile, type StoredFile } from "../../../src/packing/stored-file.ts";
import { unpackAgency } from "../../../src/packing/unpack-agency.ts";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { metrics } from "../../../src/pipeline/derive/metrics.ts";
import { parseSource } from "../../../src/pipeline/parse-source.ts";

const corpus = join(import.meta.dirname, "../../corpus");
const cases = readdirSync(corpus).flatMap((name) => {
  if (!statSync(join(corpus, name)).isDirectory()) return [];
  const source = readdirSync(join(corpus, name)).find((file) => /^source\.(txt|md|html|docx)$/.test(file));
  return source === undefined ? [] : [{ name, path: `${name}/${source}` }];
});

async function parse(path: string): Promise<AssessedFile> {
  const bytes = readFileSync(join(corpus, path));
  return parseSource({ path, size: bytes.length, bytes, record: null });
}

/** As it is written to a file and read again. */
const throughJson = (stored: StoredFile): StoredFile => JSON.parse(JSON.stringify(stored)) as StoredFile;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a parsed file", () => {
  it("comes back whole from its packed form, however odd the report is", async () => {
    const pool = createPrintPool();
    for (const { name, path } of cases) {
      const file = await parse(path);
      const stored = throughJson(storeFile(file));
      const opened = openFile(pool(stored));
      expect(plain(opened), name).toEqual(plain(file));
      expect(opened.diagnostics.map(describeDiagnostic), name).toEqual(file.diagnostics.map(describeDiagnostic));
    }
  });
  it("comes back whole where others of nearly the same layout went before", async () => {
    const text = readFileSync(join(corpus, "title-twice/source.txt"), "utf8");
    const cell = /\t0(?=\t)/;
    const changes: ((whole: string) => string)[] = [
      (whole) => whole,
      (whole) => whole.replace(cell, "\t1234"),
      (whole) => whole.replace(cell, "\t00"),
      (whole) => whole.replace(cell, "\t"),
      (whole) => whole.replace(cell, "\t"),
      (whole) => whole.replace(cell, "\t—"),
      (whole) => whole.replace(/\n(?=.*\t0\t)/, "\n\n"),
      (whole) => `\n\n${whole}`,
      (whole) => whole.replace("申请情况", "申 请 情 况"),
      (whole) => whole.replace(/\t0(\t0)+/, (zeros) => `${zeros}\t0`),
      (whole) => whole,
    ];
    expect(text).toMatch(cell);
    for (const [at, change] of [...changes, ...changes].entries()) {
      const bytes = new TextEncoder().encode(change(text));
      const file = await parseSource({ path: `样例局-${at}.txt`, size: bytes.length, bytes, record: null });
      expect(plain(openFile(throughJson(storeFile(file)))), String(at)).toEqual(plain(file));
    }
  });
  it("takes a small part of its length", async () => {
    const file = await parse("title-twice/source.txt");
    const whole = JSON.stringify(file).length;
    expect(JSON.stringify(storeFile(file)).length * 10).toBeLessThan(whole);
  });
});

describe("a body's file", () => {
  it("unpacks to what it was packed from, and fits its schema", async () => {
    const files = await Promise.all(
      cases.map(async ({ path }, at) => {
        const file = await parse(path);
        // One body, a year each, so that odd reports stand beside each other; without these two a file is no report.
        if (file.report?.edition == null) return file;
        const report = { ...file.report, agencyName: "样例局", regionCode: "990101", year: 2008 + (at % 90) };
        return { ...file, report };
      }),
    );
    const { agencies } = deriveDataset(groupReports(files, []), []);
    expect(agencies.flatMap(({ years }) => years).length).toBeGreaterThan(40);
    for (const agency of agencies) {
      const packed = PackedAgencyFile.parse(plain(packAgency(agency, metrics)));
      const years = agency.years.map((year) => ({
        ...year,
        packed: undefined,
        facts: undefined,
        content: undefined,
        shared: undefined,
        claims: undefined,
      }));
      expect(unpackAgency(packed, metrics)).toEqual({ ...agency, years });
    }
  });
});
