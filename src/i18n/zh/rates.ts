/** Wording of the rates of one report. */
export const ratesZh = {
  rates: {
    heading: "比率",
    note: "比率没有官方公式。95% 区间：做法不变，单凭偶然，数字也会在这个范围里起伏。",
    metric: "比率",
    built: "怎样算出来的",
    value: "比率",
    intervalHead: "95% 区间",
    interval: (low: string, high: string): string => `${low}–${high}`,
    corrections: "复议、诉讼纠正率",
    perDecision: (value: string): string => `每办结一件，${value} 件`,
    without: (names: string, reason: string): string => `${names}：${reason}。`,
  },
};
