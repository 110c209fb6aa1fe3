/**
 * A folder per case: source.*, what is read from it (report.json, findings in diagnostics.json), and why it is here.
 * `UPDATE=1` writes down what is read now; look at every change before it is kept. record.json is a row of sources.csv.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SourceRecord } from "../../src/model/source.ts";
import { checkNarrative } from "../../src/pipeline/narrative/check-narrative.ts";
import { parseBytes } from "../fixtures/parse-text.ts";
import { summariseFindings, summariseReport } from "./summarise-case.ts";

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))("%s", (name) => {
  const path = (file: string): string => join(import.meta.dirname, name, file);
  const source = readdirSync(path("")).find((file) => file.startsWith("source."));

  it("is read as it was written down", async () => {
    const record = existsSync(path("record.json"))
      ? SourceRecord.parse(JSON.parse(readFileSync(path("record.json"), "utf8")))
      : null;
    const file = await parseBytes(readFileSync(path(source!)), source!, record);
    const words = file.report === null ? [] : checkNarrative(file.report);
    const parsed = { ...file, diagnostics: [...file.diagnostics, ...words] };
    const files = { "report.json": summariseReport(parsed.report), "diagnostics.json": summariseFindings(parsed) };
    for (const [file, text] of Object.entries(files)) {
      if (process.env["UPDATE"] === "1") writeFileSync(path(file), text);
      expect(text).toBe(readFileSync(path(file), "utf8"));
    }
  });
  it("says in two lines what it is and why", () =>
    expect(readFileSync(path("README.md"), "utf8")).toMatch(/^\S.*[.:]\n\S.*\.\n$/));
});
