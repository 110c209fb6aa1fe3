/** What a pull request is shown: ten marks of each severity, text that stays text, and a summary that GitHub takes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DataTables, Row } from "../../../src/contribute/data-tables.ts";
import { diffData, newFindings } from "../../../src/contribute/diff-data.ts";
import { fitBytes } from "../../../src/contribute/fit-bytes.ts";
import { inertMarkdown } from "../../../src/contribute/inert-markdown.ts";
import { describeReview, mostBytes, type Review } from "../../../src/contribute/review/describe-review.ts";
import { markFindings } from "../../../src/contribute/review/mark-findings.ts";
import { buildDataset } from "../../../src/pipeline/build-dataset.ts";

const finding = (some: Row = {}): Row => ({
  ...{ code: "sum-mismatch", severity: "error", agency: "1/a", year: "2023", file: "样例省/样例局-2023.txt" },
  ...{ line: "7", figures: "a.b", message_zh: "不符。", message_en: "Does not add up.", ...some },
});
const report = (some: Row = {}): Row => ({
  ...{ agency: "1/a", name: "样例局", year: "2023", edition: "2021", path: "样例省/样例局-2023.txt", "a.b": "1" },
  ...some,
});
const none: DataTables = { reports: [], findings: [], totals: {} };

function reviewOf(old: DataTables, now: DataTables): Review {
  const rows = newFindings(old.findings, now.findings);
  const { findings, unmarked } = markFindings(rows, "reports/");
  const gone = newFindings(now.findings, old.findings);
  return {
    how: "folder",
    tables: { old, new: now },
    changes: diffData(old, now),
    findings,
    unmarked,
    unpublished: [],
    gone,
  };
}

/** A name that would be a command, a link, a picture, a mention, a formula, a reference or the end of a cell. */
const hostile =
  "a|b](http://x.example) ![p](//x) <img src=x onerror=y> `c` @you #1 $1+1$ www.x.example &lt; \u202e\r\n::error::x\n## x";

describe("marks on lines", () => {
  const many = (severity: string, count: number): Row[] =>
    Array.from({ length: count }, (_, n) => finding({ severity, line: String(n + 1) }));
  it("are ten of each severity at most, the worst first, and the others are counted", () => {
    const { commands, findings, unmarked } = markFindings([...many("note", 3), ...many("error", 12)], "reports/");
    const lines = commands.split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      ...Array<string>(10).fill("::error"),
      ...Array<string>(3).fill("::notice"),
    ]);
    expect(lines[0]).toContain("file=reports/样例省/样例局-2023.txt,line=1,title=sum-mismatch::");
    expect([findings.length, unmarked, findings[0]?.severity]).toEqual([15, 2, "error"]);
  });
  it("stay one command whatever a file is called or a message quotes", () => {
    const { commands } = markFindings([finding({ file: hostile, message_zh: hostile })], "reports/");
    expect(commands.split(/\r|\n/)).toHaveLength(1);
    expect(commands.slice(2).split("::")[0]).not.toMatch(/[:\r\n]/);
  });
  it("have no line where the finding has none", () =>
    expect(markFindings([finding({ line: "" })], "").commands).not.toContain("line="));
});

describe("the summary", () => {
  it("names the report, its findings and the totals that change", () => {
    const total = (received: string): Row[] => [{ year: "2023", scope: "own", kind: "all", agency: "", received }];
    const old = { ...none, totals: { requests: total("5") } };
    const now = { reports: [report()], findings: [finding()], totals: { requests: total("58") } };
    const text = describeReview(reviewOf(old, now));
    expect(text).toMatch(/\| 样例局 2023 \|.*\| 样例省\/样例局-2023\.txt \|/);
    expect(text).toMatch(/\| sum-mismatch \| 样例省\/样例局-2023\.txt, 7 \| 不符。/);
    expect(text).toContain("requests.own.received | 5 | 58 |");
  });
  it("names findings that are gone, and figures that changed", () => {
    const old = { ...none, reports: [report()], findings: [finding()] };
    const text = describeReview(reviewOf(old, { ...none, reports: [report({ "a.b": "2" })] }));
    expect(text).toMatch(/removed \| sum-mismatch/);
    expect(text).toContain("| 样例局 2023 | a.b | 1 | 2 |");
  });
  it("lets no name or message become markup, link, mention or another line", () => {
    const now = {
      ...none,
      reports: [report({ name: hostile, path: hostile })],
      findings: [finding({ file: hostile, message_en: hostile })],
    };
    const text = describeReview({ ...reviewOf(none, now), unpublished: [hostile] });
    expect(text).not.toMatch(/\]\(|<img|`c|@you|#1\b|www\.|http:|\$1|\u202e|::error|^## x/m);
    const cells = text.split("\n").filter((line) => line.startsWith("| ") && line.includes("you"));
    expect(cells.every((line) => [4, 6].includes(line.split("|").length - 2))).toBe(true);
    expect(cells).toHaveLength(3);
  });
  it("says so when nothing changes", () =>
    expect(describeReview(reviewOf(none, none))).toMatch(/The data is the same/));
  it("stops at whole lines below GitHub's limit, and says that it does", () => {
    const long = Array.from({ length: 60 }, (_, n) => report({ agency: `1/${n}`, name: "长".repeat(10_000) }));
    const text = fitBytes(describeReview(reviewOf(none, { ...none, reports: long })), mostBytes);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(mostBytes / 2);
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/left out/);
    expect(fitBytes("短\n", mostBytes)).toBe("短\n");
    expect(mostBytes).toBeLessThan(2 ** 20);
  });
});

it("text stays readable where it does nothing", () => {
  expect(inertMarkdown("样例县财政局 2023，1.5 万（见 3-1）")).toBe("样例县财政局 2023，1.5 万（见 3-1）");
});

describe("the command", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "nianbao-review-"));
    await buildDataset("reports", join(folder, "before"));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const review = (...args: string[]) =>
    spawnSync(process.execPath, ["scripts/review.ts", "--out", join(folder, "out"), ...args], { encoding: "utf8" });

  it("compares with a folder of data and leaves data, summary and changes", () => {
    const { status, stdout } = review("--base", join(folder, "before"));
    expect([status, stdout.includes("The data is the same")]).toEqual([0, true]);
    expect(`${readFileSync(join(folder, "out/summary.md"), "utf8")}\n`).toBe(stdout);
    expect(readFileSync(join(folder, "out/changes.csv"), "utf8").trim().split("\n")).toHaveLength(1);
  });
  it("names a file that is no report, whatever it is called, and lets its name do nothing", () => {
    const reports = join(folder, "reports");
    cpSync("reports", reports, { recursive: true });
    writeFileSync(join(reports, "a|b `c` <img src=x> @you [x](y)\n::error::x.txt"), "不是报告\n");
    const given = ["--base", join(folder, "before"), "--reports", reports, "--format", "github"];
    const lines = review(...given)
      .stdout.trimEnd()
      .split("\n");
    expect(lines.length).toBeGreaterThan(0);
    expect(
      lines.filter((line) => !/^::(error|warning|notice) file=[^:]*%0A%3A%3Aerror%3A%3Ax\.txt[^:]*::/.test(line)),
    ).toEqual([]);
    const summary = readFileSync(join(folder, "out/summary.md"), "utf8");
    expect(summary).toMatch(/^- a.*b.*x\.txt$/m);
    expect(summary).not.toMatch(/`c`|<img|@you|\]\(y|^::/m);
  }, 120_000);
  it("is told apart by its exit code when it is called wrongly or has nothing to compare with", () => {
    expect(review().status).toBe(2);
    expect(review("--base", "HEAD", "--format", "xml").status).toBe(2);
    expect(review("--base", "no-such-commit").status).toBe(1);
    expect(review("--base=--help").status).toBe(1);
  }, 120_000);
});
