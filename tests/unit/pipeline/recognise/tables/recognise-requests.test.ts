import { describe, expect, it } from "vitest";
import { editions, requestIds } from "../../../../../src/form/figure-ids.ts";
import { recogniseRequests } from "../../../../../src/pipeline/recognise/tables/recognise-requests.ts";
import {
  createRandom,
  printGrid,
  soundFigures,
  type FormChoice,
  type Layout,
} from "../../../../fixtures/printed-report.ts";
import { row } from "../../../../fixtures/build-document.ts";

const layout: Layout = { markdown: false, shifted: false, fillers: false, halfWidth: false, broken: false };
type Edit = (lines: string[]) => string[];

/** Prints a sound table 三, edits its lines, and reads it. */
function read(edit: Edit, choice: FormChoice = { disclosure: "2021", requests: "2021" }, fallback = choice.disclosure) {
  const sound = soundFigures(choice, createRandom(3));
  const lines = printGrid(choice, sound, layout).requests.map((cells) => cells.map((cell) => cell.text).join(" | "));
  const { edition, figures, diagnostics } = recogniseRequests(
    edit(lines).map((line, index) => row(line, index + 1)),
    "a.txt",
    fallback,
  );
  const ids = requestIds(editions[choice.requests]);
  return {
    edition,
    figures,
    wrong: ids.filter((id) => figures.get(id)?.value !== sound[id]),
    found: diagnostics.map(({ code, figures: named }) => [code, named.length]),
  };
}
const idsOfRow = (id: string): string[] => editions["2021"].requests.columns.map((c) => `requests.${id}.${c.id}`);
const on =
  (label: string, change: (line: string) => string): Edit =>
  (lines) =>
    lines.map((line) => (line.includes(label) ? change(line) : line));
const without =
  (label: string): Edit =>
  (lines) =>
    lines.filter((line) => !line.includes(label));

describe("table 三", () => {
  it("of either edition is read whole", () => {
    for (const requests of ["2019", "2021"] as const) {
      const { edition, wrong, found } = read((lines) => lines, { disclosure: "2021", requests });
      expect({ edition, wrong, found }).toEqual({ edition: requests, wrong: [], found: [] });
    }
  });
  it("of which edition it is, is told by （六）; without it by the other rows, else by table 二", () => {
    expect(read(without("（六）其他处理"), { disclosure: "2021", requests: "2019" }).edition).toBe("2021");
    expect(read(without("（六）其他处理"), { disclosure: "2019", requests: "2019" }).edition).toBe("2019");
    expect(
      read(
        on("（六）其他处理", (l) => l.replace("（六）其他处理", "（六）其他处埋")),
        { disclosure: "2021", requests: "2019" },
      ).edition,
    ).toBe("2019");
  });
  it("may call （六） 其他 only, as 3. is called in the other form", () => {
    const short: Edit = (lines) => lines.map((line) => line.replace(/（六）其他处理/, "（六）其他"));
    const old = read(short, { disclosure: "2021", requests: "2019" });
    expect(old).toMatchObject({ edition: "2019", wrong: [], found: [["row-label-differs", 7]] });
    expect(read(short)).toMatchObject({ edition: "2021", wrong: [], found: [] });
    const apart: Edit = (lines) =>
      lines.flatMap((line) => line.replace(/（六）其他处理/, "（六）其他 | | | | | | |\n").split("\n"));
    expect(read(apart)).toMatchObject({ edition: "2021", wrong: [], found: [] });
  });
  it("under a header that cannot be told is refused whole, every figure named", () => {
    const { figures, found } = read(on("商业企业", (line) => line.replace("科研机构", "商业企业")));
    expect(found).toEqual([["header-unusable", 175]]);
    expect([...figures.values()].filter(({ value }) => value !== null)).toEqual([]);
    expect(figures.get("requests.received.total")).toMatchObject({ reading: "unreadable", at: { line: 4, column: 1 } });
  });
  it("without a header is read in the form's order, and says so", () => {
    const { wrong, found } = read((lines) => lines.slice(3));
    expect({ wrong, found }).toEqual({ wrong: [], found: [["header-missing", 0]] });
  });
});

describe("a row of table 三", () => {
  it("that is gone is named, and no other takes its place", () => {
    const { wrong, found, figures } = read(without("2.重复申请"));
    expect(wrong).toEqual(idsOfRow("notProcessed.repeated"));
    expect(found).toEqual([["row-missing", 7]]);
    expect(figures.get("requests.notProcessed.repeated.total")?.reading).toBe("missing");
  });
  it("with a slip in its label is read, and said", () => {
    const { wrong, found } = read(on("禁止公开", (line) => line.replace("禁止公开", "止公开")));
    expect({ wrong, found }).toEqual({ wrong: [], found: [["row-label-differs", 7]] });
  });
  it("that has only its label, its numbers being wrapped to the next line, is joined, and said", () => {
    const wrap: Edit = (lines) =>
      lines.flatMap((line) =>
        line.includes("2.重复申请") ? line.replace("2.重复申请", "2.重复申请\n").split("\n") : [line],
      );
    const { wrong, found } = read(wrap);
    expect(wrong).toEqual([]);
    expect(found.map(([code]) => code)).toEqual(["row-label-joined"]);
  });
  it("that has only its label is not given the first of many rows without one", () => {
    const apart: Edit = (lines) => {
      const from = lines.findIndex((line) => line.includes("1.信访举报投诉类申请"));
      const rows = lines.slice(from, from + 3).map((line) => line.split(" | "));
      const numbers = rows.map((cells) => cells.slice(-7).join(" | ")).reverse();
      return lines.toSpliced(from, 3, ...rows.map((cells) => cells.slice(0, -7).join(" | ")), ...numbers);
    };
    const { figures, found } = read(apart);
    expect(figures.get("requests.notProcessed.publication.total")?.value).toBeNull();
    expect(found.filter(([code]) => code === "row-missing")).toHaveLength(3);
  });
  it("twice is noted when alike, and taken back when not", () => {
    const double =
      (change: (line: string) => string): Edit =>
      (lines) =>
        lines.flatMap((line) => (line.includes("（七）总计") ? [line, change(line)] : [line]));
    expect(read(double((line) => line))).toMatchObject({ wrong: [], found: [["row-repeated", 7]] });
    const { wrong, found, figures } = read(double((line) => `${line}1`));
    expect(wrong).toEqual(idsOfRow("handled"));
    expect(found).toEqual([["row-contradicts", 7]]);
    expect(figures.get("requests.handled.total")).toMatchObject({ reading: "unreadable" });
  });
  it("twice, once with its label torn over lines, is taken back, whatever stands behind the pieces", () => {
    const label = "3.补正后申请内容仍不明确";
    const torn =
      (...pieces: string[]): Edit =>
      (lines) =>
        lines.flatMap((line) => {
          // As many rows are missing there as have no label.
          if (line.includes("2.没有现成信息")) return [];
          const numbers = line.split(label)[1];
          return numbers === undefined ? [line] : [...pieces.map((piece) => piece.replace("…", `${numbers}9`)), line];
        });
    const blanks = " | |".repeat(4);
    for (const pieces of [[`| 申请内容${blanks}`, "| | …"], ["（四）无法提供 | 明确 …"]]) {
      const { wrong, found } = read(torn(...pieces));
      expect(wrong).toEqual(expect.arrayContaining(idsOfRow("unavailable.unclear")));
      expect(found).toContainEqual(["row-label-lost", 7]);
    }
  });
  it("twice, once without its label, is taken back with the row that it may be too; alike it is only reported", () => {
    const unlabelled =
      (change: (line: string) => string, label = ""): Edit =>
      (lines) =>
        lines.flatMap((line) =>
          line.includes("2.重复申请") ? [change(line.replace("2.重复申请", label)), line] : [line],
        );
    const other = (line: string): string => `${line}9`;
    const lost = read(unlabelled(other));
    expect(lost.wrong).toEqual([...idsOfRow("notProcessed.complaint"), ...idsOfRow("notProcessed.repeated")]);
    expect(lost.found.map(([code]) => code)).toEqual(["row-label-lost", "row-label-lost", "row-unmatched"]);
    expect(read(unlabelled(other, "2.重复")).wrong).toEqual(idsOfRow("notProcessed.repeated"));
    expect(read(unlabelled((line) => line, "2.重复"))).toMatchObject({ wrong: [], found: [["row-unmatched", 0]] });
  });
  it("of the divided （六） tells the edition by a piece of its label", () => {
    const torn: Edit = (lines) =>
      lines
        .filter((line) => !line.includes("2.申请人逾期"))
        .map((line) => line.replace("1.申请人无正当理由逾期不补正、", ""));
    expect(read(torn).edition).toBe("2021");
  });
  it("that has lost a cell is settled by the sums of its row and its columns", () => {
    const lost = on("一、本年新收", (line) => line.split(" | ").toSpliced(2, 1).join(" | "));
    const { wrong, found } = read(lost);
    expect(found.map(([code]) => code)).toContain("cells-placed-by-sums");
    expect(wrong).toEqual(["requests.received.business"]);
  });
  it("is not settled by sums where another row that they need is wrong", () => {
    const lost = on("一、本年新收", (line) => line.split(" | ").toSpliced(2, 1).join(" | "));
    const slip = on("（七）总计", (line) => line.replace(/\d+$/, (total) => String(Number(total) + 5)));
    const { wrong, found } = read((lines) => slip(lost(lines)));
    expect(found).toEqual([["cells-unplaced", 7]]);
    expect(wrong).toEqual([...idsOfRow("received"), "requests.handled.total"]);
  });
  it("that has lost too much is refused", () => {
    const { wrong, found } = read(on("2.重复申请", (line) => line.split(" | ").slice(0, 6).join(" | ")));
    expect(wrong).toEqual(idsOfRow("notProcessed.repeated"));
    expect(found).toEqual([["cells-unplaced", 7]]);
  });
  it("without a label is reported, its figures missing", () => {
    const { wrong, found } = read(on("2.重复申请", (line) => line.replace("2.重复申请", "")));
    expect(wrong).toEqual(idsOfRow("notProcessed.repeated"));
    expect(found.map(([code]) => code)).toEqual(["row-missing", "row-unmatched"]);
  });
  it("with （六） and values beside its three parts is reported", () => {
    const extra: Edit = (lines) => [...lines, ` | （六）其他处理 | ${"0 | ".repeat(6)}0`];
    expect(read(extra)).toMatchObject({ wrong: [], found: [["row-unmatched", 0]] });
  });
});
