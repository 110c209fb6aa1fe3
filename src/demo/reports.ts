/**
 * All reports of the made-up province, one at a time: what each says (the figures meant), how it is flawed, and how it is
 * printed. A government's summary adds up everybody inside its place. Same options, same reports, in the same order.
 */
import { placeOf, addInto, addTotals, emptyAmounts, type Amounts } from "./amounts.ts";
import { bodiesOf, makeBodies, type Body, type Household } from "./bodies.ts";
import { chooseFlaw, soundPrint, spoil, type Flaw, type Printed } from "./flaws.ts";
import { historyOf } from "./histories.ts";
import type { FormChoice } from "./print/form-grid.ts";
import { narrate, selfOf } from "./print/narrative.ts";
import { partingOf, type Parting } from "./partings.ts";
import type { ReportToPrint } from "./print/printed-report.ts";
import { withRepeats } from "./print/repeats.ts";
import { makeProvince, type Province } from "./province.ts";
import { chance, forkRandom, pick, pickWeighted, type Random } from "./random.ts";

export type CorpusOptions = { agencies: number; years: number; seed: number };
export type Corpus = { province: Province; bodies: Body[]; household: Household; years: number[]; seed: number };
export type Format = "txt" | "md" | "html" | "docx";
export type MadeReport = {
  body: Body;
  year: number;
  /** The body's name in that year. */
  name: string;
  scope: "own" | "summary";
  format: Format;
  flaw: Flaw | null;
  /** How the file departs from one sound report of one body and year. */
  parting: Parting | null;
  report: ReportToPrint & { printed: Printed };
};

/** The form of 2019 began with the reports of 2019. */
const lastYear = 2024;
const mostYears = 6;

export function makeCorpus({ agencies, years, seed }: CorpusOptions): Corpus {
  if (!Number.isInteger(agencies) || !Number.isInteger(seed)) throw new Error("agencies and seed are whole numbers");
  if (!Number.isInteger(years) || years < 1 || years > mostYears) throw new Error(`from 1 to ${mostYears} years`);
  const province = makeProvince(agencies);
  const list = Array.from({ length: years }, (_, at) => lastYear - years + 1 + at);
  const household = makeBodies(province, agencies, list);
  return { province, household, bodies: bodiesOf(household), years: list, seed };
}

const formats: Format[] = ["txt", "md", "html", "docx"];
const formatWeights = [84, 6, 6, 4];

/** The form of its year, the old one a while longer, or a mixture of both. */
function formFor(year: number, isSlow: boolean, random: Random): FormChoice {
  if (year <= 2020 || (isSlow && year <= 2022)) return { disclosure: "2019", requests: "2019" };
  if (chance(0.012, random)) return { disclosure: "2021", requests: "2019" };
  return { disclosure: "2021", requests: "2021" };
}

const titles: ((name: string, year: number) => string)[] = [
  (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  (name, year) => `${name} ${year} 年政府信息公开工作年度报告`,
  (name, year) => `${year}年${name}政府信息公开工作年度报告`,
];

const nameIn = ({ name, formerName }: Body, year: number): string =>
  formerName !== null && year <= formerName.until ? formerName.name : name;

function* reportsOf(
  corpus: Corpus,
  body: Body,
  amounts: (Amounts | null)[],
  published: boolean[],
  scope: "own" | "summary",
): Generator<MadeReport> {
  const { seed, years } = corpus;
  const habits = forkRandom(seed, body.number, 2);
  const format = formats[pickWeighted(formatWeights, 100, habits)] ?? "txt";
  const title = pick(titles, habits);
  const isSlow = chance(0.03, habits);
  for (const [at, year] of years.entries()) {
    const own = amounts[at] ?? null;
    if (own === null || !published[at]) continue;
    const random = forkRandom(seed, body.number, year);
    const isFirst = published.indexOf(true) === at;
    const flaw = isFirst ? null : chooseFlaw(random);
    const sound = soundPrint(own);
    const printed = flaw === null ? sound : spoil(sound, flaw, random);
    const name = nameIn(body, year);
    const form = formFor(year, isSlow, random);
    const teller = { number: body.number, seed, year, yearsLeft: years.length - 1 - at, self: selfOf(body.name) };
    const narrative = withRepeats(narrate(body, year, own, random), teller);
    const report = { title: title(name, year), form, printed, narrative };
    const made = { body, year, name, scope, format, flaw, report };
    yield { ...made, parting: isFirst ? null : partingOf(body.number, at === years.length - 1, random) };
  }
}

const money = ["disclosure.fees.amount", "disclosure.procurement.amount"].map(placeOf);

/** The sum of everybody's figures, money without the dust of binary fractions. */
function summaryOf(sums: Amounts): Amounts {
  const summary = sums.slice();
  for (const at of money) summary[at] = Math.round((summary[at] ?? 0) * 100) / 100;
  addTotals(summary);
  return summary;
}

/** Yields the reports of a place and of all places inside; returns what all bodies there add up to, year by year. */
function* reportsIn(corpus: Corpus, { bodies, inside }: Household): Generator<MadeReport, Amounts[]> {
  const sums = corpus.years.map(emptyAmounts);
  const addYears = (part: (Amounts | null)[]): void =>
    part.forEach((own, at) => own !== null && addInto(sums[at] ?? emptyAmounts(), own));
  for (const household of inside) addYears(yield* reportsIn(corpus, household));
  const [government, ...others] = bodies;
  for (const body of others) {
    const { amounts, published } = historyOf(body, corpus.years, corpus.seed);
    addYears(amounts);
    yield* reportsOf(corpus, body, amounts, published, "own");
  }
  if (government === undefined) return sums;
  const { amounts, published } = historyOf(government, corpus.years, corpus.seed);
  if (government.number % 2 === 0) {
    yield* reportsOf(corpus, government, sums.map(summaryOf), published, "summary");
  } else {
    addYears(amounts);
    yield* reportsOf(corpus, government, amounts, published, "own");
  }
  return sums;
}

export function* makeReports(corpus: Corpus): Generator<MadeReport> {
  yield* reportsIn(corpus, corpus.household);
}
