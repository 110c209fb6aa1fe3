import { describe, expect, it } from "vitest";
import { comparedSentences, type TextOfReport } from "../../../../src/pipeline/copied/compared-sentences.ts";
import { maskText, ownNames } from "../../../../src/pipeline/copied/mask-text.ts";

const names = ownNames("青禾县溪柳镇人民政府", ["样例省", "青禾县"]);
const masked = (text: string): string => maskText(text, names);

describe("what is compared", () => {
  it("is the same whoever writes, whatever the numbers and dates", () => {
    const other = maskText("2024年，白石镇登记旧文件一千零三份。", ownNames("白石镇人民政府", ["样例省"]));
    expect(masked("2023年，本镇登记旧文件1,136份。")).toBe(other);
    expect(masked("２０２２年，溪柳镇人民政府登记旧文件十二份。")).toBe(other);
  });
  it("leaves out signs, titles of documents and the law's phrases, and reads traditional characters", () => {
    expect(masked("依照《样例条例》，办理 政府信息公开申请 从快。")).toBe(masked("依照办理从快"));
    expect(masked("編輯、審核分開")).toBe(masked("編輯审核分開"));
  });
});

it("takes a text without an end", () => {
  expect(masked("甲乙".repeat(200_000))).toHaveLength(400_000);
});

describe("sentences", () => {
  const report = (paragraphs: string[], kind: TextOfReport["kind"] = "full"): TextOfReport => ({
    ...{ path: "样例省/a.txt", kind, agencyName: "青禾县溪柳镇人民政府" },
    sections: [
      {
        id: "requests",
        heading: "",
        at: "unknown",
        paragraphs: [{ text: "表格旁边的话不同别的报告比较也不读。", at: "unknown" }],
      },
      { id: "overview", heading: "", at: "unknown", paragraphs: paragraphs.map((text) => ({ text, at: "unknown" })) },
    ],
  });
  const long = "村口的公告栏由两位老人轮流擦洗和张贴";
  it("are those of the narrative that are long enough, with their places", () => {
    const [one, two, ...more] = comparedSentences(report([`好。${long}；还有。`, `${long}。`]));
    expect([one!.at, two!.at]).toEqual([
      { section: "overview", paragraph: 0, from: 2, to: 2 + long.length + 1 },
      { section: "overview", paragraph: 1, from: 0, to: long.length + 1 },
    ]);
    expect(more).toEqual([]);
  });
  it("are none of what form and law make everyone say, and none of an extract", () => {
    const said = [
      "本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。",
      "全年没有收取任何信息处理费和别的费用。",
    ];
    expect(comparedSentences(report(said))).toEqual([]);
    expect(comparedSentences(report([`${long}。`], "extract"))).toEqual([]);
  });
});
