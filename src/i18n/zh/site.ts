/** Words that stand on every page, and short words that many pages share. */
import { formatNumber } from "../format.ts";
import { searchZh } from "./search.ts";

/** What a card's sentence is made of: bodies counted, and the printed sum of a row or column of the form. */
type CardSums = { year: number; bodies: number; n: (key: string) => string };

export const siteZh = {
  name: "年报",
  tagline: "政府信息公开年度报告数据",
  description: "把各机关公布的政府信息公开工作年度报告变成可查、可比、可引用的数据。",
  skipToContent: "跳到正文",
  mainNavigation: "主导航",
  breadcrumb: "所在位置",
  menu: "目录",
  closeMenu: "收起",
  otherLanguage: "English",
  navigation: {
    agencies: "机关",
    requests: "申请",
    outcomes: "结果",
    refusals: "理由",
    reviews: "复议诉讼",
    applicants: "申请人",
    text: "正文",
    compare: "比较",
    methodology: "方法",
    quality: "质量",
    data: "数据",
  },
  search: searchZh,
  synthetic: {
    label: "合成样例",
    text: "机关和数字均为虚构。",
  },
  card: {
    home: "政府信息公开年度报告数据",
    homeSentence: (agencies: number, reports: number): string =>
      `${formatNumber(agencies, "zh")} 个机关的 ${formatNumber(reports, "zh")} 份年度报告，每个数字都能查到它在原表的那一行。`,
    bodies: (count: number): string => `收录 ${formatNumber(count, "zh")} 个机关的年度报告。`,
    themes: {
      requests: "收到多少申请",
      outcomes: "申请怎样办结",
      refusals: "不予公开的理由",
      reviews: "复议与诉讼",
      applicants: "谁在申请",
    },
    requests: ({ year, bodies, n }: CardSums): string =>
      `${year} 年，${bodies} 个机关共收到 ${n("received")} 件政府信息公开申请。`,
    outcomes: ({ year, bodies, n }: CardSums): string =>
      `${year} 年，${bodies} 个机关共办结 ${n("handled")} 件申请，其中予以公开 ${n("granted")} 件、部分公开 ${n("partlyGranted")} 件。`,
    refusals: ({ year, bodies, n }: CardSums): string =>
      `${year} 年，${bodies} 个机关办结 ${n("handled")} 件申请，其中不予公开 ${n("refused")} 件、无法提供 ${n("unavailable")} 件、不予处理 ${n("notProcessed")} 件。`,
    reviews: ({ year, bodies, n }: CardSums): string =>
      `${year} 年，${bodies} 个机关共有行政复议 ${n("reconsideration.total")} 件、未经复议直接起诉 ${n("litigationDirect.total")} 件。`,
    applicants: ({ year, bodies, n }: CardSums): string =>
      `${year} 年，${bodies} 个机关收到的 ${n("received")} 件申请中，自然人 ${n("received.naturalPerson")} 件，法人或其他组织 ${n("organisations")} 件。`,
    synthetic: "合成样例，均为虚构",
    join: "，",
  },
  foot: {
    extracts: "数字照年报原样，节录以原文为准。",
    licences: "程序 MIT，数据 CC BY 4.0。",
    dataVersion: (version: string): string => `数据版本 ${version}`,
    dataLink: "下载与引用",
  },
};
