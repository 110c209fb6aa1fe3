/**
 * A table 三 read by the layout of another one is what it is when it is read the full way: blanks, dashes, words and slips
 * put anywhere, in every shape, read both ways. LAYOUT_RUNS and LAYOUT_SEED ask for more or for others.
 */
import { describe, expect, it } from "vitest";
import { forgetPlans } from "../../../../../src/pipeline/recognise/plans/known-plans.ts";
import { parseText } from "../../../../fixtures/parse-text.ts";
import {
  createRandom,
  pick,
  printGrid,
  printReport,
  randomChoice,
  randomLayout,
  soundFigures,
  type Grid,
  type Random,
} from "../../../../fixtures/printed-report.ts";
import { printAs } from "../../../../fixtures/table-printers.ts";

const runs = Number(process.env["LAYOUT_RUNS"] ?? 150);
const firstSeed = Number(process.env["LAYOUT_SEED"] ?? 0);
const texts = [
  "",
  "",
  "",
  "—",
  "/",
  "无",
  "O",
  "12件",
  "3（其中1件）",
  "1,234",
  "5 3",
  "①",
  "其他",
  "总计",
  "说明",
  "某甲某乙",
];
type Cells = Grid["requests"];

const figureCells = (cells: Cells): Cells[number] => cells.flat().filter(({ id }) => id !== undefined);

const spoils: ((cells: Cells, random: Random) => void)[] = [
  (cells, random) => {
    const share = pick([0.01, 0.1, 0.5], random);
    for (const cell of figureCells(cells)) if (random() < share) cell.text = pick(texts, random);
  },
  (cells, random) => {
    const text = pick(["", "-", "无"], random);
    for (const cell of figureCells(cells)) if (cell.text === "0") cell.text = text;
  },
  (cells, random) => {
    for (const cell of pick(cells, random)) if (cell.id !== undefined) cell.text = pick(["", "—", "无"], random);
  },
  (cells, random) => {
    const label = pick(
      cells.flat().filter(({ id, text }) => id === undefined && text.length > 2),
      random,
    );
    const at = Math.floor(random() * label.text.length);
    label.text = label.text.slice(0, at) + pick(["", "某", "甲乙丙"], random) + label.text.slice(at + 1);
  },
  (cells, random) => void cells.splice(Math.floor(random() * cells.length), 1),
];

/** A report and another one of the same labels that is spoiled in some way. */
function randomPair(seed: number): [string, string] {
  const random = createRandom(seed);
  const choice = randomChoice(random);
  const layout = randomLayout(random);
  const shape = pick(["layout", "tab", "pipe", "markdown"] as const, random);
  const print = (spoil: (cells: Cells) => void): string => {
    const grid = printGrid(choice, soundFigures(choice, random), layout);
    spoil(grid.requests);
    return shape === "layout" ? printReport(grid, layout) : printAs(shape, grid, layout);
  };
  const spoil = pick(spoils, random);
  return [print(() => {}), print((cells) => spoil(cells, random))];
}

describe("a table 三 read by a layout", () => {
  it(`is the same as one read the full way (${runs} reports from seed ${firstSeed} on)`, async () => {
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const [sound, spoiled] = randomPair(seed);
      forgetPlans();
      const full = await parseText(spoiled);
      forgetPlans();
      await parseText(sound);
      const read = await parseText(spoiled);
      expect(JSON.stringify(read) === JSON.stringify(full) ? full : read, `seed ${seed}`).toEqual(full);
      expect(JSON.stringify(read) === JSON.stringify(full), `seed ${seed}`).toBe(true);
    }
  }, 60_000);
});
