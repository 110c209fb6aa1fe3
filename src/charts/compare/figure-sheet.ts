/**
 * Drawings → one picture that stands alone: title, findings, drawings, source, data version and address in one SVG
 * without a style sheet, script or reference to anything outside. Takes drawings as this folder renders them.
 */
import { chartWidths } from "../chart-options.ts";
import { widthOfText, wrapText } from "../text-width.ts";
import { printColours } from "./print-colours.ts";

export type SheetSection = { heading: string; finding: string; svg: string; caption: string };
export type Sheet = { title: string; sections: SheetSection[]; foot: string[] };

const width = chartWidths.wide;
const edge = 24;
const fonts = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";
const sizes = {
  title: { size: 20, leading: 29, weight: 700, fill: "--ink", after: 10 },
  heading: { size: 15, leading: 22, weight: 700, fill: "--ink", after: 2 },
  finding: { size: 15, leading: 22, weight: 400, fill: "--ink", after: 12 },
  small: { size: 12.5, leading: 19, weight: 400, fill: "--quiet", after: 6 },
} as const;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] as string);

/** An address has no place to break a line at; it is cut where the line ends. */
const linesOf = (text: string, size: number): string[] =>
  widthOfText(text, size) <= width ? [text] : wrapText(text, width, size);

type Block = { svg: string; height: number };

function textBlock(text: string, style: keyof typeof sizes): Block {
  if (text === "") return { svg: "", height: 0 };
  const { size, leading, weight, fill, after } = sizes[style];
  const lines = linesOf(text, size);
  const spans = lines.map((line, at) => `<text x="0" y="${Math.round((at + 0.75) * leading)}">${escape(line)}</text>`);
  const looks = `font-size="${size}" font-weight="${weight}" fill="var(${fill})" text-anchor="start"`;
  return { svg: `<g ${looks}>${spans.join("")}</g>`, height: lines.length * leading + after };
}

/** What only a page needs goes; fill, size of text and anchor of the drawing stay. */
function drawingBlock(svg: string): Block {
  const height = Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1] ?? 0);
  const inner = svg.replace(/^<svg[^>]*>/, (tag) =>
    tag.replace(/ (xmlns|class|role|aria-label|aria-description)="[^"]*"/g, ""),
  );
  return { svg: inner, height: height + 14 };
}

const resolveColours = (svg: string): string =>
  svg
    .replace(/var\((--[a-z-]+)\)/g, (whole, name: string) => printColours[name] ?? whole)
    .replaceAll("currentColor", printColours["--ink"] ?? "#000");

export function renderFigureSheet({ title, sections, foot }: Sheet): string {
  const blocks = [
    textBlock(title, "title"),
    ...sections.flatMap(({ heading, finding, svg, caption }) => [
      textBlock(heading, "heading"),
      textBlock(finding, "finding"),
      drawingBlock(svg),
      textBlock(caption, "small"),
    ]),
    ...foot.map((line) => textBlock(line, "small")),
  ];
  let top = edge;
  const placed = blocks.map(({ svg, height }) => {
    const at = top;
    top += height;
    return svg === "" ? "" : `<g transform="translate(${edge},${at})">${svg}</g>`;
  });
  const [wide, high] = [width + 2 * edge, Math.ceil(top + edge - 6)];
  const told = `<title>${escape(title)}</title><desc>${escape(foot.join(" "))}</desc>`;
  return resolveColours(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" font-family="${fonts}">` +
      `${told}<rect width="${wide}" height="${high}" fill="var(--paper)"/>${placed.join("")}</svg>`,
  );
}
