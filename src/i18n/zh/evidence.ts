/** Wording around the quality of a report’s data. */
export const evidenceZh = {
  quality: {
    heading: "数据质量",
    relations: (holds: string, all: string): string => `${all} 项合计中 ${holds} 项成立`,
    allHold: (all: string): string => `${all} 项合计全部成立`,
    noneTried: "没有可核对的合计",
    untried: (count: string): string => `${count} 项无法核对`,
    findings: (parts: string): string => `发现${parts}`,
    noFindings: "没有发现问题",
    error: (count: number): string => `错误 ${count} 项`,
    warning: (count: number): string => `存疑 ${count} 项`,
    note: (count: number): string => `说明 ${count} 项`,
    link: "各类问题的说明",
  },
};
