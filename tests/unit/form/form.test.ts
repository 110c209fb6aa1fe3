/** The form as data, held against the numbers of the notices: rows, columns, ids, relations, terms. */
import { describe, expect, it } from "vitest";
import {
  allFigureIds,
  disclosureIds,
  editions,
  figureIdsOf,
  groupOfRow,
  outcomeGroups,
  requestIds,
  reviewIds,
  rowsOfGroup,
} from "../../../src/form/figure-ids.ts";
import {
  mayBeFractional,
  mayBeNegative,
  relationInWords,
  relationsOf,
  yearRelations,
} from "../../../src/form/relations.ts";
import { headingCharacters, sectionHeadings } from "../../../src/form/sections.ts";
import { columnTerms, partsOfFigureId, rowTerms, tableTerms, termOfFigure } from "../../../src/form/terms.ts";
import { FigureId } from "../../../src/model/figure.ts";

describe("the figures", () => {
  it("are 200 in the form of 2021: 10, 175 and 15; 198 in that of 2019: 22, 161 and 15", () => {
    const sizes = Object.values(editions).map((form) => [
      form.edition,
      disclosureIds(form).length,
      requestIds(form).length,
      reviewIds(form).length,
    ]);
    expect(sizes).toEqual([
      ["2019", 22, 161, 15],
      ["2021", 10, 175, 15],
    ]);
  });
  it("have ids of their own, never one id for two things", () => {
    expect(new Set(allFigureIds).size).toBe(allFigureIds.length);
    expect(allFigureIds.filter((id) => !FigureId.safeParse(id).success)).toEqual([]);
  });
  it("of the two editions share only what both print", () => {
    const [old, current] = [editions["2019"], editions["2021"]].map((form) => new Set(disclosureIds(form)));
    // 行政许可、处罚、强制的处理决定数量 stand in both forms; so does nothing else of table 二.
    expect([...old!].filter((id) => current!.has(id)).sort()).toEqual([
      "disclosure.coercion.decisions",
      "disclosure.licensing.decisions",
      "disclosure.penalties.decisions",
    ]);
  });
  it("of a mixed report come from both forms, those of a missing table from the other table's", () => {
    const count = (disclosure: "2019" | "2021" | null, requests: "2019" | "2021" | null) =>
      figureIdsOf({ disclosure, requests }).length;
    expect([
      count("2021", "2019"),
      count("2019", "2021"),
      count("2019", null),
      count(null, "2019"),
      count(null, null),
    ]).toEqual([186, 212, 198, 198, 200]);
  });
  it("are named in both languages, every one by its own name within its table", () => {
    for (const id of allFigureIds) {
      const { table, row, column } = partsOfFigureId(id);
      expect([table in tableTerms, row in rowTerms, column in columnTerms, id]).toEqual([true, true, true, id]);
    }
    for (const language of ["zh", "en"] as const) {
      expect(new Set(allFigureIds.map((id) => termOfFigure(id)[language])).size).toBe(allFigureIds.length);
    }
    expect(termOfFigure("requests.unheardOf.total")).toEqual({ zh: "unheardOf·总计", en: "unheardOf, total" });
  });
  it("may be below 0 or broken only where the law has it so", () => {
    expect(allFigureIds.filter(mayBeNegative)).toEqual(
      ["licensing", "otherServices", "penalties", "coercion", "fees"].map((row) => `disclosure.${row}.change`),
    );
    expect(allFigureIds.filter(mayBeFractional)).toEqual(["disclosure.fees.amount", "disclosure.procurement.amount"]);
  });
});

describe("the outcome rows", () => {
  it("are 21 in the form of 2021, 19 in that of 2019, each in one group", () => {
    const count = (edition: "2019" | "2021") => outcomeGroups.map((group) => rowsOfGroup(group, edition).length);
    expect(count("2021")).toEqual([1, 1, 8, 3, 5, 3]);
    expect(count("2019")).toEqual([1, 1, 8, 3, 5, 1]);
    expect(["received", "carriedIn", "handled", "carriedOut"].map(groupOfRow)).toEqual([null, null, null, null]);
  });
});

describe("the relations", () => {
  it("have terms that are figures of their form, none on both sides", () => {
    for (const edition of ["2019", "2021"] as const) {
      const ids = new Set(figureIdsOf({ disclosure: edition, requests: edition }));
      for (const { left, right } of relationsOf({ disclosure: edition, requests: edition })) {
        expect([...left, ...right].filter((id) => !ids.has(id))).toEqual([]);
        expect(left.filter((id) => right.includes(id))).toEqual([]);
      }
    }
  });
  it("over years are seven of carry-over and two of stock, and nothing of pending cases", () => {
    expect(yearRelations.map(({ id, current }) => `${id} ${current}`)).toEqual([
      ...editions["2021"].requests.columns.map(({ id }) => `carryOver requests.carriedIn.${id}`),
      "stock disclosure.rules.inForce",
      "stock disclosure.normativeDocuments.inForce",
    ]);
  });
  it("are errors but for stock, which amended documents break rightly", () =>
    expect(
      Object.entries(relationInWords)
        .filter(([, { severity }]) => severity !== "error")
        .map(([id]) => id),
    ).toEqual(["stock"]));
});

it("the six headings are each their own pattern's", () => {
  const bare = (text: string): string => text.replace(/^[一二三四五六]、/, "");
  for (const { id, heading } of sectionHeadings) {
    expect(
      sectionHeadings.filter(({ pattern }) => pattern.test(bare(heading).replace("、", ""))).map((s) => s.id),
    ).toEqual([id]);
  }
});

describe("a section's heading", () => {
  it("has one of the characters that lines are asked for before they are tried", () => {
    for (const { pattern } of sectionHeadings) {
      // What the last characters of a wording can be: those before the end, and before an end that may be left out.
      const last = /(?:\(([^()]*)\)(\??))?\)?\$$/.exec(pattern.source)!;
      const before = pattern.source.slice(0, last.index);
      const endings = [
        ...(last[1]?.split("|") ?? []),
        ...(last[1] === undefined || last[2] === "?" ? [before.slice(-2)] : []),
      ];
      for (const ending of endings) expect(ending, pattern.source).toMatch(new RegExp(`[${headingCharacters}]`));
    }
  });
});
