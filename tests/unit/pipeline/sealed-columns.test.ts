import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportFacts, Share } from "../../../src/model/packed/report-facts.ts";
import { ThemeId } from "../../../src/model/themes.ts";
import { openFacts, writeFacts } from "../../../src/pipeline/parsed-files/kept-facts.ts";
import { createColumns, readColumns } from "../../../src/pipeline/parsed-files/sealed-columns.ts";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "nianbao-columns-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = ["样例局", null, "", "a\0b\n", "\ud800 torn", "É", null, "😀", ""];
const western = ["", null, "é\xff\0", "plain"];
const numbers = [0, -0, Number.NaN, Number.POSITIVE_INFINITY, 0.1, 2 ** 53];

function write(path: string, version = "1"): void {
  const columns = createColumns(path, version);
  columns.texts("texts", texts);
  columns.counts("counts", Uint32Array.of(1, 2, 3));
  columns.texts("western", western);
  columns.numbers("numbers", Float64Array.from(numbers));
  columns.texts("none", []);
  columns.finish();
}

describe("sealed columns", () => {
  it("give back every text and number as it was, whatever stands in it", () => {
    const path = join(folder, "whole");
    write(path);
    const columns = readColumns(path, "1")!;
    expect(texts.map((_, row) => columns.texts("texts")(row))).toEqual(texts);
    expect(western.map((_, row) => columns.texts("western")(row))).toEqual(western);
    expect([...columns.numbers("numbers")].map((n, at) => Object.is(n, numbers[at]))).not.toContain(false);
    expect([...columns.counts("counts")]).toEqual([1, 2, 3]);
    expect(() => columns.counts("other")).toThrow("no column other");
    expect(readdirSync(folder)).toEqual(["whole"]);
  });
  it("give nothing where a byte differs, the end is missing, or the version is another one", () => {
    const path = join(folder, "spoiled");
    write(path);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      const spoiled = Buffer.from(whole);
      spoiled[at] = spoiled[at]! ^ 1;
      writeFileSync(path, spoiled);
      expect(readColumns(path, "1")).toBeNull();
    }
    for (const length of [0, 1, 63, 64, 65, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(readColumns(path, "1")).toBeNull();
    }
    write(path, "2");
    expect(readColumns(path, "1")).toBeNull();
    expect(readColumns(join(folder, "missing"), "1")).toBeNull();
  });
});

describe("facts in columns", () => {
  const shares = (share: Share): ReportFacts["shares"] =>
    Object.fromEntries(ThemeId.options.map((theme) => [theme, share])) as ReportFacts["shares"];
  const facts = (told: Partial<ReportFacts>): ReportFacts => ({
    metrics: { states: "pn", numerators: "2,", denominators: "-,-" },
    rate: { value: 0.5, of: 10 },
    figures: 198,
    printed: 190,
    summary: [1, null, 0.5, -3, null],
    totals: [1, 2, 3],
    shares: shares([1, 2.5, 0]),
    compared: [0, null, "", 7],
    problems: -1,
    ...told,
  });
  const all = [
    facts({}),
    null,
    facts({ rate: null, totals: null, problems: null, shares: shares("unknown"), compared: [] }),
    facts({ rate: { value: 0, of: 0 }, shares: shares("disputed"), summary: [] }),
    facts({ shares: shares([]) }),
  ];
  it("are told as they were", () => {
    const path = join(folder, "facts");
    const columns = createColumns(path, "1");
    writeFacts(columns, all);
    columns.finish();
    const factsOf = openFacts(readColumns(path, "1")!);
    const list = (numbers: ArrayLike<number>): number[] => Array.from(numbers);
    const told = all.map((_, row) => {
      const found = factsOf(row);
      if (found === null) return null;
      const { metrics, rate, figures, printed, summary, totals, compared, problems } = found;
      const kept = ThemeId.options.map((theme) => found.shares[theme]);
      const [share] = kept.map((one) => (typeof one === "string" ? one : list(one)));
      expect(kept.map((one) => (typeof one === "string" ? one : list(one)))).toEqual(kept.map(() => share));
      return {
        ...{ metrics, rate, figures, printed, summary, compared, problems },
        totals: totals === null ? null : list(totals),
        shares: shares(share!),
      };
    });
    expect(told).toEqual(all);
  });
});
