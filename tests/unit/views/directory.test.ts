import { describe, expect, it } from "vitest";
import { schemaVersion, type DatasetIndex, type DiagnosticsFile } from "../../../src/model/dataset.ts";
import { describeRegions } from "../../../src/pipeline/derive/places/describe-regions.ts";
import { mostRows, renderAgencyList } from "../../../src/views/directory/agency-list.ts";
import { renderHome } from "../../../src/views/directory/home.ts";
import { renderTotals } from "../../../src/views/directory/totals.ts";
import { createPageContext, type PageContext } from "../../../src/views/page-context.ts";
import { findMatches, prepareEntry } from "../../../src/views/search-match.ts";
import { buildAgency, buildIndex, buildTotals, buildYear } from "./build-index.ts";

const zh = createPageContext("zh", "/repo/");
const en = createPageContext("en", "/");
const noFindings: DiagnosticsFile = { schemaVersion, diagnostics: [] };
const region = (code: string | null, ...names: string[]) => ({ code, names, path: [], told: null });

const listOf = (context: PageContext, index: DatasetIndex) =>
  renderAgencyList(context, { index, regions: describeRegions(index).all });
const homeOf = (context: PageContext, index: DatasetIndex, findings: DiagnosticsFile) =>
  renderHome(context, { index, regions: describeRegions(index).all, findings });

const many = buildIndex({
  agencies: [
    buildAgency({
      id: "000000/wu-di",
      name: "无地局",
      region: region(null),
      pinyin: "wu di ju",
      years: [buildYear({ received: null })],
    }),
    buildAgency({ id: "990201/zhou", name: "洲局", region: region("990201", "样例省", "乙市"), pinyin: "zhou ju" }),
    buildAgency({
      id: "990101/a-zhen",
      name: "阿镇人民政府",
      aliases: ["甲镇"],
      pinyin: "a zhen ren min zheng fu",
      years: [
        buildYear({ year: 2021, kind: "full", received: 3 }),
        buildYear({ year: 2023, scope: "summary", received: 1234, findings: { error: 1, warning: 0, note: 2 } }),
      ],
    }),
    buildAgency(),
  ],
});

describe("the list of bodies", () => {
  const list = listOf(zh, many);
  const rows = list.groups.flatMap((group) => group.rows);

  it("groups by place, within it by pinyin, the unknown place last", () => {
    expect(list.groups.map((group) => [group.place, group.rows.map((row) => row.name)])).toEqual([
      ["样例省 样例市 样例区", ["阿镇人民政府", "样例局"]],
      ["样例省 乙市", ["洲局"]],
      ["所在地未知", ["无地局"]],
    ]);
    expect(rows.map((row) => row.placeRank)).toEqual([0, 1, 2, 3]);
    expect(rows.map((row) => row.nameRank)).toEqual([0, 2, 3, 1]);
  });
  it("takes the count of the latest report, with its year, and says in words when there is none", () => {
    expect(rows.map((row) => row.receivedText)).toEqual([
      "1,234 件（2023 年）",
      "12 件（2023 年）",
      "12 件（2023 年）",
      "无可用数字（2023 年）",
    ]);
    expect(rows.at(-1)?.received).toBeNull();
  });
  it("names scope, findings and aliases only where there are any", () => {
    expect(rows.map((row) => [row.scope, row.findingsText, row.aliases])).toEqual([
      ["地区汇总", "错误 1，说明 2", "又名甲镇"],
      ["", "无", ""],
      ["", "无", ""],
      ["", "无", ""],
    ]);
  });
  it("marks the latest report's errors by its number", () => {
    expect(rows.map((row) => row.errorsText)).toEqual(["错误 1", "", "", ""]);
  });
  it("leads from a number to the figure in the report", () => {
    expect(rows[0]?.receivedHref).toBe("/repo/agencies/990101/a-zhen/2023/#requests");
  });
  it("links below the base", () => {
    expect(rows[0]?.href).toBe("/repo/agencies/990101/a-zhen/");
    expect(rows[0]?.years.map((year) => year.href)).toEqual([
      "/repo/agencies/990101/a-zhen/2021/",
      "/repo/agencies/990101/a-zhen/2023/",
    ]);
  });
  it("doesn't change with the order of the index", () => {
    const reversed = { ...many, agencies: many.agencies.toReversed() };
    expect(listOf(zh, reversed)).toEqual(list);
  });
});

describe("the list of very many bodies", () => {
  it("leads to them by region and names only those that no region has", () => {
    const agencies = Array.from({ length: mostRows + 1 }, (_, n) =>
      buildAgency({ id: `000000/b-${n}`, name: `样例${n}局`, region: region(null), pinyin: String(n) }),
    );
    const list = listOf(zh, buildIndex({ agencies }));
    expect(list.count).toBe(mostRows + 1);
    expect(list.groups).toEqual([]);
    expect(list.unplaced).toHaveLength(mostRows + 1);
  });
  it("says the years of each in words where links would be too many", () => {
    const agencies = Array.from({ length: 61 }, (_, n) => buildAgency({ id: `990101/b-${n}`, name: `样例${n}局` }));
    const list = listOf(zh, buildIndex({ agencies }));
    expect(list.linksYears).toBe(false);
    expect(list.groups[0]?.rows[0]?.yearsText).toBe("2023 年");
  });
});

describe("the home page", () => {
  it("covers every year between the first and the last, held or not", () => {
    const { coverage } = homeOf(zh, many, noFindings);
    expect(coverage.years).toEqual(["2021", "2022", "2023"]);
    const row = coverage.bodies?.rows.find(({ name }) => name === "阿镇人民政府");
    expect(row?.cells.map((cell) => [cell.mark, cell.href])).toEqual([
      ["有", "/repo/agencies/990101/a-zhen/2021/"],
      ["缺", null],
      ["节录", "/repo/agencies/990101/a-zhen/2023/"],
    ]);
  });
  it("offers an example that the search finds", () => {
    const index = buildIndex();
    const hint = homeOf(zh, index, noFindings).searchHint;
    const entries = index.agencies.map((a) => prepareEntry({ ...a, place: "" }));
    const examples = hint.split("：")[1]?.split("、") ?? [];
    expect(examples).toEqual(["样例", "yangli", "ylj"]);
    for (const example of examples) expect(findMatches(entries, example)).toHaveLength(1);
  });
  it("counts findings by degree, and says so when there are none", () => {
    const finding = { file: "a.txt", at: "unknown" as const, figures: [], message: { zh: "", en: "" } };
    const place = { agency: null, year: null };
    const file: DiagnosticsFile = {
      schemaVersion,
      diagnostics: [
        { ...finding, ...place, code: "empty-file", severity: "error" },
        { ...finding, ...place, code: "section-missing", severity: "note" },
        { ...finding, ...place, code: "section-missing", severity: "note" },
      ],
    };
    expect(homeOf(zh, buildIndex(), file).trust[2]?.text).toContain("错误 1 条、警告 0 条、说明 2 条");
    expect(homeOf(en, buildIndex(), file).trust[2]?.text).toContain("1 error, no warnings, 2 notes");
    expect(homeOf(zh, buildIndex(), noFindings).trust[2]?.text).toContain("没有发现问题");
  });
  it("names bodies where they are few, and leads to them by region where they are many", () => {
    const few = homeOf(zh, buildIndex(), noFindings);
    expect(few.agencies).toHaveLength(1);
    expect(few.coverage.parts).toBeNull();
    const code = (n: number): string => `99010${n % 9}`;
    const regions = Array.from({ length: 9 }, (_, n) => ({
      code: code(n),
      name: `${n}区`,
      level: "county" as const,
      parent: null,
      names: [`${n}区`],
      path: [code(n)],
    }));
    const agencies = Array.from({ length: 45 }, (_, n) =>
      buildAgency({
        id: `${code(n)}/b-${n}`,
        name: `样例${n}局`,
        region: { code: code(n), names: [`${n % 9}区`], path: [{ code: code(n), name: `${n % 9}区` }], told: "path" },
      }),
    );
    const many = homeOf(zh, buildIndex({ agencies, regions }), noFindings);
    expect(many.agencies).toEqual([]);
    expect(many.menu.map(({ href, count }) => [href, count])[0]).toEqual(["/repo/regions/990100/", "5 个机关"]);
    expect(many.coverage.bodies).toBeNull();
    expect(many.coverage.parts?.rows.map(({ cells }) => cells[0]?.text)).toEqual(Array<string>(9).fill("5/5"));
  });
  it("stands with an empty dataset", () => {
    const empty = buildIndex({ agencies: [], totals: [], counts: { agencies: 0, reports: 0, figures: 0, printed: 0 } });
    for (const context of [zh, en]) {
      const home = homeOf(context, empty, noFindings);
      expect(home.totals.leading).toBeNull();
      expect(home.coverage).toEqual({ years: [], bodies: null, parts: null });
      expect(home.menu).toEqual([]);
      expect(home.trust[0]?.text).toBe(context.t.pages.home.trust.lines.none);
      expect(JSON.stringify(home)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe("the totals", () => {
  const leadingOf = (totals: ReturnType<typeof buildTotals>[]) => renderTotals(zh, buildIndex({ totals })).leading;

  it("lead with own reports, of the latest year that is covered more than half as well as any", () => {
    const leading = leadingOf([
      buildTotals({ year: 2024, bodies: 1 }),
      buildTotals({ year: 2022, bodies: 3 }),
      buildTotals({ year: 2023, bodies: 3 }),
      buildTotals({ year: 2023, scope: "summary", bodies: 9 }),
    ]);
    expect(leading?.sentence).toBe(
      "2023 年，3 个机关共收到 12 件申请，办结 11 件。办结的申请中：予以公开 5 件，部分公开 1 件，不予公开 2 件，无法提供 3 件。",
    );
    expect(leading?.scopeText).toBe("本机关");
  });
  it("tell the same in English, singular and plural apart", () => {
    const leading = renderTotals(en, buildIndex({ totals: [buildTotals({ bodies: 1 })] })).leading;
    expect(leading?.sentence).toBe(
      "In 2023, 1 agency received 12 requests and decided 11. Of those decided: 5 granted, 1 partly granted, 2 refused, 3 unable to provide.",
    );
  });
  it("say whether the four numbers close, with both sides", () => {
    expect(leadingOf([buildTotals()])?.balanceText).toContain("四个数合得上");
    expect(leadingOf([buildTotals({ carriedOut: 4 })])?.balanceText).toContain(
      "上年结转＋新收＝12，办结＋结转下年＝15",
    );
  });
  it("give shares of decisions, none below ten decisions, and no 0 % where nothing was decided", () => {
    expect(leadingOf([buildTotals()])?.outcomes[0]?.share).toBe("45.5%");
    const few = leadingOf([buildTotals({ handled: 9 })]);
    expect(few?.outcomes.map((outcome) => outcome.share)).toEqual(["", "", "", "", "", ""]);
    expect(few?.shareNote).not.toBe("");
    const outcomes = { granted: 0, partlyGranted: 0, refused: 0, unavailable: 0, notProcessed: 0, other: 0 };
    const none = leadingOf([buildTotals({ handled: 0, outcomes })]);
    expect(none?.sentence).toContain("没有办结申请");
    expect(JSON.stringify(none)).not.toMatch(/%|NaN/);
  });
  it("are no sums where all bodies were left out", () => {
    const view = renderTotals(zh, buildIndex({ totals: [buildTotals({ bodies: 0, leftOut: 2 })] }));
    expect(view.leading).toBeNull();
    expect(view.rows[0]?.leftOut).toBe("2");
    expect(new Set(view.rows[0]?.cells)).toEqual(new Set(["无可用数字"]));
  });
  it("never add one scope to the other", () => {
    const view = renderTotals(
      zh,
      buildIndex({ totals: [buildTotals({ scope: "summary", bodies: 1 }), buildTotals()] }),
    );
    expect(view.rows.map((row) => row.scope)).toEqual(["本机关", "地区汇总"]);
    expect(view.rows.map((row) => row.bodies)).toEqual(["2", "1"]);
  });
});
