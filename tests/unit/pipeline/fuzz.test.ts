/**
 * Spoiled, random and hostile files of every format: nothing is thrown, none takes long. A share of npm run bench:fuzz.
 * FUZZ_RUNS and FUZZ_SEED ask for more, or for others.
 */
import { describe, expect, it } from "vitest";
import { ReportFormat } from "../../../src/model/source.ts";
import { fuzzInput, fuzzMakers } from "../../fixtures/fuzz/fuzz-inputs.ts";
import { hostileFiles } from "../../fixtures/fuzz/hostile-files.ts";
import { parseTimed } from "../../fixtures/fuzz/parse-timed.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 600);
const firstSeed = Number(process.env["FUZZ_SEED"] ?? 0);
const longest = 2_000;
/** A PDF costs as much as ten other files. */
const runsOf = (format: ReportFormat): number => (format === "pdf" ? Math.ceil(runs / 10) : runs);

describe.each(ReportFormat.options)("random and spoiled %s files", (format) => {
  it(`cost no crash and no time (${runsOf(format)} from seed ${firstSeed} on)`, async () => {
    const makers = fuzzMakers()[format];
    for (let seed = firstSeed; seed < firstSeed + runsOf(format); seed++) {
      const { milliseconds, fault } = await parseTimed(format, await fuzzInput(makers, seed));
      expect(fault, `seed ${seed}`).toBeNull();
      expect(milliseconds, `seed ${seed}`).toBeLessThan(longest);
    }
  }, 600_000);
});

/** Found by npm run bench:fuzz, and mended: tables in tables, with spans, took more than two seconds. */
const onceSlow: [ReportFormat, number][] = [["html", 541]];

describe("a file that once took long", () => {
  it.each(onceSlow)("of %s, seed %i, takes none of it", async (format, seed) => {
    const { milliseconds, fault } = await parseTimed(format, await fuzzInput(fuzzMakers()[format], seed));
    expect(fault).toBeNull();
    expect(milliseconds).toBeLessThan(longest / 4);
  });
});

describe("hostile files", () => {
  it.each(hostileFiles.map(({ format, name, bytes }) => ({ format, name, bytes })))(
    "of $format: $name",
    async ({ format, bytes }) => {
      const { milliseconds, fault } = await parseTimed(format, bytes());
      expect(fault).toBeNull();
      expect(milliseconds).toBeLessThan(longest);
    },
    60_000,
  );
});
