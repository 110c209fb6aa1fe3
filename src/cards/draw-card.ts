/**
 * A card's words → an SVG of 1200 × 630 px made of paths alone: the seal and the site's name, a title, a sentence, and at
 * the foot what the site is. The colours are those of src/styles/tokens.css by day.
 */
import { breakLines } from "./break-lines.ts";
import { drawText, widthOf, type Weight } from "./card-glyphs.ts";

/** `eyebrow` stands above the title, `warning` across from the name in the accent colour; either may be "". */
export type CardWords = {
  site: string;
  eyebrow: string;
  title: string;
  sentence: string;
  foot: string;
  warning: string;
};

export const cardSize = { width: 1200, height: 630 };

export const colours = { paper: "#fdfcf9", ink: "#1d1d1b", quiet: "#5d5a52", accent: "#a8321f" };
const margin = 80;
const inner = cardSize.width - 2 * margin;
const seal = "M12 4.5 7.5 12M10.5 9H26M10 15h14.5M10 15v6M4.5 21h23M17.5 9v19";

type Block = { text: string; y: number; size: number; weight: Weight; lines: number; leading: number; colour: string };

/** Lines from `y` down; `bottom` is the last baseline. */
function drawBlock({ text, y, size, weight, lines, leading, colour }: Block): { svg: string; bottom: number } {
  const broken = breakLines(text, inner, lines, (line) => widthOf(line, size, weight));
  const drawn = broken.map((line, at) => drawText(line, { x: margin, y: y + at * leading, size, weight }));
  return { svg: `<g fill="${colour}">${drawn.join("")}</g>`, bottom: y + (broken.length - 1) * leading };
}

/** The warning stands across from the name: at the foot a long one would meet what the site is. */
function drawHead(site: string, warning: string): string {
  const { accent, paper, ink } = colours;
  const at = { y: 116, weight: 700 as const };
  const right = cardSize.width - margin - widthOf(warning, 30, 700);
  return (
    `<rect width="${cardSize.width}" height="12" fill="${accent}"/>` +
    `<g transform="translate(${margin} 64) scale(2.25)"><rect width="32" height="32" rx="3" fill="${accent}"/>` +
    `<path d="${seal}" fill="none" stroke="${paper}" stroke-width="2.6"/></g>` +
    `<g fill="${ink}">${drawText(site, { ...at, x: margin + 96, size: 44 })}</g>` +
    `<g fill="${accent}">${drawText(warning, { ...at, x: right, size: 30 })}</g>`
  );
}

function drawFoot(foot: string): string {
  const { ink, quiet } = colours;
  return (
    `<rect x="${margin}" y="526" width="${inner}" height="1.5" fill="${ink}"/>` +
    `<g fill="${quiet}">${drawText(foot, { x: margin, y: 575, size: 26, weight: 400 })}</g>`
  );
}

export function drawCard({ site, eyebrow, title, sentence, foot, warning }: CardWords): string {
  const above = { text: eyebrow, y: 212, size: 30, weight: 400 as const, lines: 1, leading: 0, colour: colours.quiet };
  // A long title is set smaller rather than cut.
  const size = widthOf(title, 76, 700) > inner ? 60 : 76;
  const top = eyebrow === "" ? 264 : 300;
  const head = { text: title, y: top, size, weight: 700 as const, lines: 2, leading: size * 1.25, colour: colours.ink };
  const drawn = drawBlock(head);
  const body = {
    text: sentence,
    y: drawn.bottom + 72,
    size: 38,
    weight: 400 as const,
    leading: 58,
    colour: colours.ink,
  };
  const lines = Math.max(1, Math.floor((500 - body.y) / body.leading) + 1);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">` +
    `<rect width="100%" height="100%" fill="${colours.paper}"/>` +
    drawHead(site, warning) +
    (eyebrow === "" ? "" : drawBlock(above).svg) +
    drawn.svg +
    drawBlock({ ...body, lines }).svg +
    drawFoot(foot) +
    "</svg>"
  );
}
