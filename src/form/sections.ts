/**
 * The six sections of a report: the heading the form prints, and a pattern that the wordings in use share.
 * Patterns are tried on a short line without spaces and punctuation; numbering is not trusted, since it is often wrong.
 */
import type { SectionId } from "../model/report.ts";

export const sectionHeadings: { id: SectionId; heading: string; pattern: RegExp }[] = [
  { id: "overview", heading: "一、总体情况", pattern: /^(总体情况|概述|工作概述|工作基本情况|基本情况)$/ },
  { id: "disclosure", heading: "二、主动公开政府信息情况", pattern: /主动公开政府信息(的)?情况$/ },
  { id: "requests", heading: "三、收到和处理政府信息公开申请情况", pattern: /收到和处理政府信息公开申请(的)?情况$/ },
  {
    id: "reviews",
    heading: "四、政府信息公开行政复议、行政诉讼情况",
    pattern: /行政复议、?(提起)?行政诉讼(的)?情况$/,
  },
  { id: "problems", heading: "五、存在的主要问题及改进情况", pattern: /存在的?(主要)?问题及(其)?改进(情况|措施)?$/ },
  { id: "otherMatters", heading: "六、其他需要报告的事项", pattern: /其他需要报告的?(事项|情况)$/ },
];

/** Each wording that a pattern takes has one of these (情况, 概述, 改进, 措施, 事项): lines without them are tried on none. */
export const headingCharacters = "况述进施项";
