/**
 * The two published PDF files beside the project, with all their figures. They mix the forms of 2019 and 2021, run over
 * pages, and one of them has review totals that its own numbers break.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBytes } from "./fixtures/parse-text.ts";

const shared = process.env["SHARED"] ?? join(import.meta.dirname, "../../shared");
const isThere = existsSync(join(shared, "reports/洪泽区-2023.pdf"));

describe.skipIf(!isThere)("the published PDF", () => {
  it.each([
    ["洪泽区-2023", "洪泽区人民政府", 2023, ["reviews-mismatch", "reviews-mismatch"]],
    ["洪泽区-2024", "淮安市洪泽区人民政府", 2024, []],
  ])("%s gives every figure as printed", async (name, agency, year, failed) => {
    const truth = JSON.parse(readFileSync(join(shared, `truth/${name}.json`), "utf8")) as {
      figures: Record<string, number>;
    };
    const bytes = readFileSync(join(shared, `reports/${name}.pdf`));
    const { report, diagnostics } = await parseBytes(new Uint8Array(bytes), `${name}.pdf`);
    expect([report?.agencyName, report?.year, report?.edition]).toEqual([agency, year, "mixed"]);
    const read = Object.fromEntries(Object.entries(report!.figures).map(([id, { value }]) => [id, value]));
    expect(read).toEqual(truth.figures);
    expect(Object.keys(truth.figures)).toHaveLength(186);
    expect(diagnostics.flatMap(({ code }) => (code.endsWith("-mismatch") ? [code] : []))).toEqual(failed);
  });
  it("says a page and a line for each figure", async () => {
    const bytes = readFileSync(join(shared, "reports/洪泽区-2024.pdf"));
    const { report } = await parseBytes(new Uint8Array(bytes), "洪泽区-2024.pdf");
    for (const { at } of Object.values(report!.figures)) expect(at).toHaveProperty("page");
  });
});

describe.runIf(!isThere)("the published PDF", () => {
  it.skip("are skipped: the originals are not beside the project (../shared)", () => {});
});
