/**
 * Lines of text → paragraphs. A paragraph begins where a line is indented or set apart, and after a line that ends
 * short; a line that fills the width goes on in the next, over a page's end too.
 */
import type { TextLine } from "./page-layout.ts";
import { isEnumerated } from "./label-lines.ts";
import { joinTexts } from "./text-runs.ts";

/** `first`: the line where it begins, which gives its position. */
export type ParagraphDraft = { type: "paragraph"; text: string; first: TextLine; last: TextLine };
export type Measure = { left: number; right: number; gap: number };

/** The width that lines of prose fill, and the usual gap between them. */
export function measureProse(lines: TextLine[], pageWidth: number): Measure {
  const long = lines.filter((line) => line.box.right - line.box.left > pageWidth / 2);
  const gaps = lines.slice(1).flatMap((line, i) => {
    const gap = line.box.top - lines[i]!.box.bottom;
    return gap >= 0 && gap < 2.5 * line.size ? [gap / line.size] : [];
  });
  return {
    left: Math.min(...long.map((line) => line.box.left)),
    right: Math.max(...long.map((line) => line.box.right)),
    gap: gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0.5,
  };
}

/** `before`: the paragraph above, if nothing but a page's end stands between. */
export function joinsParagraph(before: ParagraphDraft, line: TextLine, measure: Measure, isNewPage: boolean): boolean {
  const last = before.last;
  const em = line.size;
  const isIndented = line.box.left > measure.left + 1.2 * em;
  const endsShort = last.box.right < measure.right - 1.8 * em || !Number.isFinite(measure.right);
  const isApart = !isNewPage && line.box.top - last.box.bottom > (measure.gap * 1.4 + 0.2) * em;
  const otherSize = Math.abs(last.size - em) > 0.1 * em;
  const isItem = isEnumerated(line.text) && /[。！？；：:!?;]$/u.test(last.text);
  return !isIndented && !endsShort && !isApart && !otherSize && !isItem;
}

export const beginParagraph = (line: TextLine): ParagraphDraft => ({
  type: "paragraph",
  text: line.text,
  first: line,
  last: line,
});

export const continueParagraph = (paragraph: ParagraphDraft, line: TextLine): ParagraphDraft => ({
  ...paragraph,
  text: joinTexts([paragraph.text, line.text]),
  last: line,
});
