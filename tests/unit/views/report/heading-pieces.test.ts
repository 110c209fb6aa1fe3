import { expect, it } from "vitest";
import { headingPieces } from "../../../../src/views/report/heading-pieces.ts";

it("parts a title between words, and loses nothing", () => {
  const titles = {
    "样例区人民政府办公室 2024 年政府信息公开工作年度报告": "样例区|人民政府办公室 2024 年|政府信息公开|工作年度报告",
    样例局2023年度政府信息公开年度报告: "样例局2023年度|政府信息公开|年度报告",
    样例镇人民政府信息公开工作年度报告: "样例镇|人民政府信息公开|工作年度报告",
    报告: "报告",
  };
  for (const [title, pieces] of Object.entries(titles)) {
    expect(headingPieces(title).join("|")).toBe(pieces);
    expect(headingPieces(title).join("")).toBe(title);
  }
});
