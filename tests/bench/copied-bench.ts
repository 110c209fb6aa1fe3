/**
 * `npm run bench:copied -- --reports 60000 --characters 2000`: finds planted copies among made-up texts and prints seconds,
 * peak memory, how time grows from a tenth of the reports, and what was found. Ends with an error when a bar is missed.
 */
import { parseArgs } from "node:util";
import { findCopied, type ReportToCompare } from "../../src/pipeline/copied/find-copied.ts";
import { sketchReport } from "../../src/pipeline/copied/sketch.ts";
import { comparedText } from "../../src/pipeline/copied/compared-sentences.ts";
import {
  planEvery,
  reportOf,
  tryCopies,
  type Outcome,
  type PlantedCorpus,
} from "../fixtures/narratives/planted-copies.ts";
import { nameOf } from "../fixtures/narratives/random-prose.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "60000" },
    characters: { type: "string", default: "2000" },
    every: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
  },
});
const [count, characters, every, seed] = [values.reports, values.characters, values.every, values.seed].map(Number);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

type Run = Outcome & { sketching: number; comparing: number; making: number };

/** Making the texts is not what is measured, so it is timed and taken off. */
function run(reports: number): Run {
  const corpus: PlantedCorpus = { count: reports, characters: characters!, seed: seed!, planOf: planEvery(every!) };
  let making = 0;
  const make = (report: number): ReturnType<typeof reportOf> => {
    const began = cpu();
    const made = reportOf(corpus, report);
    making += cpu() - began;
    return made;
  };
  const began = cpu();
  const sketched = Array.from({ length: reports }, (_, body): ReportToCompare => ({
    body,
    agencyId: `000000/${body}`,
    name: nameOf(body),
    year: 2024,
    sketch: sketchReport(make(body)),
    load: () => comparedText(make(body)),
  }));
  const sketching = cpu() - began - making;
  const [middle, made] = [cpu(), making];
  const copied = findCopied(sketched);
  const comparing = cpu() - middle - (making - made);
  return { ...tryCopies(corpus, copied), sketching, comparing, making };
}

const small = run(Math.round(count! / 10));
const large = run(count!);
const total = ({ sketching, comparing }: Run): number => sketching + comparing;
const growth = total(large) / count! / (total(small) / Math.round(count! / 10));
const peak = process.resourceUsage().maxRSS / 1024;

const classes = [...large.recall].sort(([a], [b]) => Number.parseInt(a) - Number.parseInt(b));
const half = classes.filter(([key]) => Number.parseInt(key) >= 50).map(([, counts]) => counts);
const recall = half.reduce((sum, { found }) => sum + found, 0) / half.reduce((sum, { planted }) => sum + planted, 0);

for (const [name, one] of [
  ["a tenth", small],
  ["all", large],
] as const) {
  console.log(
    `${name}: ${one.sketching.toFixed(1)} s sketching (parse threads), ${one.comparing.toFixed(1)} s comparing, ${one.making.toFixed(1)} s making texts, not counted`,
  );
}
console.log(`CPU per report, all against a tenth: × ${growth.toFixed(2)}; peak ${peak.toFixed(0)} MB`);
for (const [key, { planted, found }] of classes) console.log(`${key}: ${found} of ${planted}`);
console.log(`recall from 50 %: ${recall.toFixed(4)}; pairs that nobody planted: ${large.wrong + small.wrong}`);
const isMet = recall >= 0.95 && large.wrong + small.wrong === 0 && growth <= 1.2 && peak <= 2048 && total(large) <= 300;
process.exitCode = isMet ? 0 : 1;
