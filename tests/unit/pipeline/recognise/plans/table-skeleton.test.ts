/**
 * Tables held against known skeletons as they are walked: the answer and the values are those of a skeleton that is made
 * first and compared then, for tables changed anywhere, at their ends too, by any character that matters.
 */
import { describe, expect, it } from "vitest";
import { withDecimals } from "../../../../../src/pipeline/recognise/plans/plain-number.ts";
import {
  knowSkeleton,
  TableSkeleton,
  type KnownSkeleton,
} from "../../../../../src/pipeline/recognise/plans/table-skeleton.ts";
import { createRandom, pick, type Random } from "../../../../fixtures/printed-report.ts";

const cells = ["0", "7", "12", "-3", "4.50", "123456789", "1234567890", "12件", "1,234", "总计", "其他", "-", "5.", ""];
const marks = ["\t", "|", "｜", " ", "\n", "\r\n"];
const characters = [..."0123456789.-件总,", ...marks];
const runs = 8000;

const randomTable = (random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(cells, random) + pick(marks, random)).join("") +
  pick(cells, random);

function changed(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = at + Math.floor(random() * 2);
  return random() < 0.2 ? text : text.slice(0, at) + (random() < 0.7 ? pick(characters, random) : "") + text.slice(to);
}

type Laid = { text: string; spans: { start: number; end: number }[] };

/** Tables with a line between them, as a text has them. */
function laidOut(tables: string[]): Laid {
  let text = "标题\n";
  const spans = tables.map((table) => {
    const start = text.length;
    text += `${table}\n5\t`;
    return { start, end: start + table.length };
  });
  return { text, spans };
}

describe("a walk along known skeletons", () => {
  it(`finds the one that making and comparing finds (${runs} families of tables)`, () => {
    const [made, walked] = [new TableSkeleton(1000, 100), new TableSkeleton(1000, 100)];
    let fitting = 0;
    for (let seed = 0; seed < runs; seed++) {
      const random = createRandom(seed);
      const tables = Array.from({ length: 1 + Math.floor(random() * 2) }, () => randomTable(random));
      const another = (): Laid => {
        const some = random() < 0.1 ? [...tables, "7"] : random() < 0.1 ? tables.slice(1) : tables;
        return laidOut(some.length === 0 ? tables : some.map((table) => changed(table, random)));
      };
      const family = [laidOut(tables), ...Array.from({ length: Math.floor(random() * 6) }, another)];
      const known = family.map(({ text, spans }): KnownSkeleton => {
        expect(made.take(text, spans)).toBe(true);
        return made.toKnown();
      });
      for (const one of known.slice(1)) knowSkeleton(known[0]!, one);
      const { text, spans } = another();
      made.take(text, spans);
      const own = made.toKnown().units.join();
      const found = walked.walk(known[0]!, text, spans);
      const same = known.find(({ units }) => units.join() === own);
      expect(found?.units.join(), JSON.stringify([family, text])).toBe(same?.units.join());
      if (found === null) continue;
      fitting += 1;
      expect(walked.count).toBe(made.count);
      for (let i = 0; i < made.count; i++) {
        expect(walked.values[i]).toBe(made.values[i]);
        const ends = ({ starts, ends }: TableSkeleton) => [starts[i], ends[i]];
        if (made.values[i] === withDecimals) expect(ends(walked)).toEqual(ends(made));
      }
    }
    expect(fitting).toBeGreaterThan(runs / 10);
  });
});
