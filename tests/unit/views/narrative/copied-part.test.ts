/** The part of a report's page about text found elsewhere: both places, both texts, marks where they differ, nothing accused. */
import { describe, expect, it } from "vitest";
import { copiedPart } from "../../../../src/markup/narrative/copied.ts";
import type { CopiedSource, CopiedText } from "../../../../src/model/narrative/copied-text.ts";
import type { Section } from "../../../../src/model/report.ts";
import { renderCopiedPart, type CopiedPartView, type Piece } from "../../../../src/views/narrative/copied-part.ts";
import { createBothContexts } from "../../../../src/views/report/both-languages.ts";

const text = "前一句。窗口2023年在样例镇开到晚上。后一句。";
const sections: Section[] = [
  { id: "overview", heading: "一、", at: { line: 3, column: 1 }, paragraphs: [{ text, at: { line: 5, column: 1 } }] },
];
const at = { section: "overview", paragraph: 0, from: 4, to: 20 } as const;
const source = (own: Partial<CopiedSource> = {}): CopiedSource => ({
  agencyId: "990101/yang-li-ju",
  year: 2022,
  at,
  line: { line: 7 },
  kind: "sameBody",
  shared: 0.8,
  ...own,
});
const other = (own: Partial<CopiedSource> = {}): CopiedSource =>
  source({ agencyId: "990102/bie-ju", name: "样例省别局", kind: "otherBody", ...own });
const copied = (sources: CopiedSource[], own: Partial<CopiedText> = {}, total = sources.length): CopiedText => ({
  considered: 40,
  found: 15,
  sameBody: 15,
  otherBody: 0,
  passages: [{ at, total, sources }],
  more: 0,
  ...own,
});
const both = createBothContexts("/repo/");
const render = (told: CopiedText, own: Section[] = sections): CopiedPartView =>
  renderCopiedPart(both, { sections: own, copied: told });
const whole = (pieces: Piece[] | null | undefined): string => (pieces ?? []).map((piece) => piece.text).join("");
const marked = (pieces: Piece[] | null | undefined): string[] =>
  (pieces ?? []).flatMap((piece) => (piece.isMarked ? [piece.text] : []));

describe("text found elsewhere", () => {
  it("stands beside the other report's words, what differs marked in both, each with the way to its line", () => {
    const [passage] = render(copied([source({ text: "窗口2022年在样例镇一直开到晚上。" })])).passages;
    expect(whole(passage?.ownPieces)).toBe("窗口2023年在样例镇开到晚上。");
    expect(whole(passage?.otherPieces)).toBe("窗口2022年在样例镇一直开到晚上。");
    expect(marked(passage?.ownPieces)).toEqual(["2023"]);
    expect(marked(passage?.otherPieces)).toEqual(["2022", "一直"]);
    expect([passage?.own.href, passage?.other.href]).toEqual(["#L5", "../2022/#L7"]);
  });

  it("stands once where both are the same to the letter", () => {
    const view = render(copied([source()]));
    expect(view.passages[0]?.otherPieces).toBeNull();
    expect(marked(view.passages[0]?.ownPieces)).toEqual([]);
    const { html } = copiedPart(view);
    expect(html.split("窗口2023年在样例镇开到晚上").length).toBe(2);
    expect(html).not.toContain("<mark>");
  });

  it("tells another body by its name, and further places with how many aren't listed", () => {
    const [passage] = render(copied([other({ text: "别的话" }), source({ year: 2021 })], {}, 5)).passages;
    expect(passage?.other).toMatchObject({ href: "/repo/agencies/990102/bie-ju/2022/#L7" });
    expect(passage?.other.told.zh).toContain("样例省别局");
    expect(passage?.also.places.map(({ href }) => href)).toEqual(["../2021/#L7"]);
    expect(passage?.also.rest?.zh).toContain("3");
  });

  it("leads to the part of the other report's page where its line isn't known", () => {
    expect(render(copied([source({ line: undefined })])).passages[0]?.other.href).toBe("../2022/#copied");
  });

  it("has no link for a line of its own that isn't known, and leaves out what its text hasn't", () => {
    const [section] = sections;
    const lost = [{ ...section!, paragraphs: [{ text, at: "unknown" as const }] }];
    expect(render(copied([source()]), lost).passages[0]?.own.href).toBeNull();
    expect(render(copied([source()]), []).passages).toEqual([]);
  });

  it("says how much of how much, in both languages, and what isn't listed", () => {
    const { summary, more } = render(copied([source()], { more: 4 }));
    for (const words of [summary.zh, summary.en]) expect(words).toMatch(/40.*15|15.*40/);
    expect(more?.zh).toContain("4");
    expect(render(copied([source()])).more).toBeNull();
  });

  it("escapes what reports say", () => {
    const odd = [{ ...sections[0]!, paragraphs: [{ text: "前一句。<b>甲&乙</b>", at: "unknown" as const }] }];
    expect(copiedPart(render(copied([source()]), odd)).html).toContain("&lt;b&gt;甲&amp;乙");
  });
});
