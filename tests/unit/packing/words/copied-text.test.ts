/** What is told of copied text comes back from its packed form as it was, other reports' words and lines included. */
import { expect, it } from "vitest";
import type { CopiedText } from "../../../../src/model/narrative/copied-text.ts";
import { PackedCopiedText } from "../../../../src/model/narrative/packed-copied-text.ts";
import type { Section } from "../../../../src/model/report.ts";
import { packCopied, unpackCopied } from "../../../../src/packing/words/copied-text.ts";

const text = "开头。窗口2023年在样例镇开到晚上。结尾。";
const sections: Section[] = [
  { id: "problems", heading: "五、", at: "unknown", paragraphs: [{ text, at: { line: 5, column: 1 } }] },
];
const at = { section: "problems", paragraph: 0, from: 3, to: 19 } as const;
const copied: CopiedText = {
  considered: 40,
  found: 16,
  sameBody: 16,
  otherBody: 16,
  passages: [
    {
      at,
      total: 5,
      sources: [
        {
          agencyId: "990102/bie-ju",
          name: "样例省别局",
          year: 2022,
          at: { ...at, section: "overview" },
          line: { page: 2, line: 7 },
          kind: "otherBody",
          shared: 0.8,
          text: "窗口2022年在样例镇一直开到晚上。",
        },
        { agencyId: "990101/yang-li-ju", year: 2022, at, line: { line: 9 }, kind: "sameBody", shared: 1 },
        { agencyId: "990101/yang-li-ju", year: 2021, at, kind: "sameBody", shared: 0.57 },
      ],
    },
  ],
  more: 3,
};

it("comes back as it was", () => {
  const packed = PackedCopiedText.parse(JSON.parse(JSON.stringify(packCopied(copied, sections))));
  expect(unpackCopied(packed, { agencyId: "990101/yang-li-ju", sections })).toEqual(copied);
});

it("holds of another report's words only what is other", () => {
  const packed = JSON.stringify(packCopied(copied, sections));
  expect(packed).toContain("一直");
  expect(packed).not.toContain("窗口");
});
