import { describe, expect, it } from "vitest";
import { renderOutcomesPage } from "../../../../src/views/comparison/outcomes-page.ts";
import { renderRequestsPage } from "../../../../src/views/comparison/requests-page.ts";
import { renderReviewsPage } from "../../../../src/views/comparison/reviews-page.ts";
import { createPageContext } from "../../../../src/views/page-context.ts";
import { buildComparison, buildIndex, buildRow, definitions, rate, type Row } from "./build-comparison.ts";

const zh = createPageContext("zh", "/");
const en = createPageContext("en", "/");
const dataOf = (rows: Row[], others: { id: string; name: string; place?: string[] }[] = []) => {
  const bodies = new Map([...rows.map((r) => ({ id: r.agency, name: r.name })), ...others].map((b) => [b.id, b]));
  return { comparison: buildComparison(rows), index: buildIndex([...bodies.values()]) };
};
const body = (letter: string) => ({ id: `99000${letter.codePointAt(0)! % 10}/${letter}`, name: `样例${letter}局` });
const [a, b, c, d] = [body("a"), body("b"), body("c"), body("d")];

const requestsFindings = (rows: Row[], context = zh) =>
  renderRequestsPage(context, dataOf(rows)).sections.map(({ finding }) => finding);

describe("the requests page", () => {
  it("adds up reports of own cases and names the most", () => {
    const rows = [buildRow({ ...a, received: 53 }), buildRow({ ...b, received: 1 }), buildRow({ ...c })];
    expect(requestsFindings(rows)).toEqual([
      "2023 年，3 个机关共收到 54 件申请，最多的是样例a局，53 件；1 个机关一件也没有收到。",
    ]);
    expect(requestsFindings(rows, en)).toEqual([
      "In 2023, 3 bodies received 54 requests between them; the most went to 样例a局, with 53; 1 body received none.",
    ]);
  });
  it("never adds summaries", () => {
    const rows = [
      buildRow({ ...a, scope: "summary", received: 100 }),
      buildRow({ ...b, scope: "summary", received: 40 }),
      buildRow({ ...c, received: 7 }),
    ];
    expect(requestsFindings(rows)).toEqual([
      "2023 年，样例c局收到 7 件申请。",
      "2023 年，2 份报告载明了收到的申请，互不相加，最多的是样例a局，100 件。",
    ]);
  });
  it("has sentences for none, one, all zero, shared most and nothing known", () => {
    expect(requestsFindings([buildRow(a)])).toEqual(["2023 年，样例a局没有收到申请。"]);
    expect(requestsFindings([buildRow(a), buildRow(b)])).toEqual(["2023 年，2 个机关都没有收到申请。"]);
    expect(requestsFindings([buildRow({ ...a, received: 2 }), buildRow({ ...b, received: 2 })])).toEqual([
      "2023 年，2 个机关共收到 4 件申请，最多的 2 个机关各 2 件。",
    ]);
    expect(requestsFindings([buildRow({ ...a, received: null })])).toEqual(["2023 年的报告都没有载明收到的申请件数。"]);
  });
  it("leaves contradicted counts out of sums, says so, and still shows them", () => {
    const rows = [
      buildRow({ ...a, received: 5 }),
      buildRow({ ...b, received: 2 }),
      buildRow({ ...c, received: 1000, disputed: ["received"] }),
    ];
    const [section] = renderRequestsPage(zh, dataOf(rows)).sections;
    expect(section?.finding).toBe(
      "2023 年，2 个机关共收到 7 件申请，最多的是样例a局，5 件。报告内数字矛盾的 1 个机关不计在内。",
    );
    expect(section?.bars[2]).toEqual({ label: "样例c局", value: 1000, text: "1,000", disputed: true });
    expect(section?.table.rows[2]?.cells[0]).toEqual({ text: "1,000", kind: "disputed", mark: "数字矛盾" });
    expect(section?.disputed).toBe(true);
  });
  it("lists bodies by name, and those without data with the reason, once a year", () => {
    const rows = [
      buildRow({ ...b, received: null }),
      buildRow({ ...a, scope: "summary" }),
      buildRow({ ...c, year: 2022 }),
    ];
    const { sections } = renderRequestsPage(zh, dataOf(rows, [d]));
    expect(sections.map(({ id, absent }) => [id, absent.map(({ name, reason }) => `${name} ${reason}`)])).toEqual([
      ["y2023-own", ["样例b局 报告未载明", "样例c局 本站未收录 2023 年年报", "样例d局 本站未收录 2023 年年报"]],
      ["y2023-summary", []],
      [
        "y2022-own",
        ["样例a局 本站未收录 2022 年年报", "样例b局 本站未收录 2022 年年报", "样例d局 本站未收录 2022 年年报"],
      ],
    ]);
  });
  it("tells bodies of one name apart", () => {
    const twins = [
      { id: "990101/x", name: "样例区", place: ["样例省", "甲市"] },
      { id: "990201/x", name: "样例区" },
    ];
    const { sections } = renderRequestsPage(
      zh,
      dataOf(
        twins.map((twin) => buildRow(twin)),
        twins,
      ),
    );
    expect(sections[0]?.table.rows.map(({ name }) => name)).toEqual(["样例区（样例省甲市）", "样例区（990201/x）"]);
  });
  it("draws no chart of more bodies than can be read, and keeps them all in the table", () => {
    const rows = Array.from({ length: 61 }, (_, i) => buildRow({ id: `990000/x${i}`, name: `样例${i}`, received: i }));
    const [section] = renderRequestsPage(zh, dataOf(rows)).sections;
    expect(section?.tooMany).toContain("61 个机关");
    expect(section?.table.rows.length).toBe(61);
  });
});

describe("the outcomes page", () => {
  const decided = [
    buildRow({ ...a, received: 53, outcomes: [9, 4, 0, 40, 0, 0] }),
    buildRow({ ...b, received: 1, outcomes: [1, 0, 0, 0, 0, 0] }),
    buildRow(c),
  ];
  const sectionOf = (rows: Row[], context = zh) => renderOutcomesPage(context, dataOf(rows), definitions).sections[0];
  it("says what became of the requests", () => {
    expect(sectionOf(decided)?.finding).toBe("2023 年，3 个机关共办结 54 件：予以公开 10，部分公开 4，无法提供 40。");
    expect(sectionOf(decided.slice(0, 1), en)?.finding).toBe(
      "In 2023, 样例a局 decided 53 requests: granted 9, partly granted 4, unable to provide 40.",
    );
    expect(sectionOf([buildRow(c)])?.finding).toBe("2023 年没有办结的申请。");
  });
  it("gives a percentage only from ten decisions on, with n and bounds", () => {
    const section = sectionOf(decided);
    expect(section?.rates.map(({ value, text }) => [value === null, text])).toEqual([
      [false, "24.5%（13/53）"],
      [true, "1 件中 1 件"],
      [true, "本年无办结申请，无法计算"],
    ]);
    expect(section?.table.rows[0]?.cells.at(-2)?.text).toBe("24.5%（13/53），10%–40%");
    expect(section?.table.rows[2]?.cells.at(-1)?.text).toBe("本年没有公开或不予公开的决定，无法计算");
    expect(JSON.stringify(section)).not.toMatch(/NaN|Infinity|undefined/);
  });
  it("stacks nothing where a part isn't known", () => {
    const section = sectionOf([buildRow({ ...a, outcomes: [1, 0, 0, 0, 0, 0], groups: { refused: null } })]);
    expect(section?.stacks).toEqual([{ label: "样例a局", parts: null, text: "报告未载明" }]);
    expect(section?.finding).toBe("2023 年的报告都没有完整载明六类结果。");
    expect(section?.table.rows[0]?.cells[3]).toEqual({ text: "未载明", kind: "state" });
  });
  it("leaves a contradicting report out of the sum and marks it", () => {
    const disputed = buildRow({ ...d, outcomes: [7, 0, 0, 0, 0, 0], disputed: ["granted", "handled"] });
    const section = sectionOf([...decided, disputed]);
    expect(section?.finding).toContain("3 个机关共办结 54 件");
    expect(section?.finding).toContain("报告内数字矛盾的 1 个机关不计在内。");
    expect(section?.stacks[3]?.text).toBe("7（报告内数字矛盾）");
  });
});

describe("the reviews page", () => {
  const withCases = buildRow({
    ...a,
    groups: {
      "reconsideration.upheld": 1,
      "reconsideration.total": 1,
      "litigationAfterReconsideration.pending": 2,
      "litigationAfterReconsideration.total": 2,
    },
  });
  const sectionOf = (rows: Row[], context = zh) => renderReviewsPage(context, dataOf(rows), definitions).sections[0];
  it("never adds litigation after reconsideration to reconsideration", () => {
    expect(sectionOf([withCases, buildRow(b)])?.finding).toBe(
      "2023 年，2 个机关共有行政复议 1 件，未经复议直接起诉 0 件；复议后起诉 2 件，与复议是同一争议，不相加。",
    );
    expect(sectionOf([withCases], en)?.finding).toBe(
      "In 2023, 样例a局 had 1 reconsideration case and 0 court cases filed directly; 2 cases went to court after reconsideration, the same disputes again and not added.",
    );
    expect(JSON.stringify(sectionOf([withCases, buildRow(b)]))).not.toContain("3 件");
  });
  it("has a line of squares for each kind that has cases, and counts the bodies without", () => {
    const section = sectionOf([withCases, buildRow(b)]);
    expect(section?.squares.map(({ label }) => label)).toEqual([
      "样例a局 · 行政复议 1 件",
      "样例a局 · 行政诉讼：复议后起诉 2 件",
    ]);
    expect(section?.others).toBe("另有 1 个机关没有案件，列在表中。");
    expect(section?.table.rows.length).toBe(6);
  });
  it("says when there was none, and when nothing is known", () => {
    expect(sectionOf([buildRow(a), buildRow(b)])?.finding).toBe("2023 年，2 个机关都没有复议诉讼案件。");
    expect(sectionOf([buildRow({ ...a, groups: { "reconsideration.total": null } })])?.finding).toBe(
      "2023 年的报告都没有完整载明复议诉讼案件。",
    );
  });
  it("tells a percentage only from ten concluded cases on", () => {
    const few = buildRow(a);
    few.metrics = [rate("reconsiderationCorrectionRate", 1, 9)];
    const many = buildRow(b);
    many.metrics = [rate("reconsiderationCorrectionRate", 5, 20)];
    const cells = sectionOf([few, many])?.table.rows.map(({ cells: line }) => line.at(-1)?.text);
    expect(cells?.[0]).toBe("9 件中 1 件");
    expect(cells?.[3]).toBe("25%（5/20），10%–40%");
  });
});

describe("pages without data", () => {
  it("have no section and no broken word", () => {
    for (const context of [zh, en]) {
      const data = dataOf([]);
      for (const page of [
        renderRequestsPage(context, data),
        renderOutcomesPage(context, data, definitions),
        renderReviewsPage(context, data, definitions),
      ]) {
        expect(page.sections).toEqual([]);
        expect(page.title).not.toBe("");
      }
    }
  });
});
