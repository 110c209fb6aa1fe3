/**
 * Glyphs → runs (glyphs that touch, on one baseline) → lines → text. What is drawn twice to look bold counts once. A gap
 * becomes a space where a reader sees one. Knows nothing of tables.
 */
import type { Glyph } from "./marks/glyph-boxes.ts";

export type Run = {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  base: number;
  size: number;
};
/** Runs side by side, from left to right. */
export type Line = Run[];

/** In ems: glyphs nearer than this touch; the same glyph nearer than `double` is the same one again. */
const touching = 0.12;
const double = 0.2;

export function buildRuns(glyphs: Glyph[]): Run[] {
  const runs: Run[] = [];
  for (const glyph of withoutDoubles(glyphs)) {
    const last = runs.at(-1);
    if (last !== undefined && touches(last, glyph)) {
      last.text += glyph.text;
      last.right = Math.max(last.right, glyph.right);
      last.top = Math.min(last.top, glyph.top);
      last.bottom = Math.max(last.bottom, glyph.bottom);
    } else {
      const { text, left, right, top, bottom, base, size } = glyph;
      runs.push({ text, left, right, top, bottom, base, size });
    }
  }
  return runs;
}

function touches(run: Run, glyph: Glyph): boolean {
  const em = Math.max(run.size, glyph.size);
  const gap = glyph.left - run.right;
  return Math.abs(run.base - glyph.base) < 0.15 * em && gap > -0.35 * em && gap < touching * em;
}

function withoutDoubles(glyphs: Glyph[]): Glyph[] {
  // By text and size, then by place: numbers as keys cost a tenth of texts.
  const alike = new Map<string, Map<number, Glyph>>();
  return glyphs.filter((glyph) => {
    const size = Math.max(Math.round(glyph.size * 4), 1) / 4;
    const near = double * size;
    const [x, y] = [Math.round(glyph.left / near), Math.round(glyph.base / near)];
    const kind = `${glyph.text} ${size}`;
    const seen = alike.get(kind) ?? new Map<number, Glyph>();
    if (seen.size === 0) alike.set(kind, seen);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const other = seen.get(placeKey(x + dx, y + dy));
        if (other && Math.abs(other.left - glyph.left) < near && Math.abs(other.base - glyph.base) < near) return false;
      }
    }
    seen.set(placeKey(x, y), glyph);
    return true;
  });
}

/** One number for two whole ones, unless they are millions, which nothing on a page is. */
const placeKey = (x: number, y: number): number => x * 0x4000000 + y;

export const middle = (run: { top: number; bottom: number }): number => (run.top + run.bottom) / 2;
export const centre = (run: { left: number; right: number }): number => (run.left + run.right) / 2;

/** Runs whose middles are level are one line; lines go from top to bottom. */
export function groupLines(runs: Run[]): Line[] {
  const lines: { level: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => middle(a) - middle(b) || a.left - b.left)) {
    const line = lines.at(-1);
    if (line !== undefined && middle(run) - line.level < 0.45 * Math.min(line.size, run.size)) line.runs.push(run);
    else lines.push({ level: middle(run), size: run.size, runs: [run] });
  }
  return lines.map((line) => line.runs.sort((a, b) => a.left - b.left));
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Han characters are often set apart to fill a line; letters and digits are not. */
export function lineText(line: Line): string {
  let text = "";
  for (const [index, run] of line.entries()) {
    const before = line[index - 1];
    if (before !== undefined) {
      const besideHan = han.test(before.text.at(-1) ?? "") || han.test(run.text[0] ?? "");
      const gap = (run.left - before.right) / Math.max(run.size, before.size);
      if (gap > (besideHan ? 0.5 : 0.15)) text += " ";
    }
    text += run.text;
  }
  return text;
}

export const numeric = /^[+\-−－]?[\d０-９]+(?:[,，.．][\d０-９]+)*$/u;
export const isNumber = (text: string): boolean => numeric.test(text);

/** Lines of one cell or paragraph as one text: Han runs on, words of letters are parted by a space. */
export const joinTexts = (texts: string[]): string =>
  texts.reduce((joined, text) => {
    const parted = /[A-Za-z]$/.test(joined) && /^[A-Za-z]/.test(text);
    return joined + (parted ? " " : "") + text;
  }, "");
