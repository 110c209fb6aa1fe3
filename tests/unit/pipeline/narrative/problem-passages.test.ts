/**
 * What is told apart in labelled sections five: problems, measures, and what became of an earlier year's. A stretch counts as
 * found when most of its characters have its label; the numbers are printed, and held to the bars of the project.
 */
import { describe, expect, it } from "vitest";
import { readPassages } from "../../../../src/pipeline/narrative/problems/read-passages.ts";
import { handWritten } from "../../../fixtures/problems/hand-written.ts";
import { heldOut } from "../../../fixtures/problems/held-out.ts";
import { labelled, reportYear, type Label, type LabelledSection } from "../../../fixtures/problems/labelled-section.ts";
import { secondHand } from "../../../fixtures/problems/second-hand.ts";
import { randomSection } from "../../../fixtures/problems/random-section.ts";

const labelOf = { problem: "P", measure: "M", followUp: "F" } as const;
const read = ({ paragraphs }: LabelledSection) => readPassages(paragraphs, reportYear);

/** The label that most characters of each stretch were given. */
function compare(section: LabelledSection): { wanted: Label; found: Label; text: string }[] {
  const passages = read(section);
  return section.paragraphs.flatMap(({ text, stretches }, place) => {
    const labels: Label[] = new Array<Label>(text.length).fill("U");
    for (const { paragraph, from, to, kind } of passages) {
      if (paragraph === place) labels.fill(labelOf[kind], from, to);
    }
    return stretches.map(({ label, from, to }) => {
      const told = labels.slice(from, to);
      const count = (one: Label): number => told.filter((other) => other === one).length;
      const found = (["P", "M", "F", "U"] as const).toSorted((a, b) => count(b) - count(a))[0]!;
      return { wanted: label, found, text: text.slice(from, to) };
    });
  });
}

function measure(name: string, sections: LabelledSection[]): { precision: number; recall: number } {
  const all = sections.flatMap(compare);
  const [told, wanted] = [all.filter(({ found }) => found !== "U"), all.filter((one) => one.wanted !== "U")];
  const right = wanted.filter((one) => one.wanted === one.found).length;
  const [precision, recall] = [right / told.length, right / wanted.length];
  const wrong = all.filter((one) => one.wanted !== one.found);
  console.log(
    `${name}: ${sections.length} sections, ${wanted.length} stretches, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  if (process.env["SHOW"] !== undefined) for (const one of wrong) console.log(one.wanted, one.found, one.text);
  return { precision, recall };
}

describe("labelled sections five", () => {
  const sets = {
    "written by hand": handWritten,
    "put together by chance": Array.from({ length: 150 }, (_, seed) => randomSection(seed)),
    "written after the first rules": secondHand,
    "set apart": heldOut,
  };
  for (const [name, sections] of Object.entries(sets)) {
    it(`are told apart: ${name}`, () => {
      const { precision, recall } = measure(name, sections);
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    });
  }
});

describe("passages", () => {
  it("cover the text in order and never overlap", () => {
    for (const section of [...handWritten, ...heldOut]) {
      let last = { paragraph: 0, to: 0 };
      for (const { paragraph, from, to } of read(section)) {
        expect(paragraph * 1e6 + from).toBeGreaterThanOrEqual(last.paragraph * 1e6 + last.to);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(section.paragraphs[paragraph]!.text.length);
        last = { paragraph, to };
      }
    }
  });

  it("name every theme of which a term occurs, and none where no term does", () => {
    const [both] = read(labelled("P:解读材料偏少，更新也不及时。"));
    expect(both).toMatchObject({ kind: "problem", themes: ["timeliness", "interpretation"] });
    const [none] = read(labelled("P:还存在一些不足。"));
    expect(none).toMatchObject({ kind: "problem", themes: [] });
  });

  it("stand where they are printed, spaces and narrow marks included", () => {
    const text = "更 新 不 及 时;  下一步, 将 每周检查。";
    const passages = readPassages([{ text }], reportYear);
    expect(passages.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ["problem", expect.stringContaining("及 时;") as string],
      ["measure", expect.stringContaining("下一步, 将 每周检查。") as string],
    ]);
  });

  it("take an earlier year's problems for settled ones only where the year is earlier", () => {
    const text = "2022年存在的目录不清的问题已解决。";
    expect(readPassages([{ text }], 2023)[0]?.kind).toBe("followUp");
    expect(readPassages([{ text }], 2022)[0]?.kind).not.toBe("followUp");
  });

  it("tell nothing of a text without problems and measures", () => {
    expect(readPassages([{ text: "本年度工作总体平稳。" }, { text: "没有发现问题。" }], reportYear)).toEqual([]);
  });
});
