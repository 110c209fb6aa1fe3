import { describe, expect, it } from "vitest";
import { sectionHeadings } from "../../../../src/form/sections.ts";
import type { Block } from "../../../../src/model/document.ts";
import { recogniseSections } from "../../../../src/pipeline/recognise/recognise-sections.ts";
import { documentOf, heading, prose, table } from "../../../fixtures/build-document.ts";

const read = (...blocks: Block[]) => {
  const { value, diagnostics } = recogniseSections(documentOf(blocks));
  return {
    sections: value.map(({ id, at, paragraphs }) => [
      id,
      at === "unknown" ? 0 : at.line,
      paragraphs.map((p) => p.text),
    ]),
    missing: diagnostics.map((d) => (d.code === "section-missing" ? d.args.heading : d.code)),
  };
};
const firstOf = (text: string) => read(...prose(text)).sections[0]?.[0];

describe("sections", () => {
  it("begin at the form's headings and hold the text below them, tables left out", () => {
    const blocks = prose("标题", ...sectionHeadings.flatMap(({ heading: text }) => [text, "甲。", "乙。"]));
    expect(read(...blocks, table("a | 1"))).toEqual({
      sections: sectionHeadings.map(({ id }, index) => [id, index * 3 + 2, ["甲。", "乙。"]]),
      missing: [],
    });
  });
  it("that are not there are named", () => {
    const { sections, missing } = read(...prose("一、总体情况", "甲。"));
    expect(sections).toEqual([["overview", 1, ["甲。"]]]);
    expect(missing).toEqual(sectionHeadings.slice(1).map((s) => s.heading));
  });
  it.each([
    ["overview", "总体情况"],
    ["overview", "一、工作概述"],
    ["disclosure", "二、行政机关主动公开政府信息情况"],
    ["requests", "(三)收到和处理政府信息公开申请情况"],
    ["reviews", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    ["reviews", "四、政府信息公开行政复议,行政诉讼情况"],
    ["problems", "五、政府信息公开工作存在的主要问题及改进情况"],
    ["problems", "存在的主要问题及改进措施"],
    ["otherMatters", "七、其他需要报告的事项"],
  ])("%s may be called %s", (id, text) => expect(firstOf(text)).toBe(id));
  it("may be Markdown headings of any level", () =>
    expect(read(heading("六、其他需要报告的事项", 5, 4)).sections).toEqual([["otherMatters", 5, []]]));
  it("do not begin at a part of another, whatever it is called", () => {
    const blocks = prose("一、总体情况", "（一）主动公开政府信息情况", "甲。", "二、主动公开政府信息情况", "乙。");
    expect(read(...blocks).sections).toEqual([
      ["overview", 1, ["（一）主动公开政府信息情况", "甲。"]],
      ["disclosure", 4, ["乙。"]],
    ]);
  });
  it("begin once: a heading printed twice is text", () =>
    expect(read(...prose("一、总体情况", "一、总体情况")).sections).toEqual([["overview", 1, ["一、总体情况"]]]));
  it("do not begin in prose", () => {
    expect(firstOf("现将本年度总体情况报告如下：")).toBeUndefined();
    expect(firstOf(`${"甲".repeat(40)}主动公开政府信息情况`)).toBeUndefined();
  });
});
