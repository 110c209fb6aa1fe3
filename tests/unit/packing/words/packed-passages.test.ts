import { describe, expect, it } from "vitest";
import { PackedSection } from "../../../../src/model/packed-agency.ts";
import { packSections, unpackSections } from "../../../../src/packing/packed-sections.ts";
import { packPassages, unpackPassages } from "../../../../src/packing/words/packed-passages.ts";
import { readPassages } from "../../../../src/pipeline/narrative/problems/read-passages.ts";
import { handWritten } from "../../../fixtures/problems/hand-written.ts";
import { randomSection } from "../../../fixtures/problems/random-section.ts";
import { sectionsWith } from "../../../fixtures/problems/section-five.ts";

describe("packed passages", () => {
  const sections = [...handWritten, ...Array.from({ length: 100 }, (_, seed) => randomSection(seed))];
  it("come back as they were", () => {
    for (const { paragraphs } of sections) {
      const passages = readPassages(paragraphs, 2023);
      expect(unpackPassages(packPassages(passages, paragraphs), paragraphs)).toEqual(passages);
    }
  });
  it("take few characters", () => {
    const lengths = sections.map(({ paragraphs }) => packPassages(readPassages(paragraphs, 2023), paragraphs).length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(20);
  });
  it("stand in their section, which fits the published form", () => {
    const told = sectionsWith(["更新不及时。下一步每周检查。", "没有其他事项。"], 2023);
    const packed = packSections(told);
    expect(packed.filter(({ passages }) => passages !== undefined)).toHaveLength(1);
    for (const section of packed) expect(() => PackedSection.parse(section)).not.toThrow();
    expect(unpackSections(packed)).toEqual(told);
  });
});
