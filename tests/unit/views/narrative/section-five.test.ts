import { describe, expect, it } from "vitest";
import { reportArticle } from "../../../../src/markup/report-article.ts";
import { renderReportPage, type ReportView } from "../../../../src/views/report/report-page.ts";
import type { ReportOverrides } from "../../../fixtures/build-report.ts";
import { sectionsWith } from "../../../fixtures/problems/section-five.ts";
import { buildDataset } from "../profile/build-profile.ts";

const report = (year: number, texts: string[], more: ReportOverrides = {}): ReportOverrides => ({
  year,
  path: `样例省/样例-${year}.txt`,
  kind: "full",
  sections: sectionsWith(texts, year),
  ...more,
});

function pageOf(reports: ReportOverrides[], wanted = 2023): ReportView {
  const [file] = buildDataset(...reports).agencies;
  return renderReportPage({ base: "/", file: file!, wanted, repository: null });
}
const fiveOf = (page: ReportView) => page.parts.find(({ heading }) => heading.zh.startsWith("五"))!;
const nowTexts = ["更新不及时。今后每周检查。", "今后还将培训。"];
const now = report(2023, nowTexts);

describe("section five on a report's page", () => {
  it("keeps the text and has a mark where another kind begins", () => {
    const { paragraphs } = fiveOf(pageOf([now]));
    expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual(nowTexts);
    expect(paragraphs.map(({ pieces }) => pieces.filter(({ mark }) => mark !== undefined).length)).toEqual([2, 0]);
  });
  it("stands beside the measures of the year before, each with the way to its line", () => {
    const { plans } = fiveOf(pageOf([report(2022, ["解读偏少。", "下一步将增加图解。"]), now]));
    expect(plans?.passages.map(({ text, href }) => [text, href])).toEqual([["下一步将增加图解。", "../2022/#L43"]]);
  });
  it("stands alone without a report of the year before, or where that one tells no measure", () => {
    expect(fiveOf(pageOf([report(2021, ["下一步将增加图解。"]), now])).plans).toBeNull();
    expect(fiveOf(pageOf([report(2022, ["解读偏少。"]), now])).plans).toBeNull();
    expect(fiveOf(pageOf([now])).plans).toBeNull();
  });
  it("says so where last year's words are a summary", () => {
    const own = fiveOf(pageOf([report(2022, ["下一步将增加图解。"]), now])).plans!.heading;
    const ours = fiveOf(pageOf([report(2022, ["下一步将增加图解。"], { kind: "extract" }), now])).plans!.heading;
    expect(ours).not.toEqual(own);
  });
  it("cuts a long plan short and never shows more than a few", () => {
    const long = `下一步，将${"逐项检查栏目，".repeat(60)}`;
    const many = Array.from({ length: 9 }, (_, place) => `今后还将做第${place}件事。`);
    const { plans } = fiveOf(pageOf([report(2022, [long, ...many]), now]));
    expect(plans!.passages.length).toBeLessThan(9);
    for (const { text } of plans!.passages) expect(text.length).toBeLessThan(110);
  });
  it("prints what a report says, and no markup of its own making", () => {
    const { html } = reportArticle(pageOf([report(2022, ["今后将改<b>好</b>。"]), now]));
    expect(html).toContain("改&lt;b&gt;好");
    expect(html.replace(/<[^>]+>/g, "")).toContain("更新不及时。");
  });
});
