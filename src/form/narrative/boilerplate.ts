/**
 * Wording that reports share because law and form give it, left out when texts are compared: phrases anywhere in a sentence,
 * and sentences that every report has in one wording or another. Written as compared: without spaces and punctuation, with
 * 0 for any number and @ for the body's own name (src/pipeline/copied/mask-text.ts). Longer phrases come first.
 */
import { sectionHeadings } from "../sections.ts";

/** Names of laws, notices and other documents. */
export const documentTitle = /《[^》]{2,60}》/;

const signs = /[\s，。、；：（）]/g;
const headings = sectionHeadings.map(({ heading }) => heading.replace(/^[一二三四五六]、/, "").replaceAll(signs, ""));

export const statutoryPhrases: readonly string[] = [
  ...headings,
  "中华人民共和国政府信息公开条例",
  "国务院办公厅政府信息与政务公开办公室",
  "政府信息公开工作年度报告格式",
  "政府信息公开工作年度报告",
  "政府信息公开年度报告",
  "因政府信息公开工作被申请行政复议提起行政诉讼",
  "不予公开政府信息",
  "政府信息公开申请",
  "政府信息公开工作",
  "政府信息公开条例",
  "政府信息公开平台建设",
  "政府信息公开平台",
  "行政规范性文件",
  "依申请公开政府信息",
  "主动公开政府信息",
  "政府信息管理",
  "政府信息公开",
  "依申请公开",
  "行政复议",
  "行政诉讼",
].toSorted((a, b) => b.length - a.length);

/** A sentence in which one of these is found is left out whole. */
export const statutorySentences =
  /编制(?:并公布)?(?:了)?(?:本|@|此)(?:年度)?报告|编制@|(?:统计|数据)(?:期限|时限|区间)|统计期为|(?:本|此)?报告(?:由|全文|电子版|可在|中所列|所列)|对@?本?报告(?:内容)?有(?:任何)?疑问|欢迎(?:与)?.{0,12}联系|(?:电话|地址|邮编|邮箱|邮政编码)[0-9a-z@]|信息处理费|(?:无|没有)其他(?:需要)?(?:报告|说明)(?:的)?(?:事项|情况)?|未发生收费/;
