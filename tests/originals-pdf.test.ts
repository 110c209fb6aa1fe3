/**
 * Two published reports in PDF against figures that were read by eye: all 186 of each, who, when, which form, and the sums
 * that fail in print. The files are not part of this repository; where they don't lie beside it ($SHARED, else
 * ../shared), the tests are skipped and say so.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseBytes } from "./fixtures/parse-text.ts";

const shared = process.env["SHARED"] ?? join(import.meta.dirname, "..", "..", "shared");
const fileOf = (name: string): string => join(shared, "reports", `${name}.pdf`);
const truthOf = (name: string) =>
  JSON.parse(readFileSync(join(shared, "truth", `${name}.json`), "utf8")) as {
    year: number;
    form: string;
    figures: Record<string, number>;
  };

const reports = [
  {
    name: "洪泽区-2023",
    agency: "洪泽区人民政府",
    failed: ["reviews.reconsideration.total", "reviews.litigationAfterReconsideration.total"],
  },
  { name: "洪泽区-2024", agency: "淮安市洪泽区人民政府", failed: [] },
];
const skipped = reports.some(({ name }) => !existsSync(fileOf(name)));
const why = skipped ? " (skipped: the published files are not on this machine)" : "";

describe.skipIf(skipped)(`published PDF files${why}`, () => {
  const counted = { right: 0, of: 0 };
  afterAll(() => console.log(`PDF originals: ${counted.right} of ${counted.of} figures right`));

  it.each(reports)(
    "$name gives every figure as it was read by eye, and its failed sums",
    async ({ name, agency, failed }) => {
      const truth = truthOf(name);
      const { report, diagnostics } = await parseBytes(readFileSync(fileOf(name)), "report.pdf");
      expect(report).toMatchObject({ agencyName: agency, year: truth.year, edition: truth.form });
      const wrong = Object.entries(truth.figures).filter(([id, value]) => report?.figures[id]?.value !== value);
      counted.of += Object.keys(truth.figures).length;
      counted.right += Object.keys(truth.figures).length - wrong.length;
      expect(wrong).toEqual([]);
      expect(Object.keys(report?.figures ?? {}).sort()).toEqual(Object.keys(truth.figures).sort());
      const mismatches = diagnostics.filter((diagnostic) => diagnostic.code.endsWith("-mismatch"));
      expect(mismatches.map(({ code }) => code)).toEqual(failed.map(() => "reviews-mismatch"));
      for (const [index, id] of failed.entries()) expect(mismatches[index]?.figures).toContain(id);
      for (const figure of Object.values(report?.figures ?? {}))
        expect(figure.at).toMatchObject({ page: expect.any(Number) as number });
    },
  );
});
