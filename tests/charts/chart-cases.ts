/** Rows for every chart, the ugly ones among them: zeros, gaps, long and hostile names, one row, many rows. Names are fictional. */
import { renderBodyBars } from "../../src/charts/body-bars.ts";
import { renderBodyOutcomeBars } from "../../src/charts/body-outcome-bars.ts";
import type { ChartOptions } from "../../src/charts/chart-options.ts";
import { renderOutcomeBar } from "../../src/charts/outcome-bar.ts";
import { renderOutcomeLeafBars } from "../../src/charts/outcome-leaf-bars.ts";
import { outcomeFills, type OutcomeFill } from "../../src/charts/patterns.ts";
import { renderRateDots } from "../../src/charts/rate-dots.ts";
import { renderRequestsBars } from "../../src/charts/requests-bars.ts";
import { renderReviewSquares, type ReviewRow } from "../../src/charts/review-squares.ts";
import { compareCases } from "./compare-cases.ts";
import { renderYearPanels } from "../../src/charts/year-panels.ts";
import { en } from "../../src/i18n/en.ts";
import { zh } from "../../src/i18n/zh.ts";

export type ChartCase = { name: string; render: (width: number) => string };

const label = (name: string): Pick<ChartOptions, "label" | "description"> => ({
  label: `${name}：样例 <b>"&'`,
  description: "数字另见下表。",
});
const inZh = (name: string, width: number): ChartOptions => ({
  t: zh.comparison.charts,
  locale: "zh",
  width,
  ...label(name),
});
const inEn = (name: string, width: number): ChartOptions => ({
  ...inZh(name, width),
  t: en.comparison.charts,
  locale: "en",
});

const groups = Object.keys(outcomeFills) as OutcomeFill[];
const groupNames = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"];
const outcome = (counts: (number | null)[]) =>
  groups.map((group, i) => ({ group, name: groupNames[i] ?? "", count: counts[i] ?? null }));
const parts = (counts: number[]) => groups.map((group, i) => ({ group, count: counts[i] ?? 0 }));

const review = (name: string, counts: (number | null)[]): ReviewRow => ({
  label: name,
  results: (["upheld", "corrected", "otherResult", "pending"] as const).map((result, i) => ({
    result,
    name: ["结果维持", "结果纠正", "其他结果", "尚未审结"][i] ?? "",
    count: counts[i] ?? null,
  })),
});

const longName = "样例省样例市样例区科技和工业信息化局大数据发展服务中心（样例区智慧城市建设办公室）";
const hostileName = '<script>alert("1")</script>局';

const profileCases: ChartCase[] = [
  { name: "outcome-bar", render: (w) => renderOutcomeBar(outcome([9, 4, 0, 40, 1, 2]), inZh("结果", w)) },
  { name: "outcome-bar-zeros", render: (w) => renderOutcomeBar(outcome([0, 0, 0, 0, 0, 0]), inZh("零", w)) },
  { name: "outcome-bar-unknown", render: (w) => renderOutcomeBar(outcome([1, null, 0, 0, 0, 0]), inEn("unknown", w)) },
  {
    name: "outcome-leaf-bars",
    render: (w) =>
      renderOutcomeLeafBars(
        [
          { group: "unavailable", name: "本机关不掌握相关政府信息", count: 40 },
          { group: "notProcessed", name: "要求行政机关确认或重新出具已获取信息", count: 2 },
          { group: "refused", name: "属于国家秘密", count: 0 },
        ],
        inZh("分项", w),
      ),
  },
  {
    name: "requests-bars",
    render: (w) =>
      renderRequestsBars(
        [2020, 2021, 2022, 2023].map((year) => ({ year, count: year === 2022 ? null : year - 2020, gap: "没有年报" })),
        inZh("年份", w),
      ),
  },
  {
    name: "requests-bars-one",
    render: (w) => renderRequestsBars([{ year: 2023, count: 0, gap: null }], inEn("one year", w)),
  },
  {
    name: "requests-bars-many",
    render: (w) =>
      renderRequestsBars(
        Array.from({ length: 14 }, (_, i) => ({ year: 2010 + i, count: i === 3 ? null : i * 12345, gap: "no report" })),
        inEn("many years", w),
      ),
  },
  {
    name: "review-squares",
    render: (w) =>
      renderReviewSquares(
        [
          review("行政复议 12 件", [5, 3, 2, 2]),
          review("复议后起诉", [0, 0, 0, 0]),
          review("直接起诉", [1, null, 0, 0]),
        ],
        inZh("复议", w),
      ),
  },
  {
    name: "review-squares-many",
    render: (w) => renderReviewSquares([review("行政复议 2,000 件", [1500, 300, 100, 100])], inZh("很多", w)),
  },
];

const comparisonCases: ChartCase[] = [
  {
    name: "body-bars",
    render: (w) =>
      renderBodyBars(
        [
          { label: "样例区人民政府办公室", value: 53, text: "53", disputed: false },
          { label: longName, value: 5, text: "5", disputed: true },
          { label: hostileName, value: 0, text: "0", disputed: false },
          { label: "样例镇", value: null, text: "报告未载明", disputed: false },
        ],
        inZh("机关", w),
      ),
  },
  { name: "body-bars-none", render: (w) => renderBodyBars([], inZh("空", w)) },
  {
    name: "body-outcome-bars",
    render: (w) =>
      renderBodyOutcomeBars(
        [
          { label: "样例区人民政府办公室", parts: parts([9, 4, 0, 40, 0, 0]), text: "53" },
          { label: longName, parts: parts([0, 0, 1, 0, 0, 3]), text: "4" },
          { label: "样例镇", parts: parts([]), text: "0" },
          { label: "样例局", parts: null, text: "报告未载明" },
        ],
        { ...inZh("各机关结果", w), names: groups.map((group, i) => ({ group, name: groupNames[i] ?? "" })) },
      ),
  },
  {
    name: "rate-dots",
    render: (w) =>
      renderRateDots(
        [
          {
            label: "样例区人民政府办公室",
            value: 13 / 53,
            interval: { low: 0.149, high: 0.376 },
            text: "24.5% (13/53)",
          },
          { label: longName, value: 0, interval: { low: 0, high: 0.278 }, text: "0% (0/10)" },
          { label: "样例局", value: 1, interval: { low: 0.722, high: 1 }, text: "100% (10/10)" },
          { label: "样例镇", value: null, interval: null, text: "No requests decided this year; cannot be computed" },
          { label: hostileName, value: null, interval: null, text: "1 of 1" },
        ],
        inEn("rates", w),
      ),
  },
];

const points = (from: number, counts: number[]) => counts.map((count, i) => ({ year: from + i, count }));
const yearPanels: ChartCase[] = [
  {
    name: "year-panels",
    render: (w) =>
      renderYearPanels(
        [
          { name: "属于国家秘密", points: points(2019, [0, 0, 1, 0, 2, 0]) },
          { name: "保护第三方合法权益", points: points(2019, [12, 40, 38, 5, 0, 17]) },
          // 2021 has no number and keeps its place.
          { name: "危及“三安全一稳定”", points: [...points(2019, [3, 4]), ...points(2022, [6, 2, 1])] },
          { name: longName, points: points(2019, [1, 2, 3, 4, 5, 6]) },
          { name: hostileName, points: points(2024, [9]) },
        ],
        inZh("历年", w),
      ),
  },
  {
    name: "year-panels-large",
    render: (w) =>
      renderYearPanels(
        [
          { name: "natural persons", points: points(2019, [150_595, 2568, 1631, 1309, 1768, 1881]) },
          { name: "public-interest organisations", points: points(2019, [25, 33, 29, 28, 25, 32]) },
        ],
        inEn("years", w),
      ),
  },
];

export const chartCases: ChartCase[] = [...yearPanels, ...profileCases, ...comparisonCases, ...compareCases];
