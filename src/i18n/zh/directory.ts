/** Chinese wording of the home page, the list of bodies, their search and the page for a wrong address. */
import { formatNumber } from "../format.ts";

const number = (n: number): string => formatNumber(n, "zh");

export const directoryZh = {
  home: {
    title: "政府信息公开年度报告数据",
    lead: "行政机关每年都要公布一份政府信息公开工作年度报告，写明收到多少件公开申请、怎样办结、有没有引起复议和诉讼。这里把报告里的数字逐格录成数据，每个数字都能点回它在报告中的那一行。",
    searchHeading: "查一个机关",
    searchHintPlain: "可输入名称、拼音或拼音首字母",
    searchButton: "查找",
    searchHint: (name: string, pinyin: string, initials: string): string =>
      `可输入名称、拼音或拼音首字母，例如：${name}、${pinyin}、${initials}`,
    receivedCaption: (year: number): string => `${year} 年新收`,
    allAgencies: (n: number): string => `看全部 ${number(n)} 个机关`,
    totalsHeading: "收到多少，怎样办结",
    totalsEmpty: "还没有可以相加的报告。",
    totalsNote:
      "只把同一年、同一口径的报告相加：机关自己的报告与政府的汇总报告分开，因为汇总里已经含有下属机关的申请。办结的案件里有上年结转来的，所以各项结果只与办结数相比，不与新收数相比。",
    totalsAllYears: "各年各口径的合计",
    totalsLine: (a: { year: number; bodies: number; received: string; handled: string }): string =>
      `${a.year} 年，${a.bodies} 个机关共收到 ${a.received} 件申请，办结 ${a.handled} 件。`,
    outcomesLine: (parts: string): string => `办结的申请中：${parts}。`,
    outcomesNone: "这些机关在这一年没有办结申请。",
    outcomePart: (name: string, count: string): string => `${name} ${count} 件`,
    listSeparator: "，",
    sentenceGap: "",
    leftOut: (n: number): string =>
      n === 0 ? "这一口径的机关全部计入。" : `另有 ${n} 个机关的报告缺少相加所需的数字，或数字彼此矛盾，没有计入。`,
    balanceHolds: "四个数合得上：上年结转＋新收＝办结＋结转下年。",
    balanceFails: (left: string, right: string): string =>
      `四个数合不上：上年结转＋新收＝${left}，办结＋结转下年＝${right}。`,
    outcomeCaption: (year: number, scope: string): string => `${year} 年办理结果（${scope}）`,
    shareOfDecided: "占办结数",
    shareWithheld: "办结不足 10 件，只列件数，不算百分比。",
    agenciesHeading: "收录的机关",
    regionsHeading: "按地区找",
    regionsNote: (agencies: number, reports: number): string =>
      `收录 ${number(agencies)} 个机关的 ${number(reports)} 份报告。`,
    coverageHeading: "收录了哪些年份",
    coverageNote: "“缺”只表示本站没有收录这一年的报告，不表示该机关没有公布。",
    trustHeading: "数字为什么可信",
    trust: {
      lines: {
        title: "每个数字都有出处",
        text: (printed: number, figures: number, reports: number): string =>
          `${number(reports)} 份报告的法定表格共 ${number(figures)} 格，其中 ${number(printed)} 格印着数字。每一格都记下文件、行和列，点数字就到那一行。空白照空白记录，不当作 0。`,
        none: "法定表格的每一格都记下文件、行和列，点数字就到那一行。空白照空白记录，不当作 0。",
      },
      sums: {
        title: "合计逐一验算",
        text: (sums: number): string =>
          `法定表格自带勾稽关系。按现行表式，一份报告要验算 ${number(sums)} 个等式；不成立的，两边的数和差额都写在报告页上，数字照原样保留。`,
      },
      findings: {
        title: "发现的问题全部列出",
        text: (errors: number, warnings: number, notes: number): string =>
          `目前共有错误 ${number(errors)} 条、警告 ${number(warnings)} 条、说明 ${number(notes)} 条。读不了的文件也列名，并写明原因。`,
        none: "目前没有发现问题。读不了的文件会列名，并写明原因。",
      },
    },
    textSearch: "在报告正文里查找字词",
    onwardHeading: "接着看",
    onward: {
      requests: "各机关收到多少申请",
      outcomes: "申请最后怎样处理",
      refusals: "不予公开用了哪些理由",
      applicants: "什么人在申请",
      reviews: "有多少引起复议和诉讼",
      text: "文字里的数与表格对不对得上",
      compare: "自选机关和年份来比较",
      methodology: "每个比率怎样算出",
      data: "下载数据，查字段含义",
    },
  },
  agencies: {
    title: "机关名单",
    description: "收录的全部机关，按所在地分组，可按名称、拼音和地名查找。",
    lead: (agencies: number, reports: number): string =>
      `收录 ${number(agencies)} 个机关的 ${number(reports)} 份年度报告。`,
    byRegion: "按地区找",
    byRegionNote: "后面的数是收录的机关数，点地区看那里的全部机关。",
    listHeading: "全部机关",
    listTooLong: "机关太多，这里不一一列出：点上面的地区，或者输入名称查找。",
    unplacedHeading: "所在地未知的机关",
    resultsHeading: (query: string): string => `名称里有“${query}”的机关和地区`,
    resultsMore: "只列出前 {n} 个，请再多输入几个字。",
    yearsHeld: (first: number, last: number, n: number): string =>
      first === last ? `${last} 年` : `${first}—${last} 年，${n} 份`,
    empty: "还没有收录任何机关。",
    filterLabel: "按名称、拼音、首字母或地名筛选",
    caption: "机关名单",
    columns: { name: "机关", place: "所在地", received: "本年新收", years: "收录年份", findings: "问题" },
    receivedNote: "“本年新收”取每个机关最近一份报告的数字，括号里是年份。",
    sortBy: (column: string): string => `按${column}排序`,
    countAll: "共 {n} 个机关",
    countSome: "找到 {n} 个机关",
    countNone: "没有找到。可以换名称的一部分，或用拼音首字母。",
    aliases: (names: string): string => `又名${names}`,
    placeUnknown: "所在地未知",
    noFigure: "无可用数字",
    noFindings: "无",
    reportOf: (name: string, year: number): string => `${name} ${year} 年报告`,
    reportYear: (year: number): string => `${year} 年报告`,
    yearOf: (year: number): string => `${year} 年`,
    receivedIn: (count: string, year: number): string => `${count} 件（${year} 年）`,
    receivedNone: (year: number): string => `无可用数字（${year} 年）`,
  },
  search: {
    resultsLabel: "匹配的机关",
    count: "{n} 个机关，用上下键选择，回车打开",
    more: "共 {n} 个机关，先列出前几个；回车看全部",
    none: "没有找到。可以换名称的一部分，或用拼音首字母。",
    failed: "名单没有载入。按“查找”可看全部机关。",
  },
  scope: { own: "本机关", summary: "地区汇总", unknown: "口径未定" },
  held: { full: "有", extract: "节录", missing: "缺" },
  outcome: {
    granted: "予以公开",
    partlyGranted: "部分公开",
    refused: "不予公开",
    unavailable: "无法提供",
    notProcessed: "不予处理",
    other: "其他处理",
  },
  balance: { carriedIn: "上年结转", received: "本年新收", handled: "办结", carriedOut: "结转下年" },
  severity: { error: "错误", warning: "警告", note: "说明" },
  totalsColumns: { year: "年份", scope: "口径", bodies: "机关", leftOut: "未计入" },
  severityCount: (name: string, count: string): string => `${name} ${count}`,
  cases: (count: string): string => `${count} 件`,
  notFound: {
    title: "没有这一页",
    text: "这个地址没有内容，可能是抄错了，也可能页面已经搬走。机关的编号一经使用就不再更改，可以从名单里找。",
    home: "回首页",
    agencies: "看机关名单",
  },
};
