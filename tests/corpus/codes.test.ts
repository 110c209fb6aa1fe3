/** Every finding that the program can make is made somewhere: by a corpus case, or by a test that needs more than a file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diagnosticCodes, type DiagnosticCode } from "../../src/diagnostics/catalogue.ts";

/** Codes that no single small file can bring about, and the test that brings them about. */
const elsewhere: Partial<Record<DiagnosticCode, string>> = {
  "file-too-large": "unit/pipeline/read/read-document.test.ts",
  "too-many-lines": "unit/pipeline/read/read-text.test.ts",
  "file-unreadable": "unit/pipeline/load-sources.test.ts",
  "parser-failed": "unit/pipeline/parse-source.test.ts",
  "carry-over-mismatch": "unit/pipeline/check/check-continuity.test.ts",
  "stock-mismatch": "unit/pipeline/check/check-continuity.test.ts",
  "report-duplicate": "unit/derive/group-reports.test.ts",
  "region-unknown": "unit/derive/group-reports.test.ts",
  "region-ambiguous": "unit/derive/places/tell-region.test.ts",
  "region-disagrees": "unit/derive/places/tell-region.test.ts",
  "sources-row-invalid": "unit/pipeline/load-sources.test.ts",
  "sources-row-orphan": "unit/pipeline/load-sources.test.ts",
  "registry-row-invalid": "unit/pipeline/load-sources.test.ts",
  "registry-id-reused": "unit/pipeline/load-sources.test.ts",
  "registry-successor-unknown": "unit/derive/agency-life.test.ts",
  "regions-row-invalid": "unit/pipeline/load-sources.test.ts",
  "no-reports": "commands.test.ts",
};

const found = new Set(
  readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const text = readFileSync(join(import.meta.dirname, name, "diagnostics.json"), "utf8");
      return (JSON.parse(text) as { code: string }[]).map(({ code }) => code);
    }),
);

describe("every code", () => {
  it.each(diagnosticCodes)("%s has a corpus case, or a test of its own", (code) => {
    const test = elsewhere[code];
    expect(found.has(code)).toBe(test === undefined);
    if (test !== undefined) expect(readFileSync(join(import.meta.dirname, "..", test), "utf8")).toContain(`"${code}"`);
  });
});
