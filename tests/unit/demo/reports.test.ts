/**
 * What the synthetic corpus means is what the pipeline reads: sound reports figure by figure, flawed ones never wrong in
 * silence; and the corpus has in it what it promises, however small.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { AssessedFile } from "../../../src/diagnostics/assessed-report.ts";
import { figureIdsOf } from "../../../src/form/figure-ids.ts";
import { placeOf } from "../../../src/demo/amounts.ts";
import { filesOf } from "../../../src/demo/files.ts";
import { makeCorpus, makeReports, type MadeReport } from "../../../src/demo/reports.ts";
import { parseBytes } from "../../fixtures/parse-text.ts";
import { judge } from "../../fixtures/silent-errors.ts";
import type { Truth } from "../../fixtures/damage.ts";

type Read = { made: MadeReport; text: string; parsed: AssessedFile; truth: Truth };

const corpus = makeCorpus({ agencies: 100, years: 6, seed: 7 });
const read: Read[] = [];
beforeAll(async () => {
  for (const made of makeReports(corpus)) {
    const [file] = filesOf(made);
    if (file === undefined || (made.parting !== null && made.parting !== "secondReport")) continue;
    const bytes = typeof file.content === "string" ? new TextEncoder().encode(file.content) : file.content;
    const text = typeof file.content === "string" ? file.content : "";
    read.push({ made, text, parsed: await parseBytes(bytes, file.path), truth: truthOf(made) });
  }
}, 120_000);

/** What a reader of the print finds: the number, or null where no number stands. */
function truthOf({ report: { form, printed } }: MadeReport): Truth {
  const { amounts, texts, without, withoutTables } = printed;
  const isThere = (id: string): boolean => {
    const row = id.slice(0, id.lastIndexOf("."));
    const isDropped = id.startsWith("requests.") && without.has(placeOf(`${row}.naturalPerson`));
    return !isDropped && ![...withoutTables].some((table) => id.startsWith(`${table}.`));
  };
  const numberOf = (id: string): number | null => {
    const text = (texts.get(placeOf(id)) ?? String(amounts[placeOf(id)])).replace(/件$/, "");
    return isThere(id) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  };
  return Object.fromEntries(figureIdsOf(form).map((id) => [id, numberOf(id)]));
}

const isSound = ({ made: { flaw } }: Read): boolean => flaw === null || flaw === "carriedInDiffers";

describe("sound reports of the corpus", () => {
  it("are most of it, in every format and edition", () => {
    const sound = read.filter(isSound);
    expect(sound.length).toBeGreaterThan(read.length * 0.85);
    const formats = new Set(sound.map(({ made }) => made.format));
    const editions = new Set(sound.map(({ parsed }) => parsed.report?.edition));
    expect([...formats].sort()).toEqual(["docx", "html", "md", "txt"]);
    expect([...editions].sort()).toEqual(["2019", "2021", "mixed"]);
  });
  it("are read as they were meant", () => {
    const wrong = read.filter(isSound).flatMap(({ made, parsed, truth }) => {
      const figures = Object.entries(truth).filter(([id, value]) => parsed.report?.figures[id]?.value !== value);
      const { agencyName, year } = parsed.report ?? {};
      const isNamed = agencyName === made.name && year === made.year;
      return [...figures.map(([id]) => `${parsed.path}: ${id}`), ...(isNamed ? [] : [`${parsed.path}: ${agencyName}`])];
    });
    expect(wrong).toEqual([]);
  });
  it("have all sums hold and no finding but on mixed editions", () => {
    const findings = read
      .filter(isSound)
      .flatMap(({ parsed }) =>
        parsed.diagnostics.filter(({ code }) => code !== "edition-mixed").map((d) => `${d.file}: ${d.code}`),
      );
    expect(findings).toEqual([]);
    expect(read.filter(isSound).flatMap(({ parsed }) => parsed.checks.filter((c) => c.status !== "holds"))).toEqual([]);
  });
});

describe("flawed reports of the corpus", () => {
  it("are never read wrong in silence", () => {
    const silent = read.flatMap(({ made, text, parsed, truth }) => {
      const before = Object.fromEntries(
        Object.keys(truth).map((id) => [id, made.report.printed.amounts[placeOf(id)] ?? 0]),
      );
      // Only text files have lines that a place could be held against.
      const placed = made.format === "txt" || made.format === "md";
      const print = { truth, before, choice: made.report.form, text: placed ? text : null };
      const faults = made.flaw === "tablesMissing" ? [] : judge(parsed, print).silent;
      return faults.map((fault) => `${parsed.path}: ${fault}`);
    });
    expect(silent).toEqual([]);
  });
  it("each leave a finding", () => {
    const quiet = read.filter((r) => !isSound(r) && r.parsed.diagnostics.length === 0);
    // A blank or dash in place of a zero is found; a body without zeros to leave out has none.
    expect(quiet.filter(({ made }) => made.report.printed.texts.size > 0).map(({ parsed }) => parsed.path)).toEqual([]);
  });
});

it("says in each file that it is made up, before anything else", () => {
  const heads = read.filter(({ text }) => text !== "").map(({ text }) => text.replace(/<[^>]*>/g, "").slice(0, 400));
  expect(heads.filter((head) => !/合成样例.*机关和数字均为虚构/s.test(head))).toEqual([]);
});
