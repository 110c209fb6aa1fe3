/**
 * Makes a rendered page shorter without changing what a browser reads: quotes that a value doesn't need, end tags that HTML lets
 * be left out, and white space where none is shown go. Takes the well-formed markup that Astro writes (values in double quotes);
 * a tag of any other shape stays as it is, and so does what src/markup has marked as compact. Own code: the libraries that do this take twice as long and more.
 */

import { compactEnd, compactStart } from "../markup/markup.ts";

const words = (list: string): Set<string> => new Set(list.split(" "));

/** At whose edges white space shows nothing. */
const blocks = words(
  "html head body title meta link script address article aside blockquote details summary dialog dd div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section table caption " +
    "colgroup col thead tbody tfoot tr td th ul option optgroup select datalist search g rect path line circle defs pattern " +
    "polyline polygon",
);
/** Whose text is shown, or run, as it stands. */
const verbatim = words("pre script style textarea text");
const voids = words("area base br col embed hr img input link meta source track wbr");
/** SVG elements that are empty here, and may be written as one tag. */
const drawn = words("path rect line circle polyline polygon ellipse use image");

const closesParagraph =
  "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr " +
  "main menu nav ol p pre section table ul";
const endsParagraph =
  "/address /article /aside /blockquote /body /dd /details /div /dt /fieldset /figcaption /figure /footer /form /header /li " +
  "/main /nav /section /td /th";
/**
 * End tags that may be left out, by the tags that may follow then (section 13.1.2.4 of the HTML standard). Those that simple
 * parsers miss (</head>, </body>, </thead>, </caption>) stay.
 */
const mayGoBefore = new Map(
  Object.entries({
    li: "li /ul /ol /menu",
    dt: "dt dd",
    dd: "dt dd /dl /div",
    p: `${closesParagraph} ${endsParagraph}`,
    option: "option optgroup /select /datalist /optgroup",
    optgroup: "optgroup /select",
    tbody: "/table",
    tr: "tr /thead /tbody /tfoot /table",
    td: "td tr /tr /thead /tbody /tfoot /table",
    th: "td th tr /tr /thead /tbody /tfoot /table",
  }).map(([name, list]) => [name, words(list)]),
);

const attribute = /\s+([^\s"'<>/=]+)(?:=(?:"([^"]*)"|([^\s"'=<>`]+)))?/g;
const tagShape = /^<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|[^\s"'=<>`]+))?)*)\s*(\/?)>$/;
const plainValue = /^[^\s"'=<>`]+$/;
const blank = /[ \t\n\r]/;
const blanks = /[ \t\n\r]+/g;

type Tag = {
  name: string;
  /** "start", "end", "closed" by a slash of its own, or "other": a comment, the doctype, an unknown shape. */
  kind: "start" | "end" | "closed" | "other";
  /** The shorter tag, and the same with a slash at its end. */
  text: string;
  closedText: string;
  isBlock: boolean;
};

function readTag(text: string): Tag {
  const match = tagShape.exec(text);
  const isMark = text === compactStart || text === compactEnd;
  const shown = isMark ? "" : text;
  const other: Tag = {
    name: "",
    kind: "other",
    text: shown,
    closedText: shown,
    isBlock: isMark || /^<!doctype/i.test(text),
  };
  if (match === null) return other;
  const [, slash = "", written = "", attributes = "", closing] = match;
  const name = written.toLowerCase();
  const isBlock = blocks.has(name);
  if (slash === "/") return { ...other, name, kind: "end", isBlock };
  let isBare = false;
  const shorter = attributes.replace(attribute, (_, key: string, quoted?: string, bare?: string) => {
    const value = quoted ?? bare ?? "";
    isBare = plainValue.test(value);
    return value === "" ? ` ${key}` : isBare ? ` ${key}=${value}` : ` ${key}="${value}"`;
  });
  const open = `<${written}${shorter}`;
  // A slash after a value without quotes would belong to the value.
  const closedText = `${open}${isBare ? " " : ""}/>`;
  const isClosed = closing === "/" && !voids.has(name);
  return { name, kind: isClosed ? "closed" : "start", text: isClosed ? closedText : `${open}>`, closedText, isBlock };
}

/** Most tags of a site are the same few hundred; the others are forgotten when they become many. */
const known = new Map<string, Tag>();
const knownLimit = 5000;

function tagOf(text: string): Tag {
  let tag = known.get(text);
  if (tag === undefined) {
    if (known.size >= knownLimit) known.clear();
    known.set(text, (tag = readTag(text)));
  }
  return tag;
}

/** The place after the tag that begins at `from`; a value in quotes may hold any sign. */
function tagEnd(html: string, from: number): number {
  if (html.startsWith("<!--", from)) return html.indexOf("-->", from) + 3 || html.length;
  let end = html.indexOf(">", from);
  let quote = html.indexOf('"', from);
  while (quote !== -1 && quote < end) {
    const closing = html.indexOf('"', quote + 1);
    if (closing === -1) break;
    if (closing > end) end = html.indexOf(">", closing);
    quote = html.indexOf('"', closing + 1);
  }
  return end === -1 ? html.length : end + 1;
}

/** Text between two tags: without white space at the edges of blocks, and with one space for many elsewhere. */
function compactText(text: string, before: Tag | null, after: Tag | null): string {
  if (!blank.test(text)) return text;
  const shorter = text.replace(blanks, " ");
  const from = shorter.startsWith(" ") && (before === null || before.isBlock) ? 1 : 0;
  const isCut = shorter.endsWith(" ") && (after === null || after.isBlock);
  return shorter.slice(from, isCut ? Math.max(from, shorter.length - 1) : shorter.length);
}

/** Whether an end tag may be left out when `next` follows at once. */
const mayGo = (tag: Tag, next: Tag | null): boolean =>
  mayGoBefore.get(tag.name)?.has(next?.kind === "end" ? `/${next.name}` : (next?.name ?? "")) ?? false;

/** Elements whose end tag hasn't come yet; those spoiled hold what they may not, and their end tag must stay to show it. */
class OpenElements {
  #names: string[] = [];
  #spoiled = new Set<number>();

  open(name: string): void {
    const top = this.#names.length - 1;
    if (top >= 0 && mayGoBefore.get(this.#names[top] as string)?.has(name)) this.#spoiled.add(top);
    this.#names.push(name);
  }
  /** Whether the element that ends is the one that was opened last, and whole. */
  close(name: string): boolean {
    const at = this.#names.lastIndexOf(name);
    if (at === -1) return false;
    const isWhole = at === this.#names.length - 1 && !this.#spoiled.has(at);
    for (const spoiled of this.#spoiled) if (spoiled >= at) this.#spoiled.delete(spoiled);
    this.#names.length = at;
    return isWhole;
  }
}

/** Writes a page tag by tag, holding the last one back until it is known what follows. */
class CompactPage {
  html = "";
  #held: Tag | null = null;
  #mayLeave = false;
  /** Whether the tag before was left out. */
  #hasLeft = false;
  #elements = new OpenElements();

  add(text: string, tag: Tag | null): void {
    const held = this.#held;
    if (text === "" && held?.kind === "start" && tag?.kind === "end" && held.name === tag.name && drawn.has(tag.name)) {
      this.#elements.close(tag.name);
      this.#held = { ...held, kind: "closed", text: held.closedText };
      return;
    }
    const shorter = compactText(text, held, tag);
    const isLeft = held !== null && shorter === "" && this.#mayLeave && mayGo(held, tag);
    // Simple parsers close one element before another begins, not two; but a row with its cell.
    const isSafe = !this.#hasLeft || tag?.kind === "end" || held?.name === "tr";
    this.#hasLeft = isLeft && isSafe;
    if (!this.#hasLeft) this.html += held?.text ?? "";
    this.html += shorter;
    this.#held = tag;
    if (tag?.kind === "start" && !voids.has(tag.name)) this.#elements.open(tag.name);
    this.#mayLeave = tag?.kind === "end" && this.#elements.close(tag.name);
  }
  /** Text after a tag that is to stay as it is. */
  addVerbatim(text: string): void {
    this.html += `${this.#held?.text ?? ""}${text}`;
    this.#held = null;
  }
}

export function compactHtml(html: string): string {
  const page = new CompactPage();
  let at = 0;
  for (let from = html.indexOf("<"); from !== -1; from = html.indexOf("<", at)) {
    const to = tagEnd(html, from);
    const text = html.slice(from, to);
    const tag = tagOf(text);
    page.add(html.slice(at, from), tag);
    at = to;
    if (text === compactStart) {
      const end = html.indexOf(compactEnd, to);
      at = end === -1 ? html.length : end;
      page.addVerbatim(html.slice(to, at));
    }
    if (tag.kind === "start" && verbatim.has(tag.name)) {
      const end = html.indexOf(`</${tag.name}>`, to);
      at = end === -1 ? html.length : end;
      page.addVerbatim(html.slice(to, at));
    }
  }
  page.add(html.slice(at), null);
  return page.html;
}
