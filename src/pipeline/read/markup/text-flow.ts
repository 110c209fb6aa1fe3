/**
 * Gathers the texts of one place (the page, a cell, a text box) into lines: white space collapsed as in a browser,
 * each line with the offset of its first letter. Raised and struck-out text is set apart, so that a footnote's mark
 * never becomes a digit of the number it stands at.
 */
import { isCjk, type Item } from "./markup-items.ts";

export type MarkKind = "raised" | "struck";
type Mark = { kind: MarkKind; isOpen: boolean };

const signs: Record<MarkKind, { before: string; after: string }> = {
  raised: { before: "(", after: ")" },
  struck: { before: "~~", after: "~~" },
};
const whiteSpaceRun = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;
const leadingSpace = /^[ \t\n\f\r]+/;
const spaces = " \t\n\f\r";

export class TextFlow {
  readonly items: Item[] = [];
  level: number | null = null;
  // Most flows are cells of a single word: what they do not need is not made.
  private marks: Mark[] | null = null;
  /** Items that come after the line that is being gathered, such as a text box anchored in it. */
  private after: Item[] | null = null;
  private line = "";
  /** The line's last letter: asking the line for it would put the line together anew each time. */
  private lastLetter = "";
  private offset = 0;
  private isLink = true;
  private gap: "" | " " | "\n" = "";

  /** True when the line that is being gathered holds no text yet. */
  get isAtLineStart(): boolean {
    return this.line === "";
  }

  append(text: string, offset: number, isLink: boolean): void {
    const body = this.line === "" ? text.trimStart() : text.replace(leadingSpace, "");
    const skipped = text.length - body.length;
    if (skipped > 0) this.widenGap(text.slice(0, skipped));
    if (body === "") return;
    if (this.line === "") {
      this.offset = offset + skipped;
      this.isLink = true;
    } else if (this.gap !== "") {
      // A line of the source that ends within Chinese text is no space.
      if (this.gap === " " || !isCjk(this.lastLetter) || !isCjk(body[0])) this.line += " ";
    }
    this.gap = "";
    if (this.marks !== null && body.trim() !== "") this.openMarks(this.marks);
    this.isLink &&= isLink;
    const end = endOfWords(body);
    this.line += collapse(body.slice(0, end));
    this.lastLetter = body[end - 1] ?? "";
    if (end < body.length) this.widenGap(body.slice(end));
  }

  private widenGap(space: string): void {
    if (this.line === "") return;
    this.gap = this.gap === " " || !/[\n\r]/.test(space) ? " " : "\n";
  }

  openMark(kind: MarkKind): void {
    (this.marks ??= []).push({ kind, isOpen: false });
  }

  closeMark(): void {
    const mark = this.marks?.pop();
    if (mark?.isOpen && this.line !== "") this.line += signs[mark.kind].after;
  }

  /** What is raised at a line's start is raised against nothing: it stays as it is. */
  private openMarks(marks: Mark[]): void {
    for (const mark of marks) {
      if (mark.isOpen || (mark.kind === "raised" && this.line === "")) continue;
      this.line += signs[mark.kind].before;
      mark.isOpen = true;
    }
  }

  /** A break within a heading or the like, which ends no line. */
  appendBreak(): void {
    if (this.line !== "" && this.gap === "") this.gap = "\n";
  }

  endLine(): void {
    if (this.line === "" && this.after === null) {
      this.gap = "";
      return;
    }
    for (const mark of this.marks?.toReversed() ?? []) {
      if (mark.isOpen && this.line !== "") this.line += signs[mark.kind].after;
      mark.isOpen = false;
    }
    const text = this.line.trim();
    if (text !== "") {
      this.items.push({ kind: "text", text, level: this.level, offset: this.offset, isLink: this.isLink });
    }
    if (this.after !== null) this.addItems(this.after);
    this.after = null;
    this.line = "";
    this.gap = "";
  }

  addItems(items: Item[]): void {
    for (const item of items) this.items.push(item);
  }

  addAfterLine(items: Item[]): void {
    if (this.isAtLineStart) this.addItems(items);
    else {
      this.after ??= [];
      for (const item of items) this.after.push(item);
    }
  }
}

/** Where the white space at the end begins; by hand, since a pattern would look at every space before it. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && spaces.includes(text[end - 1]!)) end--;
  return end;
}

const collapse = (text: string): string =>
  text.replace(whiteSpaceRun, (space: string, at: number, all: string) =>
    /[\n\r]/.test(space) && isCjk(all[at - 1]) && isCjk(all[at + space.length]) ? "" : " ",
  );
