/** Wording of the Atom feeds. */
import { formatNumber } from "../format.ts";

const number = (n: number): string => formatNumber(n, "zh");

export const feedsZh = {
  heading: "订阅",
  note: "Atom 订阅源：报告新收录或重新取得时更新，日期是取得报告的日子；没有这个日子的报告不列。各省、市、县另有一份，网址是 feeds/regions/行政区划代码.xml。",
  none: "这份数据没有记下取得报告的日期，所以没有订阅源。",
  titles: { reports: "新收录和重新取得的报告", findings: "核对有误的报告" },
  regionTitle: (name: string): string => `${name}：新收录和重新取得的报告`,
  subtitle: "日期是取得报告的日子；报告重新取得，同一条目的日期随之更新。没有日期的报告不列。",
  rights: "CC BY 4.0",
  colon: "：",
  entry: (name: string, year: number): string => `${name} ${year} 年年报`,
  counts: (received: number, handled: number): string => `新收 ${number(received)} 件，办结 ${number(handled)} 件`,
  noCounts: "新收或办结件数不明",
  findings: (errors: number, warnings: number): string =>
    errors + warnings === 0 ? "核对没有发现问题" : `核对发现错误 ${number(errors)} 处、存疑 ${number(warnings)} 处`,
  summary: (counts: string, findings: string, day: string): string => `${counts}；${findings}。${day} 取得。`,
};
