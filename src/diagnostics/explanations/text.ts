/** Findings on what a report says in words, beside its tables: what they mean, how they are found, what to do. */
import { explain } from "./explanation.ts";

export const textExplanations = {
  "text-count-differs": explain(
    [
      "报告在文字里说了一个数，表格里同一项却是另一个数。这不等于表格有错：两处可能按不同的办法统计，也可能只改了一处。",
      "The report tells a number in words and prints another for the same item in its table. That doesn’t make the table wrong: the two may be counted differently, or only one was updated.",
    ],
    [
      "只看项目、单位、范围和年度都写得明白的数。“收到”与本年新收或新收加结转相符都算一致，复议诉讼计不计尚未审结都算一致；“余”“约”等概数、“全区”等别的范围、“条”等别的单位，一概不判。节录的文字是本站写的，不参与。",
      "Only numbers whose item, unit, scope and year are plain are compared. “Received” agrees with the new requests or with the caseload, reviews with or without those pending. Approximate numbers, other scopes such as the whole district and other units are not judged. The words of extracts are ours and take no part.",
    ],
    [
      "引用时请把两个数都写上，并注明出处；机关可据此自查。",
      "When citing, give both numbers and say where each stands; the body can check which one it meant.",
    ],
  ),
  "text-year-differs": explain(
    [
      "正文说的年份不是这份报告的年度，多半是沿用上一年的稿子没有改。",
      "The text speaks of a year that isn’t the report’s; most often last year’s draft was reused.",
    ],
    [
      "只在总体情况里的数字全注着另一年、报告的年度一次也没有出现时指出。",
      "Told only where all counts of section one are dated to another year and the report’s own is never named.",
    ],
    ["请看文中数字究竟属于哪一年，再引用。", "See which year the numbers in the text belong to before citing them."],
  ),
  "text-names-other-body": explain(
    [
      "文中说的是另一个同类机关收到、公开或答复的情况，可能是抄用别处的文字留下的。",
      "The text tells what another body of the same kind received, published or answered; it may be left over from a text taken from there.",
    ],
    [
      "只看作主语的机关名称：同为局、镇、乡、街道等，名称除类别外没有一个字相同，才会指出；简称不会。",
      "Only names that are the subject of such a sentence count, of the same kind of body, and without a character in common besides the kind; short forms of the own name are never taken for another.",
    ],
    ["请核对这一句说的是谁。", "Check whom the sentence is about."],
  ),
  "text-placeholder": explain(
    [
      "文中有“XX局”“××件”“此处填写”一类的痕迹，像是模板里没有填上的地方。",
      "The text holds traces such as XX or “fill in here”, as if a blank of a template was left.",
    ],
    [
      "按固定的写法查找；人名里用来遮盖的“×”不算。",
      "Fixed spellings are looked for; signs that mask the name of a person don’t count.",
    ],
    ["请对照原文，看缺的是什么。", "Compare with the original to see what is missing."],
  ),
};
