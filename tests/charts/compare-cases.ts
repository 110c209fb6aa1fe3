/** Rows for the drawings that only the compare page has. Names are fictional. */
import type { ChartOptions } from "../../src/charts/chart-options.ts";
import { renderFunnel, type FunnelRows } from "../../src/charts/compare/funnel.ts";
import { renderSmallMultiples, type Panel } from "../../src/charts/compare/small-multiples.ts";
import { en } from "../../src/i18n/en.ts";
import { zh } from "../../src/i18n/zh.ts";
import { funnelCurve, funnelLimits } from "../../src/views/compare/funnel-limits.ts";

const told = { label: `样例 <b>"&'`, description: "数字另见下表。" };
const inZh = (width: number): ChartOptions => ({ t: zh.comparison.charts, locale: "zh", width, ...told });
const inEn = (width: number): ChartOptions => ({ t: en.comparison.charts, locale: "en", width, ...told });

function funnel(points: [n: number, share: number, label: string | null][], pooled: number): FunnelRows {
  return {
    points: points.map(([n, share, label]) => {
      const { low, high } = funnelLimits(n, pooled);
      return { n, share, label, title: `${label ?? "样例局"}：${share}`, outside: share < low || share > high };
    }),
    pooled: { value: pooled, text: "合并值 24.5%" },
    limitsText: "95% 界限",
    outsideText: "界限以外的机关",
    curve: funnelCurve(10, Math.max(10, ...points.map(([n]) => n)), pooled),
    xTitle: "分母 n（件）",
  };
}

const point = (year: number, value: number | null, text: string, joined = false, disputed = false) => ({
  year,
  value,
  text,
  joined,
  disputed,
});
const years = [2019, 2020, 2021, 2022, 2023, 2024];
const panels: Panel[] = [
  {
    name: "样例市样例区样例局",
    empty: null,
    points: [
      point(2019, 0.1, "10%"),
      point(2020, 0.25, "25%", true),
      point(2021, 0.4, "40%"),
      point(2022, null, "–"),
      point(2023, 0, "0%"),
      point(2024, 1, "100%", true, true),
    ],
  },
  { name: `样例 <b>"&'`, empty: null, points: years.map((year) => point(year, null, year === 2020 ? "3/4" : "–")) },
  {
    name: "样例省样例市样例县人力资源和社会保障局行政审批与政务服务管理办公室",
    empty: "各年都没有可画的数",
    points: years.map((year) => point(year, null, "–")),
  },
];

export const compareCases = [
  {
    name: "funnel",
    render: (w: number) =>
      renderFunnel(
        [
          funnel(
            [
              [10, 0, "样例镇人民政府"],
              [12, 0.25, "样例市样例区人力资源和社会保障局"],
              [53, 0.245, "样例区人民政府办公室"],
              [54, 0.25, "样例区教育局"],
              [400, 0.6, `样例 <b>"&'`],
            ],
            0.245,
          ),
        ],
        inZh(w),
      ),
  },
  {
    name: "funnel-many",
    render: (w: number) =>
      renderFunnel(
        [
          funnel(
            Array.from({ length: 80 }, (_, i) => [10 + i * i, ((i * 37) % 100) / 100, null]),
            0.5,
          ),
        ],
        inEn(w),
      ),
  },
  { name: "small-multiples", render: (w: number) => renderSmallMultiples(panels, inZh(w)) },
  { name: "small-multiples-one", render: (w: number) => renderSmallMultiples(panels.slice(0, 1), inEn(w)) },
  {
    name: "small-multiples-zeros",
    render: (w: number) =>
      renderSmallMultiples(
        [{ name: "样例局", empty: null, points: years.map((y) => point(y, 0, "0", true)) }],
        inZh(w),
      ),
  },
];
