/**
 * The text of a made-up report in the six sections of the form: sentences chosen by chance, facts taken from the figures.
 * Now and then a number of the text differs from the table, as it does in life.
 */
import { sectionHeadings } from "../../form/sections.ts";
import { placeOf, type Amounts } from "../amounts.ts";
import type { Body } from "../bodies.ts";
import { between, chance, logNormal, pick, type Random } from "../random.ts";
import * as words from "./narrative-words.ts";

/** Paragraphs by section: overview, problems, other matters; tables stand between. */
export type Narrative = { overview: string[]; problems: string[]; otherMatters: string[] };

export const headings = sectionHeadings.map(({ heading }) => heading);
export const notice = "〔合成样例〕本文件由程序生成，是合成样例，机关和数字均为虚构。";

/** How a body of this name speaks of itself. */
const selves: [RegExp, string][] = [
  [/镇人民政府$/, "本镇"],
  [/乡人民政府$/, "本乡"],
  [/人民政府$/, "本级政府各机关"],
  [/街道办事处$/, "本街道"],
  [/办公[室厅]$/, "本办公室"],
  [/局$/, "本局"],
  [/厅$/, "本厅"],
  [/委员会$/, "本委"],
];
export const selfOf = (name: string): string => selves.find(([ending]) => ending.test(name))?.[1] ?? "本机关";

const total = (row: string): number => placeOf(`requests.${row}.total`);
const rows = { received: total("received"), carriedIn: total("carriedIn"), handled: total("handled") };
const [granted, partly, carriedOut] = [total("granted"), total("partlyGranted"), total("carriedOut")];
const reconsideration = placeOf("reviews.reconsideration.total");
const litigation = ["litigationDirect", "litigationAfterReconsideration"].map((id) => placeOf(`reviews.${id}.total`));

function factsOf(body: Body, year: number, amounts: Amounts, random: Random): words.Facts {
  const at = (place: number): number => amounts[place] ?? 0;
  const received = at(rows.received);
  // A text that counts the cases carried in among those received, or is off by a few.
  const told = chance(0.03, random) ? received + at(rows.carriedIn) + between(1, 4, random) : received;
  return {
    year,
    self: selfOf(body.name),
    received: told,
    carriedIn: at(rows.carriedIn),
    handled: at(rows.handled),
    disclosed: at(granted) + at(partly),
    carriedOut: at(carriedOut),
    reconsideration: at(reconsideration),
    litigation: litigation.reduce((sum, place) => sum + at(place), 0),
    posts: Math.floor(logNormal(180 * body.size, 0.9, random)),
    columns: between(4, 30, random),
    trainings: between(1, 6, random),
    documents: between(2, 40, random),
  };
}

export function narrate(body: Body, year: number, amounts: Amounts, random: Random): Narrative {
  const facts = factsOf(body, year, amounts, random);
  const say = (sentences: words.Sentence[]): string => pick(sentences, random)(facts);
  const requests = say(facts.received === 0 ? words.requestsWithout : words.requestsWithCases);
  const appealed = facts.reconsideration + facts.litigation > 0 && chance(0.6, random) ? say(words.reviews) : "";
  return {
    overview: [
      say(words.openings),
      say(words.disclosures),
      requests + appealed,
      say(words.management),
      say(words.platforms),
      say(words.supervision),
    ],
    problems: chance(0.3, random) ? [say(words.problems)] : [say(words.problems), say(words.improvements)],
    otherMatters: [say(words.otherMatters)],
  };
}
