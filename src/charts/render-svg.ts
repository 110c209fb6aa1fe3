/**
 * Plot's marks in, an SVG string out: the only file that knows a DOM. On the server that is linkedom, in the browser
 * the document itself; the branch is decided at build time, so that the browser never loads linkedom.
 * Removes what a strict content policy refuses (style elements and attributes) and what a screen reader would trip over.
 */
import { plot, type Markish, type ScaleOptions } from "@observablehq/plot";
import { textSize } from "./chart-options.ts";

const dom: Document = import.meta.env.SSR
  ? ((await import("linkedom")).parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document)
  : document;

export type Drawing = {
  width: number;
  height: number;
  label: string;
  description: string;
  /** Patterns, as SVG text; their ids begin with `drawingId`. */
  defs?: string;
  /** Pixels between which the values run, and the values at both ends; y is always in pixels from the top. */
  x?: { domain: [number, number]; range: [number, number] };
  marks: Markish[];
};

/** The same for the same words and width, different for every figure of a page. */
export function drawingId(label: string, width: number): string {
  let hash = 0x811c9dc5;
  for (const unit of `${width} ${label}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `c${hash.toString(36)}`;
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (c) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[c] as string);

const roundNumbers = (text: string): string =>
  text.replace(/-?\d+\.\d+(e-?\d+)?/g, (n) => String(Math.round(Number(n) * 10) / 10 + 0));

const geometry = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "d", "transform"];
const unwanted = ["style", "aria-label", "font-family", "aria-hidden"];

function cleanElement(element: Element): void {
  for (const name of unwanted) element.removeAttribute(name);
  for (const name of geometry) {
    const value = element.getAttribute(name);
    if (value !== null && value.includes(".")) element.setAttribute(name, roundNumbers(value));
  }
}

export function renderSvg(drawing: Drawing): string {
  const { width, height, marks } = drawing;
  const x: ScaleOptions = drawing.x === undefined ? { type: "identity" } : { type: "linear", ...drawing.x };
  const svg = plot({
    document: dom,
    className: "drawing",
    width,
    height,
    margin: 0,
    axis: null,
    x,
    y: { type: "identity" },
    marks,
  });
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  for (const element of [...svg.querySelectorAll("*")]) cleanElement(element);
  const defs = drawing.defs === undefined || drawing.defs === "" ? "" : `<defs>${drawing.defs}</defs>`;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const voice = `role="img" aria-label="${escapeAttribute(drawing.label)}" aria-description="${escapeAttribute(drawing.description)}"`;
  const looks = `fill="currentColor" font-size="${textSize}" text-anchor="middle"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="drawing drawing-${width < 480 ? "narrow" : "wide"}" ${size} ${voice} ${looks}>${defs}${svg.innerHTML}</svg>`;
}
