/**
 * Text → outlines, from the Noto Serif SC that npm installs, so that a card looks the same on a machine without any font.
 * The font comes in parts by code point, as variable WOFF2. Sizes and widths are in pixels; a character that the font
 * lacks is drawn as its own blank (.notdef).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create } from "fontkitten";

export type Weight = 400 | 700;
export type Outline = { path: string; width: number };

type Point = { endContour: boolean; copy: () => Point };
/** What fontkitten's fonts have, beyond what its types say: it applies weights to every kind of file but WOFF2. */
type OpenFont = {
  unitsPerEm: number;
  stream: { constructor: new (bytes: Uint8Array) => unknown };
  constructor: new (stream: unknown, coordinates: number[]) => OpenFont;
  glyphForCodePoint: (codePoint: number) => { id: number; advanceWidth: number; path: { toSVG: () => string } };
  _transformedGlyphs?: { points?: Point[] }[];
  _variationProcessor: { transformPoints: (glyph: number, points: Point[]) => void };
};
type Part = { name: string; ranges: [number, number][] };

const require = createRequire(join(process.cwd(), "package.json"));
const fontPackage = "@fontsource-variable/noto-serif-sc";

/** "U+4e00-4e0b,U+9fff" by part, as the package lists them. */
function readParts(): Part[] {
  const list = JSON.parse(readFileSync(require.resolve(`${fontPackage}/unicode.json`), "utf8")) as Record<
    string,
    string
  >;
  return Object.entries(list).map(([name, text]) => ({
    name: name.replace(/[[\]]/g, ""),
    ranges: text.split(",").map((range) => {
      const [from = "", to = from] = range.slice(2).split("-");
      return [parseInt(from, 16), parseInt(to, 16)];
    }),
  }));
}

let parts: Part[] | undefined;
const fonts = new Map<string, OpenFont>();
const outlines = new Map<string, Outline>();

/** Latin and digits come last in the list and are drawn from there, not from a part that happens to have them too. */
function partOf(codePoint: number): string {
  parts ??= readParts();
  const holds = ({ ranges }: Part): boolean => ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
  return parts.findLast(holds)?.name ?? "latin";
}

function openFont(part: string, weight: Weight): OpenFont {
  const key = `${part} ${weight}`;
  const known = fonts.get(key);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(`${fontPackage}/files/noto-serif-sc-${part}-wght-normal.woff2`));
  const plain = create(bytes) as unknown as OpenFont;
  const font = new plain.constructor(new plain.stream.constructor(bytes), [weight]);
  fonts.set(key, font);
  return font;
}

/** Moves a glyph's points to the font's weight; four more stand for its margins, as the format wants. */
function applyWeight(font: OpenFont, glyph: number): void {
  const points = font._transformedGlyphs?.[glyph]?.points;
  const [first] = points ?? [];
  if (points === undefined || first === undefined) return;
  const margins = [1, 2, 3, 4].map(() => Object.assign(first.copy(), { endContour: true }));
  font._variationProcessor.transformPoints(glyph, [...points, ...margins]);
}

/** In em: the path with y upwards. */
function outlineCharacter(char: string, weight: Weight): Outline & { em: number } {
  const codePoint = char.codePointAt(0) ?? 0;
  const font = openFont(partOf(codePoint), weight);
  const key = `${char} ${weight}`;
  const known = outlines.get(key);
  if (known !== undefined) return { ...known, em: font.unitsPerEm };
  const glyph = font.glyphForCodePoint(codePoint);
  applyWeight(font, glyph.id);
  const outline = { path: glyph.path.toSVG(), width: glyph.advanceWidth };
  outlines.set(key, outline);
  return { ...outline, em: font.unitsPerEm };
}

export const widthOf = (text: string, size: number, weight: Weight): number =>
  [...text].reduce((sum, char) => {
    const { width, em } = outlineCharacter(char, weight);
    return sum + (width * size) / em;
  }, 0);

/** SVG paths of a line of text whose baseline begins at x, y. */
export function drawText(text: string, at: { x: number; y: number; size: number; weight: Weight }): string {
  let x = at.x;
  return [...text]
    .map((char) => {
      const { path, width, em } = outlineCharacter(char, at.weight);
      const scale = at.size / em;
      const place = `translate(${x.toFixed(2)} ${at.y}) scale(${scale} ${-scale})`;
      x += width * scale;
      return path === "" ? "" : `<path transform="${place}" d="${path}"/>`;
    })
    .join("");
}
