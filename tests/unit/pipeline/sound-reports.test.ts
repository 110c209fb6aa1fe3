/** Render, then parse: a sound report in every layout, shape and edition comes back as itself, without a finding. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "../../fixtures/parse-text.ts";
import { printAs, printerNames } from "../../fixtures/table-printers.ts";
import { createRandom, printGrid, printReport, soundFigures, type FormChoice } from "../../fixtures/printed-report.ts";

const edition = fc.constantFrom("2019" as const, "2021" as const);
const form: fc.Arbitrary<FormChoice> = fc.record({ disclosure: edition, requests: edition });
const layouts = fc.record({
  markdown: fc.boolean(),
  shifted: fc.boolean(),
  fillers: fc.boolean(),
  halfWidth: fc.boolean(),
  broken: fc.boolean(),
});

const shapes = fc.oneof(fc.constant("layout" as const), fc.constantFrom(...printerNames));

describe("sound reports", () => {
  it("come back as they were printed", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), form, layouts, shapes, async (seed, choice, layout, shape) => {
        const figures = soundFigures(choice, createRandom(seed));
        const grid = printGrid(choice, figures, layout);
        const text = shape === "layout" ? printReport(grid, layout) : printAs(shape, grid, layout);
        const { report, checks, diagnostics } = await parseText(text);
        const mixed = choice.disclosure !== choice.requests;
        expect(diagnostics.map((d) => d.code)).toEqual(mixed ? ["edition-mixed"] : []);
        expect(report).toMatchObject({
          agencyName: "样例县财政局",
          year: 2023,
          edition: mixed ? "mixed" : choice.requests,
          form: choice,
        });
        const read = Object.entries(report?.figures ?? {});
        expect(Object.fromEntries(read.map(([id, { value }]) => [id, value]))).toEqual(figures);
        expect(read.filter(([id, { standing }]) => standing !== standingOf(id))).toEqual([]);
        expect(checks.filter(({ status }) => status !== "holds")).toEqual([]);
        expect(report?.sections.map(({ id }) => id)).toEqual([
          "overview",
          "disclosure",
          "requests",
          "reviews",
          "problems",
          "otherMatters",
        ]);
      }),
      { seed: 2024, numRuns: 600 },
    ));
});

const standingOf = (id: string): string => (id.startsWith("disclosure.") ? "unchecked" : "confirmed");
