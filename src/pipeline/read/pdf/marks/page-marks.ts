/**
 * Drawing operations of a page → the marks on it: glyphs with their boxes, and straight lines that run across or down.
 * Follows the text and graphics state as the PDF standard defines it; y runs downwards from the page's top. Curves,
 * pictures, colours and clipping say nothing about a table and are passed over.
 */
import { withoutRadicals } from "../../../../form/radicals.ts";
import { identity, matrixFrom, multiply, type Matrix } from "./matrix.ts";
import type { Operation, PageOperations } from "./open-pdf.ts";
import { strokesOfPath, type Stroke } from "./path-strokes.ts";
import { advance, glyphAt, type Glyph, type ShownGlyph, type TextState } from "./glyph-boxes.ts";

/** `lost`: how many pieces of text are shown in a font that cannot be read. */
export type PageMarks = { width: number; height: number; glyphs: Glyph[]; strokes: Stroke[]; lost: number };

type State = TextState & { toPage: Matrix };

const freshText: Omit<State, "toPage"> = {
  size: 0,
  font: { scale: 0.001, isVertical: false, isMissing: false },
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
};

/** Deeper nesting than any program writes; beyond it states are no longer kept. */
const deepest = 1000;

/** `most`: how many marks the page may have. */
export function readMarks(page: PageOperations, most: number): PageMarks | "too many" {
  const reader = new MarkReader(page);
  for (const operation of page.operations) {
    reader.follow(operation);
    if (reader.glyphs.length + reader.strokes.length > most) return "too many";
  }
  return { width: page.width, height: page.height, glyphs: reader.glyphs, strokes: reader.strokes, lost: reader.lost };
}

function shownGlyph(part: unknown): ShownGlyph | null {
  if (typeof part !== "object" || part === null) return null;
  const { unicode, width, vmetric } = part as { unicode?: unknown; width?: unknown; vmetric?: ArrayLike<unknown> };
  const text = typeof unicode === "string" ? withoutRadicals(unicode) : "";
  return { text, width: number(width), verticalAdvance: number(vmetric?.[0]) || -1000 };
}

const number = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);

class MarkReader {
  readonly glyphs: Glyph[] = [];
  readonly strokes: Stroke[] = [];
  lost = 0;
  private readonly page: PageOperations;
  private state: State;
  private readonly saved: State[] = [];
  private textMatrix: Matrix = identity;
  /** The pen, from where the line begins, and where that is; all in text space. */
  private pen = { x: 0, y: 0 };
  private line = { x: 0, y: 0 };

  constructor(page: PageOperations) {
    this.page = page;
    this.state = { ...freshText, toPage: page.toPage };
  }

  follow({ name, args }: Operation): void {
    const action = actions[name];
    if (action !== undefined) action(this, args);
  }

  save(): void {
    if (this.saved.length < deepest) this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  transform(values: unknown): void {
    const matrix = matrixFrom(values);
    if (matrix !== null) this.state.toPage = multiply(this.state.toPage, matrix);
  }

  set(change: Partial<State>): void {
    Object.assign(this.state, change);
  }

  setFont(name: unknown, size: number): void {
    this.set({ font: typeof name === "string" ? this.page.fontOf(name) : freshText.font, size });
  }

  beginText(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.pen = { x: 0, y: 0 };
    this.line = { x: 0, y: 0 };
  }

  moveLine(x: number, y: number): void {
    this.line = { x: this.line.x + x, y: this.line.y + y };
    this.pen = { x: 0, y: 0 };
  }

  nextLine(): void {
    this.moveLine(0, -this.state.leading);
  }

  /** `parts`: glyphs, and numbers that move the next glyph back by thousandths of the font's size. */
  show(parts: unknown): void {
    if (!Array.isArray(parts)) return;
    const { state } = this;
    if (state.font.isMissing) this.lost += 1;
    const toPage = multiply(state.toPage, multiply(this.textMatrix, [1, 0, 0, 1, this.line.x, this.line.y]));
    for (const part of parts as unknown[]) {
      const glyph = shownGlyph(part);
      const step = glyph === null ? this.kerning(number(part)) : advance(glyph, state);
      const printed = glyph === null ? null : glyphAt(glyph, this.pen, state, toPage);
      if (printed !== null) this.glyphs.push(printed);
      this.pen = { x: this.pen.x + step.x, y: this.pen.y + step.y };
    }
  }

  private kerning(thousandths: number): { x: number; y: number } {
    const { size, stretch, font } = this.state;
    const back = (-thousandths * size) / 1000;
    return font.isVertical ? { x: 0, y: back } : { x: back * stretch, y: 0 };
  }

  draw([painting, data]: unknown[]): void {
    const [path] = Array.isArray(data) ? (data as unknown[]) : [];
    for (const stroke of strokesOfPath(number(painting), path, this.state.toPage)) this.strokes.push(stroke);
  }
}

const actions: Record<string, (reader: MarkReader, args: unknown[]) => void> = {
  save: (reader) => reader.save(),
  restore: (reader) => reader.restore(),
  transform: (reader, args) => reader.transform(args),
  paintFormXObjectBegin: (reader, [matrix]) => {
    reader.save();
    reader.transform(matrix);
  },
  paintFormXObjectEnd: (reader) => reader.restore(),
  beginText: (reader) => reader.beginText(identity),
  setTextMatrix: (reader, [values]) => reader.beginText(matrixFrom(values) ?? identity),
  moveText: (reader, [x, y]) => reader.moveLine(number(x), number(y)),
  setLeadingMoveText: (reader, [x, y]) => {
    reader.set({ leading: -number(y) });
    reader.moveLine(number(x), number(y));
  },
  nextLine: (reader) => reader.nextLine(),
  setLeading: (reader, [leading]) => reader.set({ leading: number(leading) }),
  setFont: (reader, [name, size]) => reader.setFont(name, number(size)),
  setCharSpacing: (reader, [spacing]) => reader.set({ charSpacing: number(spacing) }),
  setWordSpacing: (reader, [spacing]) => reader.set({ wordSpacing: number(spacing) }),
  setHScale: (reader, [percent]) => reader.set({ stretch: number(percent) / 100 }),
  setTextRise: (reader, [rise]) => reader.set({ rise: number(rise) }),
  showText: (reader, [parts]) => reader.show(parts),
  constructPath: (reader, args) => reader.draw(args),
};
