/** Copied text among texts made by chance: planted copies are found, class by class, and nothing is found among the others. */
import { describe, expect, it } from "vitest";
import { forkRandom } from "../../../../src/demo/random.ts";
import { comparedText, type TextOfReport } from "../../../../src/pipeline/copied/compared-sentences.ts";
import { findCopied, type Compared, type ReportToCompare } from "../../../../src/pipeline/copied/find-copied.ts";
import { sketchReport } from "../../../../src/pipeline/copied/sketch.ts";
import { findPlanted, planEvery, type PlantedCorpus } from "../../../fixtures/narratives/planted-copies.ts";
import { copyProse, nameOf, proseOf, toReport } from "../../../fixtures/narratives/random-prose.ts";

const corpusOf = (part: Partial<PlantedCorpus>): PlantedCorpus => ({
  count: 540,
  characters: 450,
  seed: 7,
  planOf: () => null,
  ...part,
});

describe("planted copies", () => {
  it.each([450, 900])("are found in texts of %i characters", (characters) => {
    const { recall, wrong } = findPlanted(corpusOf({ characters, planOf: planEvery(3) }));
    const classes = [...recall].map(([key, { planted, found }]) => `${key}: ${found} of ${planted}`);
    console.log(`copies found in texts of ${characters} characters\n${classes.sort().join("\n")}`);
    expect(wrong).toBe(0);
    const atLeastHalf = [...recall].filter(([key]) => Number.parseInt(key) >= 50);
    const [planted, found] = (["planted", "found"] as const).map((key) =>
      atLeastHalf.reduce((sum, [, counts]) => sum + counts[key], 0),
    );
    expect(planted).toBeGreaterThan(100);
    expect(found! / planted!).toBeGreaterThanOrEqual(0.95);
  });

  it("are none among independent texts that share outline, law and form", () => {
    expect(findPlanted(corpusOf({ count: 600 })).wrong).toBe(0);
  });
});

const textOf = (seed: number, name: string, year: number): TextOfReport =>
  toReport(proseOf(seed, 0, 500), { name, year }, forkRandom(seed, year));

const toCompare = (text: TextOfReport, body: number, year: number): ReportToCompare => ({
  body,
  agencyId: `000000/${body}`,
  name: text.agencyName ?? "",
  year,
  sketch: sketchReport(text),
  load: () => comparedText(text),
});

const tellAll = (reports: readonly ReportToCompare[]): Compared[] => {
  const { tell } = findCopied(reports);
  return reports.map((_, at) => tell(at));
};

const [one, two] = [nameOf(1), nameOf(2)];

describe("what is told of a report", () => {
  it("parts a body's own years from other bodies", () => {
    const texts = [textOf(1, one, 2022), textOf(1, one, 2023), textOf(1, two, 2023)];
    const reports = texts.map((text, at) => toCompare(text, at < 2 ? 0 : 1, at === 0 ? 2022 : 2023));
    const [first, , other] = tellAll(reports).map(({ copied }) => copied);
    expect(first!.found).toBe(first!.considered);
    expect([first!.sameBody, first!.otherBody]).toEqual([first!.found, first!.found]);
    expect(other!.sameBody).toBe(0);
    for (const { sources, total } of first!.passages) {
      expect(total).toBe(2);
      expect(new Set(sources.map(({ kind }) => kind))).toEqual(new Set(["sameBody", "otherBody"]));
      for (const { kind, name } of sources) expect(name === undefined).toBe(kind === "sameBody");
    }
  });

  it("names the places in both texts and the other's words where they differ", () => {
    const mixed = copyProse(
      { own: proseOf(3, 1, 500), other: proseOf(1, 0, 500) },
      { share: 0.5, kind: "renamed" },
      forkRandom(3),
    );
    const texts = [textOf(1, one, 2023), toReport(mixed, { name: two, year: 2023 }, forkRandom(9))];
    const [first] = tellAll(texts.map((text, body) => toCompare(text, body, 2023)));
    const { copied } = first!;
    expect(copied!.found / copied!.considered).toBeGreaterThan(0.4);
    expect(copied!.found / copied!.considered).toBeLessThan(0.75);
    for (const { at, sources } of copied!.passages) {
      const [here, there] = [comparedText(texts[0]!).textAt(at), comparedText(texts[1]!).textAt(sources[0]!.at)];
      expect(here.length).toBeGreaterThan(14);
      expect(sources[0]!.text ?? here).toBe(there);
    }
  });

  it("leaves out extracts and what stands in the reports of many bodies", () => {
    const extracts = [1, 2].map((body) => toCompare({ ...textOf(1, nameOf(body), 2023), kind: "extract" }, body, 2023));
    expect(tellAll(extracts)).toEqual([1, 2].map(() => ({ isCompared: false, copied: null })));
    const many = Array.from({ length: 9 }, (_, body) => toCompare(textOf(1, nameOf(body), 2023), body, 2023));
    expect(tellAll(many).every(({ copied }) => copied === null)).toBe(true);
  });

  it("does not depend on the reports that share nothing", () => {
    const pair = [toCompare(textOf(1, one, 2022), 0, 2022), toCompare(textOf(1, one, 2023), 0, 2023)];
    const others = [3, 4].map((seed) => toCompare(textOf(seed, nameOf(seed), 2023), seed, 2023));
    const [alone, among] = [tellAll(pair), tellAll([...pair, ...others])];
    expect(among!.slice(0, 2)).toEqual(alone);
  });
});
