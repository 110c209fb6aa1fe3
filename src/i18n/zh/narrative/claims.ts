/** Chinese wording of numbers told in the text, beside the figures and counted. */
import { formatNumber } from "../../format.ts";

const number = (n: number): string => formatNumber(n, "zh");

export const claimsZh = {
  says: ({ quote }: { quote: string; value: number }): string => `正文写“${quote}”`,
  silent: {
    reconsideration: "正文没有提到行政复议。",
    litigation: "正文没有提到行政诉讼。",
    both: "正文没有提到行政复议和行政诉讼。",
  },
  lead: (reports: number, telling: number, counts: number): string =>
    `${number(reports)} 份全文年报，${number(telling)} 份在文字里报了数，共读出 ${number(counts)} 个。`,
  difference: (differing: number): string =>
    differing === 0 ? "没有一份与自己的表格不同。" : `${number(differing)} 份有数与自己的表格不同。`,
  silence: (reports: number): string => `${number(reports)} 份的表格里有复议或诉讼，正文没有提到。`,
  extracts: (reports: number, counts: number): string =>
    `另有 ${number(reports)} 份节录，文字是本站写的概括，从中读出 ${number(counts)} 个数，只供对照，不算在内。`,
  none: "现在没有全文收录的年报，没有可数的。",
  verdictCaption: "正文里的数与表格是什么关系",
  verdictColumns: { verdict: "关系", meaning: "意思", count: "个数" },
  verdicts: {
    agrees: { name: "相同", meaning: "与表格那一项相同，或与它的某一种通行算法相同。" },
    differs: { name: "不同", meaning: "项目、单位、范围和年份都一样，各种算法都得不出正文的数。" },
    tableZero: { name: "表格为 0", meaning: "正文报了数，表格那一项是 0。" },
    otherUnit: { name: "单位不同", meaning: "正文数的是“件”“条”“人次”等，不是表格的单位。" },
    otherScope: { name: "范围不同", meaning: "正文说的是全区、下属单位或别的机关。" },
    otherYear: { name: "年份不同", meaning: "正文说的是另一年，或几年合计。" },
    approximate: { name: "概数", meaning: "“余”“约”“近”一类的数，表格没有这样的数。" },
    notInTables: { name: "表格没有这一项", meaning: "如主动公开多少条、信息处理费多少。" },
    cannotTell: { name: "说不准", meaning: "读得出数，但说的是不是表格那一项，看不明白。" },
  },
  measureCaption: "正文里报了哪些数",
  measureColumns: { measure: "项目", count: "个数", agrees: "相同", differs: "不同", others: "未比" },
  yearCaption: "各年的全文年报",
  yearColumns: {
    year: "年份",
    reports: "报告",
    telling: "报了数",
    counts: "个数",
    differing: "有不同",
    silent: "未提复议诉讼",
  },
  notRead:
    "第二至四部分的文字、留言提案热线、许可申请、分渠道和分类的数、比上年多少、下一步打算，都不读；生僻的写法和跨句的指代会漏掉。读漏比读错好，所以个数宁少勿多；换了没见过的写法，仍会有读错的。",
  hub: "正文怎么说",
  docs: "读法和词表",
  groups: {
    requests: "申请的收到与办理",
    outcomes: "办理结果",
    reviews: "复议与诉讼",
    documents: "规章与规范性文件",
    others: "主动公开与收费",
  },
  method: [
    "年报第一、五、六部分的文字里有许多数。程序读出这些数说的是什么、谁的、哪一年，再同表格对照，结论写在数的旁边，也逐条列入数据质量。",
    "“收到”可以是本年新收，也可以连同上年结转；复议、诉讼可以不计尚未审结；“10 件/53 条”有一个对上就算相同。表格自己就不合的，不比。节录的文字是本站写的，不据以指出不同。",
  ],
};
