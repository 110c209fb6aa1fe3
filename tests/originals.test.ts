/**
 * Five published reports against figures that were read by eye: all 200 of each, who, when, which form, and where.
 * The published texts are not part of this repository; where they don't lie beside it ($SHARED, else ../shared), the
 * tests that need them are skipped and say so.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { describeDiagnostic } from "../src/diagnostics/describe.ts";
import type { Figure } from "../src/model/figure.ts";
import { parseBytes } from "./fixtures/parse-text.ts";

const root = join(import.meta.dirname, "..");
const shared = process.env["SHARED"] ?? join(root, "..", "shared");
const names = [
  "偃师区信访局-2023",
  "偃师区大口镇人民政府-2024",
  "卫东区人民政府办公室-2023",
  "孟津区科技和工业信息化局-2023",
  "文峰区紫薇街道办事处-2023",
];
const skipped = !existsSync(join(shared, "truth")) || !existsSync(join(shared, "reports"));
const why = skipped ? " (skipped: the published texts are not on this machine)" : "";

type Truth = { agency: string; year: number; form: "2019" | "2021"; figures: Record<string, number> };
const truthOf = (name: string): Truth =>
  JSON.parse(readFileSync(join(shared, "truth", `${name}.json`), "utf8")) as Truth;
const extracts = readdirSync(join(root, "reports"), { recursive: true, encoding: "utf8" });
const extractOf = (name: string): string => {
  const path = extracts.find((extract) => basename(extract) === `${name}.txt`);
  if (path === undefined) throw new Error(`no extract of ${name}`);
  return join(root, "reports", path);
};

/** The cell that stands at a figure's place: from its column to the next tab. */
function cellAt(lines: string[], at: Figure["at"]): string | null {
  if (at === "unknown") return null;
  const line = lines[at.line - 1] ?? "";
  const before = line.slice(0, at.column - 1);
  const start = before.slice(before.lastIndexOf("\t") + 1).trim();
  return start === "" ? (line.slice(at.column - 1).split("\t")[0] ?? null) : null;
}

const kinds = { original: (name: string) => join(shared, "reports", `${name}.txt`), extract: extractOf };

describe.skipIf(skipped).each(Object.keys(kinds) as (keyof typeof kinds)[])(`the %s${why}`, (kind) => {
  const counted = { right: 0, of: 0 };
  afterAll(() => console.log(`${kind}s: ${counted.right} of ${counted.of} figures right`));

  it.each(names)("of %s gives every figure as it was read by eye", async (name) => {
    const truth = truthOf(name);
    const bytes = readFileSync(kinds[kind](name));
    // A path that says nothing, so that name and year come from the text.
    const { report, checks, diagnostics } = await parseBytes(bytes, "report.txt");
    expect(report).toMatchObject({ agencyName: truth.agency, year: truth.year, edition: truth.form });
    const figures = report?.figures ?? {};
    expect(Object.keys(figures).sort()).toEqual(Object.keys(truth.figures).sort());
    const wrong = Object.entries(truth.figures).filter(([id, value]) => figures[id]?.value !== value);
    counted.of += Object.keys(truth.figures).length;
    counted.right += Object.keys(truth.figures).length - wrong.length;
    expect(wrong).toEqual([]);

    const lines = bytes.toString("utf8").split("\n");
    const displaced = Object.entries(figures).filter(([, { at, raw }]) => cellAt(lines, at) !== raw);
    expect(displaced).toEqual([]);
    for (const [id, figure] of Object.entries(figures)) {
      const standing = id.startsWith("disclosure.") ? "unchecked" : "confirmed";
      expect({ id, ...figure }).toMatchObject({ reading: "printed", effective: figure.value, standing });
    }
    expect(checks).toHaveLength(42);
    expect(checks.filter((check) => check.status !== "holds")).toEqual([]);
    expect(diagnostics.map(describeDiagnostic).filter((d) => d.severity === "error")).toEqual([]);
  });

  it("sums up to a thousand", () => expect(counted).toEqual({ right: 1000, of: 1000 }));
});

describe.skipIf(skipped)(`an extract and its original${why}`, () => {
  it.each(names)("of %s give the same findings at the same places", async (name) => {
    const [original, extract] = await Promise.all(
      [kinds.original(name), kinds.extract(name)].map(async (path) => {
        const { diagnostics } = await parseBytes(readFileSync(path), `${name}.txt`);
        return diagnostics.map(({ code, at, figures }) => ({ code, at, figures }));
      }),
    );
    expect(extract).toEqual(original);
  });
});
