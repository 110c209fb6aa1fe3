import { describe, expect, it } from "vitest";
import { reportToGithub } from "../../../src/diagnostics/reporters/github.ts";
import { reportToJson } from "../../../src/diagnostics/reporters/json.ts";
import { reportToTerminal, summaryLine } from "../../../src/diagnostics/reporters/terminal.ts";
import type { PublishedDiagnostic } from "../../../src/model/diagnostic.ts";

const finding = (some: Partial<PublishedDiagnostic> = {}): PublishedDiagnostic => ({
  code: "cell-unreadable",
  severity: "error",
  file: "样例省/样例局-2023.txt",
  at: { line: 2, column: 5 },
  figures: ["requests.received.total"],
  message: { zh: "不是数字。", en: "Not a number." },
  ...some,
});
const terminal = (some: Partial<PublishedDiagnostic>, line: string | null = null) =>
  reportToTerminal([finding(some)], { lineOf: () => line, colour: false });
/** The excerpt and the column, in terminal cells, that the caret stands under. */
const excerpt = (line: string, column: number): [string, number] => {
  const [shown, caret] = terminal({ at: { line: 2, column } }, line)
    .split("\n")
    .slice(3);
  return [shown!.slice(4), caret!.slice(4).length];
};
/** What a terminal takes for a text: two cells for a wide character. */
const cells = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\p{Script=Han}，（）]/u.test(char) ? 2 : 1), 0);

describe("the terminal reporter", () => {
  it("says severity, code, place and both messages, then the line with a caret", () =>
    expect(terminal({}, "总计\t\tO\t0").split("\n")).toEqual([
      "错误 error cell-unreadable 样例省/样例局-2023.txt:2:5",
      "  不是数字。",
      "  Not a number.",
      "  | 总计→→O→0",
      "  |       ^",
      "",
    ]));
  it("has no excerpt without a place or a line", () => {
    expect(terminal({ at: "unknown" }, "甲")).toBe(
      "错误 error cell-unreadable 样例省/样例局-2023.txt\n  不是数字。\n  Not a number.\n",
    );
    expect(terminal({}, null).split("\n")).toHaveLength(4);
  });
  it("asks for the finding's own line", () => {
    const asked: unknown[] = [];
    reportToTerminal([finding()], { lineOf: (...args) => (asked.push(args), null), colour: false });
    expect(asked).toEqual([["样例省/样例局-2023.txt", 2]]);
  });
  it.each([
    ["0\t0\tO", 5],
    ["总计\t\tO", 5],
    ["（七）总计，共\tO", 9],
    ["𠮷县\tO", 5],
    ["甲", 1],
    ["甲", 2],
  ])("puts the caret under the character of %j, column %i", (line, column) => {
    const [shown, caret] = excerpt(line, column);
    const before = line.slice(0, column - 1).replaceAll("\t", "→");
    expect(shown.startsWith(before)).toBe(true);
    expect(caret).toBe(cells(before) + 1);
  });
  it("cuts a long line around the place", () => {
    const [shown, caret] = excerpt(`${"甲".repeat(500)}O${"乙".repeat(500)}`, 501);
    expect(shown).toHaveLength(100);
    expect(shown.slice(0, 51)).toBe(`${"甲".repeat(50)}O`);
    expect(caret).toBe(101);
  });
  it("sends no control character of a report, a message or a path to the terminal", () => {
    const evil = "\u001b[2J\u0007\r\u009b31m\u202e\u2066\n";
    const text = terminal({ file: `${evil}.txt`, message: { zh: evil, en: evil } }, `${evil.replace("\n", "")}O`);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text.split("\n")).toHaveLength(6);
    expect(text).toContain("�[2J");
  });
  it("colours the severity only when asked", () => {
    const coloured = reportToTerminal([finding({ severity: "warning" })], { lineOf: () => null, colour: true });
    expect(coloured.startsWith("\u001b[33m警告 warning\u001b[0m cell-unreadable")).toBe(true);
    expect(terminal({ severity: "note" })).not.toContain("\u001b");
  });
  it("sums up in both languages", () =>
    expect(summaryLine(3, [finding(), finding(), finding({ severity: "note" })])).toBe(
      "共 3 个文件：2 个错误，0 个警告，1 个提示。\n3 files: 2 errors, 0 warnings, 1 notes.",
    ));
});

describe("the GitHub reporter", () => {
  it("gives one command a line, by severity", () =>
    expect(
      reportToGithub(
        [finding(), finding({ severity: "warning", at: "unknown" }), finding({ severity: "note" })],
        "reports/",
      ),
    ).toBe(
      [
        "::error file=reports/样例省/样例局-2023.txt,line=2,col=5,title=cell-unreadable::不是数字。 Not a number.",
        "::warning file=reports/样例省/样例局-2023.txt,title=cell-unreadable::不是数字。 Not a number.",
        "::notice file=reports/样例省/样例局-2023.txt,line=2,col=5,title=cell-unreadable::不是数字。 Not a number.",
      ].join("\n"),
    ));
  it("escapes what would end a property or a command", () => {
    const text = reportToGithub([
      finding({ file: "a,b:c%d\n::error::.txt", message: { zh: "100%\r\n::warning::甲", en: "a, b: c" } }),
    ]);
    expect(text).toBe(
      "::error file=a%2Cb%3Ac%25d%0A%3A%3Aerror%3A%3A.txt,line=2,col=5,title=cell-unreadable::100%25%0D%0A::warning::甲 a, b: c",
    );
    expect(text.split("\n")).toHaveLength(1);
  });
  it("gives nothing for nothing", () => expect(reportToGithub([])).toBe(""));
});

it("the JSON reporter gives the findings as they are", () => {
  const findings = [finding(), finding({ at: "unknown", message: { zh: "“甲”\n", en: "\u001b" } })];
  expect(JSON.parse(reportToJson(findings))).toEqual(findings);
  expect(JSON.parse(reportToJson([]))).toEqual([]);
});
