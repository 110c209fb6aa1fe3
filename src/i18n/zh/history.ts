/** Wording of what came after the first sentence: appeals, change since last year, and the years side by side. */
export const historyZh = {
  summary: {
    heading: "要点",
    appeals: {
      none: "没有行政复议，也没有行政诉讼。",
      notTold: "复议诉讼的件数，报告没有写明。",
      disputed: "复议诉讼各项与总计不符，见“核对”。",
      list: ((): string => "{cases}。") as (first: number) => string,
      reconsideration: ((): string => "行政复议 {n} 件") as (count: number) => string,
      litigationDirect: ((): string => "未经复议直接起诉 {n} 件") as (count: number) => string,
      litigationAfterReconsideration: ((): string => "复议后又起诉 {n} 件") as (count: number) => string,
      corrected: "（其中纠正 {n} 件）",
      comma: "，",
      last: "，",
    },
    change: {
      none: (before: number): string => `没有收录 ${before} 年的报告，看不出与上年相比有什么变化。`,
      unclear: (before: number): string => `这两年的件数有的没有写明或合计不符，不与 ${before} 年比较。`,
      otherScope: (before: number): string => `与 ${before} 年报告的统计范围不同，不作比较。`,
      lead: "与 {before} 年相比，{changes}。",
      received: {
        more: "新收由 {a} 件增至 {b} 件",
        less: "新收由 {a} 件减至 {b} 件",
        same: "新收同为 {b} 件",
      },
      handled: {
        more: "办结由 {a} 件增至 {b} 件",
        less: "办结由 {a} 件减至 {b} 件",
        same: "办结同为 {b} 件",
      },
      comma: "，",
      rate: "公开率（全部办结）{before} 年为 {a}，{now} 年为 {b}。",
      overlap: "两年的区间有重叠，差别可能只是偶然。",
      share: (share: string, part: string, all: string, low: string, high: string): string =>
        `${share}（${part}/${all}，95% 区间 ${low}–${high}）`,
    },
  },

  years: {
    heading: "历年",
    only: (year: number): string => `目前只收录了 ${year} 年一份报告，还看不出变化。`,
    caption: "各年件数，不为 0 的项目",
    item: "项目",
    applicantsRows: "新收申请的申请人",
    findings: "发现问题（项）",
    missing: (years: string): string => `数据集里没有 ${years} 年的报告。`,
    missingCell: "未收录",
    editionBreak: (years: string, rows: string): string =>
      `${years} 年换了表式。“${rows}”两种表式分项不同，前后不连起来比较；其余各项两种表式都有。`,
    allOrganisations: "法人或其他组织",
    allReviews: "行政复议、行政诉讼",
    zeros: (names: string): string => `各年都是 0：${names}；没有列出的具体情形也是。`,
    notInForm: "无此项",
    chartTitle: (from: number, to: number): string => `${from}—${to} 年件数；结果另用一个比例`,
  },

  continuity: {
    row: "与上年结转",
    told: { holds: "相符", fails: "不符", unknown: "无从核对" },
    fails: "{before} 年结转下年度 {out} 件，{now} 年上年结转却是 {in} 件，不相符。",
  },

  changes: {
    column: "比上年",
    same: "0",
    notComparable: "不比较",
    plus: (n: string): string => `+${n}`,
    minus: (n: string): string => `−${n}`,
  },
};
