/**
 * A report read by the plan of another one is what it is when it is read the full way: thousands of sound and damaged
 * reports in every layout and shape, read both ways. PLAN_RUNS and PLAN_SEED ask for more or for others.
 */
import { beforeEach, describe, expect, it } from "vitest";
import type { Document } from "../../../../../src/model/document.ts";
import { readText } from "../../../../../src/pipeline/read/read-text.ts";
import { forgetPlans, readByKnownPlan } from "../../../../../src/pipeline/recognise/plans/known-plans.ts";
import { recogniseReport } from "../../../../../src/pipeline/recognise/recognise-report.ts";
import { damages } from "../../../../fixtures/damage.ts";
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
import { printAs, printerNames, type PrinterName } from "../../../../fixtures/table-printers.ts";

const runs = Number(process.env["PLAN_RUNS"] ?? 1500);
const firstSeed = Number(process.env["PLAN_SEED"] ?? 0);
/** Shapes whose rows are lines make plans, so they come more often than those whose grid is lost. */
const shapes = [
  "layout",
  "tab",
  "tab",
  "pipe",
  "markdown",
  "pipeWithoutFirst",
  "pipeCollapsed",
  ...printerNames,
] as const;

/** The same few columns blank, or with a dash, in every report of a kind, as bodies leave out what they never have. */
function blankColumns(grid: Grid, random: Random): void {
  const text = pick(["", "-", "—", "1,234"], random);
  const column = pick([".research", ".legalService", ".rules.issued"], random);
  for (const row of Object.values(grid).flat()) {
    for (const cell of row) if (cell.id?.endsWith(column) === true) cell.text = text;
  }
}

const numbers = [
  "-5",
  "-0",
  "-0.0",
  "-12.5",
  "-007",
  "0.50",
  "3.14159",
  "-",
  "--5",
  "-1,000",
  "5-",
  "- 5",
  "-.5",
  "－5",
];

/** Numbers with signs, zeros and decimals, anywhere: some are plain, others only look so. */
function oddNumbers(grid: Grid, random: Random): void {
  for (const row of Object.values(grid).flat()) {
    for (const cell of row) if (cell.id !== undefined && random() < 0.05) cell.text = pick(numbers, random);
  }
}

/** One character of a label is another, or is gone, or there is one more. */
function slip(grid: Grid, random: Random): void {
  const rows = random() < 0.8 ? grid.requests.slice(3) : Object.values(grid).flat();
  const labels = pick(rows, random).filter(({ id, text }) => id === undefined && text !== "");
  const cell = labels[0] ?? { text: "" };
  const at = Math.floor(random() * (cell.text.length + 1));
  cell.text =
    cell.text.slice(0, at) + pick(["", "某", "一", "|"], random) + cell.text.slice(at + pick([0, 1, 1], random));
}

/** What stands in table 三 for a number that is 0: nothing or a dash, here and there or everywhere; now and then a word or a unit. */
function leaveOutZeros(grid: Grid, random: Random): void {
  const text = pick(["", "", "-", "/", "—", " ", "　", "无", "0件", "O", "1,234", "\u200b"], random);
  const share = pick([1, 0.5, 0.05, 0.01], random);
  for (const row of grid.requests) {
    for (const cell of row) if (cell.id !== undefined && cell.text === "0" && random() < share) cell.text = text;
  }
  // A row that has nothing else, and is a line of its own then.
  if (random() < 0.3)
    for (const cell of pick(grid.requests.slice(3), random)) if (cell.id !== undefined) cell.text = "";
}

/** The total before the applicants, under the header of the form. */
function turnTotals(grid: Grid): void {
  for (const row of grid.requests) {
    const cells = row.filter((cell) => cell.id !== undefined);
    const texts = cells.map(({ text }) => text);
    for (const [i, cell] of cells.entries()) cell.text = texts.at(i - 1)!;
  }
}

function randomText(seed: number): string {
  const random = createRandom(seed);
  const choice = randomChoice(random);
  const layout = randomLayout(random);
  const figures = soundFigures(choice, random);
  const grid = printGrid(choice, figures, layout);
  if (random() < 0.3) damages[pick(Object.keys(damages), random)]!(grid, { ...figures }, random);
  if (random() < 0.2) blankColumns(grid, random);
  if (random() < 0.07) oddNumbers(grid, random);
  if (random() < 0.15) leaveOutZeros(grid, random);
  else if (random() < 0.02) slip(grid, random);
  else if (random() < 0.04) turnTotals(grid);
  const shape = pick(shapes, random);
  const text = shape === "layout" ? printReport(grid, layout) : printAs(shape, grid, layout);
  return withOthers(text, random);
}

/** Lines and line ends that have nothing to do with the tables, and must be read alike beside them. */
const beside = [
  "样例县财政局2022年政府信息公开年报",
  "甲\t1\t2\n乙\t30\t4.5",
  "| 甲 | 007 |",
  "　2月30日，参加者 12 人。",
  "本报告由样例县教育局编制，统计期限为2021年1月1日至2021年12月31日。",
];

function withOthers(text: string, random: Random): string {
  const more = random() < 0.15 ? text.replace("\n\n", () => `\n\n${pick(beside, random)}\n\n`) : text;
  return random() < 0.05 ? more.replaceAll("\n", pick(["\r\n", "\r"], random)) : more;
}

const documentOf = (text: string): Document => readText({ path: "样例县财政局-2023.txt", format: "txt", text }).value!;
const isPlanned = (text: string): boolean => readByKnownPlan(documentOf(text)) !== null;
const plain = (
  seed: number,
  shape: PrinterName = "tab",
  damage: (grid: Grid) => void = () => {},
  edition: "2019" | "2021" = "2021",
): string => {
  const choice = { disclosure: edition, requests: edition };
  const layout = { markdown: false, shifted: false, fillers: true, halfWidth: false, broken: false };
  const grid = printGrid(choice, soundFigures(choice, createRandom(seed)), layout);
  damage(grid);
  return printAs(shape, grid, layout);
};

const blankRow = (grid: Grid, at: number): void => {
  for (const cell of grid.requests.at(at)!) if (cell.id !== undefined) cell.text = "";
};
/** A third of the zeros of table 三, blank or, now and then, something else. */
function spoilZeros(grid: Grid, random: Random): void {
  for (const cell of grid.requests.flat())
    if (cell.id !== undefined && cell.text === "0" && random() < 0.3) cell.text = random() < 0.02 ? "无" : "";
}

beforeEach(forgetPlans);

describe("a report read by a plan", () => {
  it(`is the same as one read the full way (${runs} reports from seed ${firstSeed} on)`, async () => {
    const texts = Array.from({ length: runs }, (_, i) => randomText(firstSeed + i));
    const full: string[] = [];
    for (const text of texts) {
      forgetPlans();
      full.push(JSON.stringify(await parseText(text)));
    }
    forgetPlans();
    let planned = 0;
    for (const [i, text] of texts.entries()) {
      if (isPlanned(text)) planned += 1;
      // As text, so that the order of keys is compared too.
      const parsed = JSON.stringify(await parseText(text));
      if (parsed !== full[i]) expect(JSON.parse(parsed), `seed ${firstSeed + i}`).toEqual(JSON.parse(full[i]!));
      expect(parsed === full[i], `seed ${firstSeed + i}`).toBe(true);
    }
    console.log(`${planned} of ${runs} reports read by a plan`);
    if (runs >= 1000) expect(planned / runs).toBeGreaterThan(0.2);
  }, 120_000);
  it("is one to copy, to send and to list like any other", async () => {
    forgetPlans();
    const full = (await parseText(plain(2))).report!;
    await parseText(plain(1));
    const planned = async () => (await parseText(plain(2))).report!;
    expect(Object.keys(await planned())).toEqual(Object.keys(full));
    expect({ ...(await planned()) }).toStrictEqual(full);
    expect(structuredClone(await planned())).toStrictEqual(full);
    expect(Object.fromEntries(Object.entries(await planned()))).toStrictEqual(full);
    expect(JSON.stringify(await planned())).toBe(JSON.stringify(full));
  });
  it("prints its tables once, and takes others", async () => {
    await parseText(plain(1));
    const [planned, other] = [(await parseText(plain(2))).report!, (await parseText(plain(3))).report!];
    const { tables } = planned;
    // Another text was read in between; what is printed is the report's own.
    expect(tables).not.toEqual(other.tables);
    expect(planned.tables).toBe(tables);
    planned.tables = other.tables;
    expect(planned.tables).toBe(other.tables);
  });
  it("has its own figures and sums, whenever they are first asked for", async () => {
    const seeds = [2, 3, 4, 5];
    const full: string[] = [];
    for (const seed of seeds) {
      forgetPlans();
      full.push(JSON.stringify(await parseText(plain(seed))));
    }
    forgetPlans();
    await parseText(plain(1));
    const planned = [];
    for (const seed of seeds) planned.push(await parseText(plain(seed)));
    forgetPlans();
    await parseText(plain(6));
    expect(planned.reverse().map((parsed) => JSON.stringify(parsed))).toEqual(full.reverse());
    expect(planned[0]!.report!.figures).toBe(planned[0]!.report!.figures);
  });
  it("shares nothing with another that can be changed", async () => {
    await parseText(plain(1));
    const [a, b] = [await parseText(plain(2)), await parseText(plain(2))];
    for (const [id, figure] of Object.entries(a.report!.figures)) {
      expect(b.report!.figures[id]).toEqual(figure);
      expect(b.report!.figures[id]).not.toBe(figure);
      expect(b.report!.figures[id]!.at).not.toBe(figure.at);
    }
    for (const row of a.report!.tables.flatMap((table) => table.rows)) {
      expect(Object.isFrozen(row)).toBe(false);
      expect(row.cells.some((cell) => Object.isFrozen(cell))).toBe(true);
    }
  });
});

describe("a plan", () => {
  const learn = (text: string): void => void recogniseReport(documentOf(text), null);
  it("is made of the first report with its labels, for the next", () => {
    expect(isPlanned(plain(1))).toBe(false);
    learn(plain(1));
    expect(isPlanned(plain(2))).toBe(true);
  });
  it.each(["-3", "-0", "-0.50", "007"])("is for a number printed as %s, too", async (text) => {
    const signed = plain(2, "tab", (grid) => (grid.reviews.at(-1)![3]!.text = text));
    const full = JSON.stringify(await parseText(signed));
    forgetPlans();
    learn(plain(1));
    expect(isPlanned(signed)).toBe(true);
    expect(JSON.stringify(await parseText(signed))).toBe(full);
  });
  it.each(["", "-", "／", "无", "O", "3件", "1,234", "+3", "－5"])(
    "is for a table 三 with a cell that says “%s”, too",
    async (text) => {
      const odd = plain(2, "tab", (grid) => (grid.requests[8]!.find((cell) => cell.id !== undefined)!.text = text));
      const full = JSON.stringify(await parseText(odd));
      forgetPlans();
      learn(plain(1));
      expect(isPlanned(odd)).toBe(true);
      expect(JSON.stringify(await parseText(odd))).toBe(full);
    },
  );
  it.each(["tab", "pipe", "markdown"] as const)("is for a label with a slip in table 三 of shape %s", async (shape) => {
    const withSlip = plain(2, shape, (grid) => {
      grid.requests[9]!.find((cell) => cell.id !== undefined)!.text = "O";
      grid.requests.at(-1)![0]!.text = "四、结转下年度续办理";
    });
    const full = JSON.stringify(await parseText(withSlip));
    forgetPlans();
    learn(plain(1, shape));
    expect(isPlanned(withSlip)).toBe(true);
    expect(JSON.stringify(await parseText(withSlip))).toBe(full);
  });
  it.each(["tab", "pipe", "markdown"] as const)("is for rows of blanks, in a table of shape %s", async (shape) => {
    const withoutRows = plain(2, shape, (grid) => {
      for (const row of [grid.requests[3]!, grid.requests[4]!, grid.requests.at(-1)!])
        for (const cell of row) if (cell.id !== undefined) cell.text = "";
    });
    const full = JSON.stringify(await parseText(withoutRows));
    forgetPlans();
    learn(plain(1, shape));
    expect(isPlanned(withoutRows)).toBe(true);
    expect(JSON.stringify(await parseText(withoutRows))).toBe(full);
  });
  it.each<[string, (grid: Grid, random: Random) => void]>([
    ["a row", (grid) => void grid.requests.splice(4, 1)],
    ["its first row", (grid) => void grid.requests.splice(3, 1)],
    ["its last row", (grid) => void grid.requests.pop()],
    ["a row, and some zeros,", (grid, random) => (grid.requests.pop(), spoilZeros(grid, random))],
    ["（六）, which is blank,", (grid) => blankRow(grid, -3)],
    ["（六）, which is blank as some zeros are,", (grid, random) => (blankRow(grid, -3), spoilZeros(grid, random))],
  ])("is for a table 三 without %s, too", async (_, damage) => {
    let planned = 0;
    for (const shape of ["tab", "pipe", "markdown"] as const) {
      for (let seed = 2; seed < 40; seed += 1) {
        const its = (grid: Grid): void => damage(grid, createRandom(seed));
        const text = plain(seed, shape, its, "2019");
        forgetPlans();
        const full = JSON.stringify(await parseText(text));
        forgetPlans();
        learn(plain(1, shape, () => {}, "2019"));
        planned += isPlanned(text) ? 1 : 0;
        expect(JSON.stringify(await parseText(text)), `${shape}, seed ${seed}`).toBe(full);
      }
    }
    expect(planned).toBeGreaterThan(60);
  });
  it("is not made of a reading with a finding", () => {
    const lostCell = (grid: Grid): void => void grid.requests.at(-3)!.pop();
    learn(plain(1, "tab", lostCell));
    expect(isPlanned(plain(2, "tab", lostCell))).toBe(false);
  });
  it("is not made of tables found in lines of prose", () => {
    learn(plain(1, "cellPerLine"));
    expect(isPlanned(plain(1, "cellPerLine"))).toBe(false);
  });
  it.each<[string, (grid: Grid) => void]>([
    ["a label differs", (grid) => (grid.requests[5]!.find((cell) => cell.text !== "")!.text += "某")],
    ["a cell is blank", (grid) => (grid.reviews.at(-1)![3]!.text = "")],
    ["a cell is no number", (grid) => (grid.reviews.at(-1)![3]!.text = "无")],
    ["a number has a unit", (grid) => (grid.reviews.at(-1)![3]!.text = "3件")],
    ["a number is too long", (grid) => (grid.reviews.at(-1)![3]!.text = "1234567890")],
    ["a number has a plus", (grid) => (grid.reviews.at(-1)![3]!.text = "+3")],
    ["a dash stands before a minus", (grid) => (grid.reviews.at(-1)![3]!.text = "--3")],
    ["a cell is gone", (grid) => void grid.reviews.at(-1)!.pop()],
    ["a cell is added", (grid) => void grid.reviews.at(-1)!.push({ text: "0" })],
    ["a row is gone that opens a group", (grid) => void grid.requests.splice(5, 1)],
    ["a row is gone that tells the edition", (grid) => void grid.requests.splice(-5, 1)],
    ["two rows are gone", (grid) => void grid.requests.splice(3, 2)],
    ["a row is added", (grid) => void grid.requests.push([{ text: "其他" }, { text: "0" }])],
    ["rows have changed places", (grid) => void grid.requests.push(grid.requests.splice(5, 1)[0]!)],
  ])("is refused where %s", (_, damage) => {
    learn(plain(1));
    expect(isPlanned(plain(2, "tab", damage))).toBe(false);
  });
  it("is made of tables with cells of their own only when they come again", () => {
    const blank = (seed: number) =>
      plain(seed, "tab", (grid) => (grid.requests.at(-3)!.filter((cell) => cell.id !== undefined)[3]!.text = "\u200b"));
    learn(plain(1));
    learn(blank(2));
    expect(isPlanned(blank(3))).toBe(false);
    learn(blank(4));
    expect(isPlanned(blank(5))).toBe(true);
  });
  it.each<[string, keyof Grid, number]>([
    ["三", "requests", -3],
    ["四", "reviews", -1],
  ])("is none where only the sums tell whether a row of table %s has slipped", async (_, table, at) => {
    const endsInBlank = (grid: Grid): void => {
      grid[table].at(at)!.findLast((cell) => cell.id !== undefined)!.text = "\u200b";
    };
    const slipped = (grid: Grid): void => {
      const cells = grid[table].at(at)!.filter((cell) => cell.id !== undefined);
      for (const [i, cell] of cells.entries()) if (i > 1) cell.text = cells[i + 1]?.text ?? "\u200b";
    };
    for (let seed = 10; seed < 30; seed += 1) {
      forgetPlans();
      const full = JSON.stringify(await parseText(plain(seed, "tab", slipped)));
      forgetPlans();
      for (const other of [1, 2, 3]) await parseText(plain(other, "tab", endsInBlank));
      expect(JSON.stringify(await parseText(plain(seed, "tab", slipped))), `seed ${seed}`).toBe(full);
    }
  });
  it.each<[string, (grid: Grid) => void]>([
    ["a row missing", (grid) => void grid.requests.splice(4, 1)],
    ["its last row missing", (grid) => void grid.requests.pop()],
    ["rows of table 二 missing", (grid) => void grid.disclosure.splice(3, 1)],
    ["no table 二", (grid) => void (grid.disclosure = [])],
    ["no table 四", (grid) => void (grid.reviews = [])],
  ])("is made of a report with %s, and tells what is missing", async (_, damage) => {
    const full = JSON.stringify(await parseText(plain(2, "tab", damage)));
    forgetPlans();
    learn(plain(1, "tab", damage));
    expect(isPlanned(plain(2, "tab", damage))).toBe(true);
    expect(JSON.stringify(await parseText(plain(2, "tab", damage)))).toBe(full);
  });
  it.each<[string, (grid: Grid) => void]>([
    [
      "a slip in a row's label",
      (grid) => (grid.requests[5]!.findLast(({ id, text }) => id === undefined && text !== "")!.text += "某"),
    ],
    ["a slip in a header", (grid) => (grid.disclosure[1]![2]!.text = "本年度止件数")],
  ])("is made of reports with %s when it comes again", async (_, damage) => {
    const full = JSON.stringify(await parseText(plain(3, "tab", damage)));
    expect(JSON.parse(full)).toMatchObject({ diagnostics: [{ figures: expect.any(Array) as string[] }] });
    forgetPlans();
    learn(plain(1, "tab", damage));
    learn(plain(2, "tab", damage));
    expect(isPlanned(plain(3, "tab", damage))).toBe(true);
    expect(JSON.stringify(await parseText(plain(3, "tab", damage)))).toBe(full);
  });
  it("is not for a missing table that may stand in lines of prose", async () => {
    const none = (grid: Grid): void => void (grid.disclosure = []);
    const lines = "规章\n1\n0\n5\n行政规范性文件\n2\n0\n7\n行政许可\n12\n";
    const text = plain(2, "tab", none).replace("\n\n", () => `\n\n${lines}\n`);
    const full = JSON.stringify(await parseText(text));
    forgetPlans();
    learn(plain(1, "tab", none));
    expect(isPlanned(text)).toBe(false);
    expect(JSON.stringify(await parseText(text))).toBe(full);
  });
  it("is forgotten before there are too many", () => {
    const labelled = (n: number) =>
      plain(1, "tab", (grid) => (grid.disclosure[1]![0]!.text = `信息内容${"（某）".repeat(n)}`));
    for (let n = 0; n <= 260; n += 1) learn(labelled(n));
    expect(isPlanned(labelled(0))).toBe(false);
    expect(isPlanned(labelled(260))).toBe(true);
  });
});
