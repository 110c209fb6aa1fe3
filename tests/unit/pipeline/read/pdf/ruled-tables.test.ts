/** Tables that rules enclose, written mark by mark. */
import { describe, expect, it } from "vitest";
import { MarkedPage, tablesOfPages } from "../../../../fixtures/page-marks.ts";

const page = () => new MarkedPage();

describe("cells between rules", () => {
  it("hold the text whose middle stands in them", () => {
    const marks = page()
      .grid([50, 150, 250], [100, 120, 140])
      .write("规章", 55, 105)
      .write("5", 195, 105)
      .write("文件", 55, 125)
      .write("12", 195, 125);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["规章", "5"],
        ["文件", "12"],
      ],
    ]);
  });
  it("are one where no rule parts them, with the text in the first place", () => {
    const marks = page()
      .grid([50, 250], [100, 160])
      .down(150, 100, 160)
      .across(130, 150, 250)
      .write("甲", 90, 125)
      .write("1", 200, 110)
      .write("2", 200, 140);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["甲", "1"],
        ["", "2"],
      ],
    ]);
  });
  it("keep a place when they are blank", () => {
    const marks = page().grid([50, 100, 150, 200], [100, 120]).write("0", 70, 105).write("7", 170, 105);
    expect(tablesOfPages(marks)).toEqual([[["0", "", "7"]]]);
  });
  it("join the lines of a label from top to bottom, letters one below another too", () => {
    const marks = page()
      .grid([50, 90, 250], [100, 160])
      .write("结", 60, 102)
      .write("果", 60, 114)
      .write("第一行的", 100, 110)
      .write("第二行", 100, 122);
    expect(tablesOfPages(marks)).toEqual([[["结果", "第一行的第二行"]]]);
  });
  it("are one grid where each is a box of its own, with strips free between them", () => {
    const marks = page();
    for (const [left, right] of [
      [50, 145],
      [150, 195],
      [200, 250],
    ] as const) {
      for (const [top, bottom] of [
        [100, 120],
        [125, 145],
      ] as const)
        marks.grid([left, right], [top, bottom]);
    }
    marks.write("规章", 55, 105).write("1", 170, 105).write("2", 220, 105);
    marks.write("文件", 55, 130).write("3", 170, 130).write("4", 220, 130);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["规章", "1", "2"],
        ["文件", "3", "4"],
      ],
    ]);
  });
  it("take a number that is wider than its cell whole, and never cut it in two", () => {
    const marks = page().grid([50, 70, 90], [100, 120]).write("12345", 48, 105).write("6", 77, 105);
    expect(tablesOfPages(marks)).toEqual([[["12345", "6"]]]);
  });
  it("come apart into rows where numbers stand one below another without a rule", () => {
    const marks = page()
      .grid([50, 150, 250], [100, 140])
      .write("许可", 55, 105)
      .write("处罚", 55, 125)
      .write("1", 195, 105)
      .write("2", 195, 125);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["许可", "1"],
        ["处罚", "2"],
      ],
    ]);
  });
  it("read a number that fills its cell and goes on below as one", () => {
    const marks = page()
      .grid([50, 150, 172], [100, 140])
      .write("许可", 55, 115)
      .write("123", 153, 108)
      .write("4", 153, 120);
    expect(tablesOfPages(marks)).toEqual([[["许可", "1234"]]]);
  });
});

describe("rules", () => {
  it("may be missing at a page's end", () => {
    const marks = page().across(120, 50, 250).down(50, 100, 140).down(150, 100, 140).down(250, 100, 140);
    marks.write("甲", 55, 105).write("1", 195, 105).write("乙", 55, 125).write("2", 195, 125);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ]);
  });
  it("may be double, or a little out of line", () => {
    const marks = page()
      .grid([50, 150, 250], [100, 120])
      .grid([51.8, 151, 248.5], [101.5, 118.6])
      .write("甲", 60, 105)
      .write("1", 195, 105);
    expect(tablesOfPages(marks)).toEqual([[["甲", "1"]]]);
  });
  it("make no table as an underline or as a frame around text", () => {
    const marks = page().across(118, 50, 120).write("一、总体情况", 50, 105).grid([40, 560], [90, 800]);
    expect(tablesOfPages(marks)).toEqual([]);
  });
  it("part blocks with columns of their own at a heading across the table", () => {
    const marks = page()
      .across(100, 50, 350)
      .across(120, 50, 350)
      .across(140, 50, 350)
      .across(160, 50, 350)
      .across(180, 50, 350);
    marks.down(50, 100, 180).down(350, 100, 180).down(150, 120, 140).down(250, 120, 140).down(200, 160, 180);
    marks.write("第一块", 180, 105).write("甲", 60, 125).write("1", 195, 125).write("2", 295, 125);
    marks.write("第二块", 180, 145).write("乙", 60, 165).write("3", 270, 165);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["第一块", "", ""],
        ["甲", "1", "2"],
      ],
      [
        ["第二块", ""],
        ["乙", "3"],
      ],
    ]);
  });
});

describe("a table that goes on over a page's end", () => {
  const xs = [50, 150, 200];
  it("joins the row that the end has cut", () => {
    const first = page()
      .grid(xs, [760, 780, 800])
      .write("甲", 55, 765)
      .write("1", 170, 765)
      .write("五要求行政机关确", 55, 785)
      .write("2", 170, 785);
    const second = page().grid(xs, [50, 70, 90]).write("认或重新出具", 55, 55).write("乙", 55, 75).write("3", 170, 75);
    expect(tablesOfPages(first, second)).toEqual([
      [
        ["甲", "1"],
        ["五要求行政机关确认或重新出具", "2"],
      ],
      [["乙", "3"]],
    ]);
  });
  it("joins nothing else: not a whole label without a number, nor the next item of a list", () => {
    const first = page().grid(xs, [760, 780, 800]).write("甲", 55, 765).write("1", 170, 765).write("短名", 55, 785);
    const second = page().grid(xs, [50, 70]).write("乙", 55, 55).write("3", 170, 55);
    expect(tablesOfPages(first, second)).toEqual([
      [
        ["甲", "1"],
        ["短名", ""],
      ],
      [["乙", "3"]],
    ]);
    const filled = page().grid(xs, [760, 780]).write("1.属于国家秘密", 55, 765);
    const next = page().grid(xs, [50, 70]).write("2.其他", 55, 55).write("3", 170, 55);
    expect(tablesOfPages(filled, next)).toEqual([[["1.属于国家秘密", ""]], [["2.其他", "3"]]]);
  });
});
