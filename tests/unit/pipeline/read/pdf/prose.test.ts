/** Paragraphs, page numbers, running lines and spaces, written mark by mark. */
import { describe, expect, it } from "vitest";
import { blocksOfPages, MarkedPage, paragraphsOfPages } from "../../../../fixtures/page-marks.ts";

const page = () => new MarkedPage();
const full = "本报告为测试而造内容全属虚构其中的机关数字和事情都不存在写这么长只为占满一行的宽度好看再添";

describe("paragraphs", () => {
  it("begin at an indent and after a short line, and run on otherwise, over a page's end too", () => {
    const first = page().write("一、总体情况", 70, 50).write(full.slice(0, 43), 70, 68).write(full, 50, 86);
    const second = page().write("这里才完。", 50, 50).write("第二段。", 70, 68);
    expect(paragraphsOfPages(first, second)).toEqual([
      "一、总体情况",
      `${full.slice(0, 43)}${full}这里才完。`,
      "第二段。",
    ]);
  });
  it("know their page, line and column", () => {
    const [, second] = blocksOfPages(page().write("甲。", 50, 50).write("乙。", 50, 90));
    expect(second).toMatchObject({ type: "paragraph", text: "乙。", at: { page: 1, line: 2, column: 1 } });
  });
  it("count what is drawn twice to look bold once", () => {
    expect(paragraphsOfPages(page().write("粗体字22", 50, 50).write("粗体字22", 50.4, 50))).toEqual(["粗体字22"]);
  });
});

describe("page furniture", () => {
  it.each(["- 3 -", "— 4 —", "P. 9", "4 / 7", "第 4 页", "第4页 共7页", "1"])("%s is taken off", (number) => {
    expect(paragraphsOfPages(page().write("正文在此。", 50, 50).write(number, 290, 800))).toEqual(["正文在此。"]);
  });
  it("is no number that does not count with the pages", () => {
    expect(paragraphsOfPages(page().write("正文在此。", 50, 50).write("57", 290, 800))).toEqual(["正文在此。", "57"]);
  });
  it("is a line that returns on most pages", () => {
    const pages = [1, 2, 3].map((n) =>
      page()
        .write("样例县年报", 400, 20)
        .write(`第${n}段不同的正文。`, 50, 60 + n),
    );
    expect(paragraphsOfPages(...pages).join("")).toBe("第1段不同的正文。第2段不同的正文。第3段不同的正文。");
  });
});
