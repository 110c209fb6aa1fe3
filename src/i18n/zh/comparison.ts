/** Wording of charts and of the pages that compare bodies. */
export const comparisonZh = {
  charts: {
    colon: "：",
    notKnown: "未载明",
    disputed: "（表内矛盾）",
    noDecisions: "本年没有办结的申请",
  },
};
