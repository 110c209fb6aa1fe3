/**
 * Reports with each of the flaws that the made-up corpus has, alone and two together: read after others, of every form and
 * flaw, they are what they are when they are read first. FLAW_RUNS and FLAW_SEED ask for more or for others.
 */
import { describe, expect, it } from "vitest";
import { emptyAmounts } from "../../../../../src/demo/amounts.ts";
import { chooseFlaw, soundPrint, spoil, type Printed } from "../../../../../src/demo/flaws.ts";
import type { FormChoice } from "../../../../../src/demo/print/form-grid.ts";
import { printMarkdown, printText } from "../../../../../src/demo/print/print-text.ts";
import { makeCorpus, makeReports } from "../../../../../src/demo/reports.ts";
import { forkRandom, pick, type Random } from "../../../../../src/demo/random.ts";
import { forgetPlans } from "../../../../../src/pipeline/recognise/plans/known-plans.ts";
import { parseText } from "../../../../fixtures/parse-text.ts";

const runs = Number(process.env["FLAW_RUNS"] ?? 240);
const seed = Number(process.env["FLAW_SEED"] ?? 1);
const forms: FormChoice[] = (["2019", "2021"] as const).flatMap((disclosure) =>
  (["2019", "2021"] as const).map((requests) => ({ disclosure, requests })),
);

/** One of two has one flaw or two; the others are sound. */
function flawed(sound: Printed, random: Random): Printed {
  let printed = sound;
  for (let left = pick([0, 1, 1, 2], random); left > 0;) {
    const flaw = chooseFlaw(random);
    if (flaw === null) continue;
    printed = merged(printed, spoil(printed, flaw, random));
    left -= 1;
  }
  return printed;
}

/** A second flaw adds to the first. */
const merged = (a: Printed, b: Printed): Printed => ({
  amounts: b.amounts,
  texts: new Map([...a.texts, ...b.texts]),
  labels: new Map([...a.labels, ...b.labels]),
  without: new Set([...a.without, ...b.without]),
  withoutTables: new Set([...a.withoutTables, ...b.withoutTables]),
});

function texts(): string[] {
  const all: string[] = [];
  for (const { body, report } of makeReports(makeCorpus({ agencies: runs, years: 2, seed }))) {
    const random = forkRandom(seed, body.number, all.length);
    const amounts = pick([report.printed.amounts, report.printed.amounts, emptyAmounts()], random);
    const print = pick([printText, printText, printMarkdown], random);
    all.push(print({ ...report, form: pick(forms, random), printed: flawed(soundPrint(amounts), random) }));
    if (all.length === runs) break;
  }
  return all;
}

describe("a flawed report", () => {
  it(`is the same after others as it is first (${runs} reports, seed ${seed})`, async () => {
    const all = texts();
    const alone: string[] = [];
    for (const text of all) {
      forgetPlans();
      alone.push(JSON.stringify(await parseText(text)));
    }
    forgetPlans();
    for (let pass = 0; pass < 2; pass++) {
      for (const [i, text] of all.entries()) {
        const read = JSON.stringify(await parseText(text));
        if (read !== alone[i]) expect(JSON.parse(read), `report ${i}`).toEqual(JSON.parse(alone[i]!));
        expect(read === alone[i], `report ${i}`).toBe(true);
      }
    }
  }, 60_000);
});
