import { evidenceZh } from "./evidence.ts";
import { historyZh } from "./history.ts";
import { peersZh } from "./peers.ts";
import { ratesZh } from "./rates.ts";

/** Chinese says it alike for one and for many; English does not, so these take the count. */
const alike =
  (text: string): ((count: number) => string) =>
  () =>
    text;

/** Wording of a body's profile and of its report pages. {names} are filled with numbers that are links. */
export const profileZh = {
  ...evidenceZh,
  ...historyZh,
  ...peersZh,
  ...ratesZh,
  colon: "：",
  comma: "，",
  listComma: "、",
  semicolon: "；",
  stop: "。",
  parenthesis: (text: string): string => `（${text}）`,
  quote: (text: string): string => `“${text}”`,

  state: {
    blank: "空白",
    dash: (raw: string): string => `横线 ${raw}`.trim(),
    missing: "缺失",
    unreadable: (raw: string): string => (raw === "" ? "读不出数字" : `${raw}（不是数字）`),
    notInEdition: "表式中无此项",
    countsAsZero: "计作 0",
    disputed: "合计不符",
    notTold: "报告未载明",
  },
  scope: {
    own: "本机关",
    summary: "辖区汇总",
    unknown: "统计范围未注明",
  },
  scopeNote: {
    own: "数字只含本机关的申请。",
    summary: "这是一级政府对辖区的汇总，数字包含下属机关的申请。",
    unknown: "报告没有说明数字是只含本机关，还是包含下属机关。",
  },
  edition: {
    "2019": "2019 年表式",
    "2021": "2021 年表式",
    mixed: "2019 年、2021 年表式混用",
  },
  kind: { full: "全文", extract: "节录" },

  title: (agency: string, place: string): string => (place === "" ? agency : `${agency} · ${place}`),
  aliases: (names: string): string => `又称${names}`,
  reportLink: (year: number): string => `${year} 年报告：统计表与文字`,

  sentence: {
    nothing: "{year} 年没有收到政府信息公开申请，也没有上年结转的申请",
    receivedUnknown: "{year} 年收到多少件申请，报告没有写明",
    receivedNone: "{year} 年没有收到新的申请",
    received: alike("{year} 年收到 {received} 件申请"),
    carriedIn: alike("，上年结转 {carriedIn} 件"),
    handledUnknown: "，办结多少件没有写明",
    handledNone: "，年内没有办结",
    handled: alike("，办结 {handled} 件"),
    outcomes: "：{outcomes}",
    outcome: "{group} {count}",
    single: (count: number): string => (count === 1 ? "，结果为{group}" : "，均为{group}"),
    restUnknown: "其余结果没有写明",
    carriedOut: alike("；结转下年度 {carriedOut} 件"),
    disputed: "其中有的合计不符，数字照报告原样，见“核对”。",
    noTable: "{year} 年报告里没有可读的申请情况表。",
  },
  groups: {
    granted: "予以公开",
    partlyGranted: "部分公开",
    refused: "不予公开",
    unavailable: "无法提供",
    notProcessed: "不予处理",
    other: "其他处理",
  },

  balance: {
    heading: "收与办",
    carriedIn: "上年结转",
    received: "本年新收",
    handled: "本年办结",
    carriedOut: "结转下年度",
    holds: "两边相符。",
    fails: (left: string, right: string, difference: string): string =>
      `两边不符：上年结转加新收为 ${left}，办结加结转下年度为 ${right}，相差 ${difference}。数字照报告原样，没有改动。`,
    unknown: "有的数字没有写明或读不出，无法核对两边是否相符。",
  },

  outcomes: {
    heading: "办理结果",
    note: "按本年作出的决定统计，含上年结转的申请。",
    empty: "本年没有办结的申请，没有结果可列。",
    notTold: "报告没有写明办结了多少件。",
    group: "结果",
    count: "件数",
    share: "占办结",
    interval: "95% 区间",
    rest: "其余各类为 0。",
    smallShare: (n: string): string => `办结只有 ${n} 件，不列百分比。`,
    chartLabel: (total: string): string => `办结 ${total} 件按结果分段，数字见下表`,
  },

  applicants: {
    heading: "谁在申请",
    empty: "本年没有新收申请，没有申请人可列。",
    notTold: "报告没有写明新收了多少件。",
    rest: "其余各类为 0。",
  },

  reviews: {
    heading: "复议与诉讼",
    note: "复议后起诉是同一争议再次审理，不与行政复议相加。",
    block: "{label} {total} 件",
    parts: "（{parts}）",
    part: "{label} {count}",
  },

  tables: {
    absent: (name: string): string => `报告里没有找到“${name}”表。`,
  },

  checks: {
    heading: "核对",
    note: "报告自己的数字能不能互相对上。",
    allHold: (count: number): string => `${count} 项合计全部成立。`,
    someFail: (fails: number, count: number): string => `${count} 项合计中有 ${fails} 项不成立。`,
    someUnknown: (unknown: number): string => `${unknown} 项因数字没有写明而无法核对。`,
    noneTried: "这份报告没有可核对的合计。",
    list: (count: number): string => `逐项列出 ${count} 项合计`,
    caption: "各项合计",
    failing: "不成立的合计",
    relation: "关系",
    of: "核对对象",
    left: "左边",
    right: "右边",
    result: "结果",
    holds: "成立",
    fails: "不成立",
    failsBy: (difference: string): string => `不成立，相差 ${difference}`,
    unknown: "无法核对",
    valueUnknown: "未知",
    column: (name: string): string => `${name}一列`,
    row: (name: string): string => `${name}一行`,
  },

  findings: {
    count: (count: number): string => `读入和核对时发现 ${count} 项。`,
    severity: { error: "错误", warning: "存疑", note: "说明" },
  },

  source: {
    heading: "出处与引用",
    agencyData: "数据（JSON）",
    reportPage: "原表各行、核对与出处",
    published: "公布网页",
    citation: (title: string, hash: string, address: string): string =>
      `${title}[DB/OL]. 年报, 文件校验值 ${hash}. ${address}.`,
  },
};
