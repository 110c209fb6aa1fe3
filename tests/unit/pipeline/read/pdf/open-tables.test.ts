/** Tables without borders, written mark by mark. */
import { describe, expect, it } from "vitest";
import { MarkedPage, paragraphsOfPages, tablesOfPages } from "../../../../fixtures/page-marks.ts";

const page = () => new MarkedPage();

describe("numbers below one another", () => {
  it("make columns, and a blank keeps its place", () => {
    const marks = page().write("甲项", 50, 100).write("1", 200, 100).write("2", 250, 100).write("3", 300, 100);
    marks.write("乙项", 50, 120).write("4", 200, 120).write("6", 300, 120);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["甲项", "1", "2", "3"],
        ["乙项", "4", "", "6"],
      ],
    ]);
  });
  it("take the label that is wrapped above and below them", () => {
    const marks = page()
      .write("1.申请人无正当理由逾期", 50, 100)
      .write("5", 250, 106)
      .write("6", 300, 106)
      .write("不补正", 50, 112);
    marks.write("2.其他", 50, 136).write("7", 250, 136).write("8", 300, 136);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["1.申请人无正当理由逾期不补正", "5", "6"],
        ["2.其他", "7", "8"],
      ],
    ]);
  });
  it("leave a label whole that ends over another row's numbers", () => {
    const marks = page()
      .write("1.逾期不补正的申请", 50, 100)
      .write("1", 200, 100)
      .write("2", 250, 100)
      .write("3", 300, 100);
    marks.write("2.其他", 50, 120).write("4", 125, 120).write("5", 200, 120).write("6", 250, 120);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["1.逾期不补正的申请", "", "1", "2", "3"],
        ["2.其他", "4", "5", "6", ""],
      ],
    ]);
  });
  it("keep columns of labels apart", () => {
    const marks = page().write("（一）公开", 50, 100).write("1", 250, 100).write("2", 300, 100);
    marks.write("（二）不公开", 50, 130).write("1.秘密", 130, 120).write("3", 250, 120).write("4", 300, 120);
    marks.write("2.其他", 130, 140).write("5", 250, 140).write("6", 300, 140);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["（一）公开", "", "1", "2"],
        ["", "1.秘密", "3", "4"],
        ["（二）不公开", "", "", ""],
        ["", "2.其他", "5", "6"],
      ],
    ]);
  });
});

describe("a header over numbers", () => {
  it("gives its lowest labels to the columns in their order, wherever the numbers stand in them", () => {
    const marks = page().write("内容", 80, 100).write("制发件数", 200, 100).write("废止件数", 300, 100);
    marks
      .write("规章", 50, 120)
      .write("1", 270, 120)
      .write("2", 370, 120)
      .write("文件", 50, 140)
      .write("13", 265, 140)
      .write("4", 370, 140);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["内容", "制发件数", "废止件数"],
        ["规章", "1", "2"],
        ["文件", "13", "4"],
      ],
    ]);
  });
  it("joins labels that are wrapped in narrow columns, and leaves what heads several apart", () => {
    const marks = page().write("法人或其他组织", 215, 80);
    for (const [i, label] of ["商业", "科研", "社会", "法律"].entries()) marks.write(label, 200 + 40 * i, 104);
    for (const [i, label] of ["企业", "机构", "公益", "服务"].entries()) marks.write(label, 200 + 40 * i, 115);
    for (const y of [140, 160]) for (let i = 0; i < 4; i++) marks.write("0", 207 + 40 * i, y);
    expect(tablesOfPages(marks)[0]!.slice(-3)).toEqual([
      ["商业企业", "科研机构", "社会公益", "法律服务"],
      ["0", "0", "0", "0"],
      ["0", "0", "0", "0"],
    ]);
  });
});

describe("what is no table", () => {
  it("stays prose, numbers in it or not", () => {
    const marks = page()
      .write("全年受理申请 21 件，办结 20 件，结转 1 件", 50, 100)
      .write("公开电话 12345678", 50, 116);
    expect(tablesOfPages(marks)).toEqual([]);
    expect(paragraphsOfPages(marks).join("")).toContain("21件");
  });
  it("keeps a section's heading out of the table below it", () => {
    const marks = page()
      .write("四、行政复议", 50, 80)
      .write("维持", 200, 110)
      .write("纠正", 300, 110)
      .write("1", 205, 130)
      .write("2", 305, 130);
    expect(paragraphsOfPages(marks)).toEqual(["四、行政复议"]);
    expect(tablesOfPages(marks)).toEqual([
      [
        ["维持", "纠正"],
        ["1", "2"],
      ],
    ]);
  });
});
