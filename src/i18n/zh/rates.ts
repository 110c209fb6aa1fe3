/** Wording of the rates of one report and of how each is built. */
export const ratesZh = {
  rates: {
    heading: "比率",
    note: "比率没有官方公式，每个比率都写明怎样算。比率下面是 95% 区间：做法不变，单凭偶然，数字也会在这个范围里起伏。",
    caption: "由本报告算出的比率",
    metric: "比率与公式",
    counts: "分子 / 分母",
    value: "比率与 95% 区间",
    interval: (low: string, high: string): string => `${low}–${high}`,
    small: "不足 10 件，仅供参考",
    perDecision: (value: string): string => `每办结一件，${value} 件`,
    notComputable: "算不出的比率",
    symbols:
      "N 新收，P 上年结转，A 予以公开，B 部分公开，C 不予公开，D 无法提供，E 不予处理，F 其他处理，T 办结，Q 结转下年度。",
    built: {
      summary: "怎样算出来的",
      numerator: (sum: string): string => `分子 ${sum}`,
      denominator: (sum: string): string => `分母 n = ${sum}`,
      zeros: (count: number): string => `其余 ${count} 项都是 0`,
      interval: (low: string, high: string): string =>
        `95% 区间 ${low}–${high}（威尔逊法）：机关的做法不变，再来同样多的申请，单凭偶然，比率多半也落在这一段里。`,
      tooFew: "不足 10 件，不算区间：多一件少一件，比率就差一成以上。",
      notShare: "这不是百分比，没有区间。",
      other: (name: string, value: string, counts: string): string => `换一个分母：${name}为 ${value}（${counts}）。`,
      otherUnknown: (name: string, reason: string): string => `换一个分母：${name}，${reason}。`,
    },
  },
};
