/**
 * The tags of a page → calls of the block builder, with the elements that are open. Closes what the page leaves open
 * and passes over end tags that close nothing, as browsers do: no stray </div> ends a table, a missing </td> no cell
 * too late. Elements that are not shown give nothing.
 */
import { BlockBuilder } from "../markup/block-builder.ts";
import type { Attributes, MarkupHandler } from "../markup/tokenise-markup.ts";
import * as html from "./html-elements.ts";

type TablePart = "table" | "group" | "row" | "cell";
type OpenElement = {
  name: string;
  part: TablePart | null;
  /** Not shown, and takes no place either. */
  isHidden: boolean;
  /** Takes its place, but its text is not seen. */
  isBlank: boolean;
  isLink: boolean;
  /** Begins and ends a line by its style. */
  breaks: boolean;
  marks: number;
};

const partOf = new Map<string, TablePart>([
  ["table", "table"],
  ["thead", "group"],
  ["tbody", "group"],
  ["tfoot", "group"],
  ["tr", "row"],
  ["td", "cell"],
  ["th", "cell"],
]);
const namesOf: Record<TablePart, string[]> = { table: [], group: [], row: [], cell: [] };
for (const [name, part] of partOf) namesOf[part].push(name);
const depthOf: Record<TablePart, number> = { table: 0, group: 1, row: 2, cell: 3 };

const preformatted = ["pre"];

export class HtmlTree implements MarkupHandler {
  readonly builder = new BlockBuilder();
  /** True where the page has pictures: they may be what its text is in. */
  hasImages = false;
  private readonly open: OpenElement[] = [];
  /** For each name where its open elements stand in `open`, so that none has to be searched for. */
  private readonly places = new Map<string, number[]>();
  private textEnd = -1;

  get hasEnough(): boolean {
    return this.builder.excess !== null;
  }

  private get top(): OpenElement | undefined {
    return this.open.at(-1);
  }

  text(text: string, offset: number): void {
    this.textEnd = offset + text.length;
    const { top } = this;
    if (!this.builder.allows(this.open.length, offset)) return;
    if (top === undefined) this.builder.addText(text, offset);
    else if (top.isHidden || top.isBlank) return;
    else if (text.includes("\n") && this.innermost(preformatted) !== -1) this.addLines(text, offset, top.isLink);
    else this.builder.addText(text, offset, top.isLink);
  }

  /** Text that is shown with the line ends of the source. */
  private addLines(text: string, offset: number, isLink: boolean): void {
    for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
      if (line.startsWith("\n") || line.startsWith("\r")) this.builder.endLine();
      else this.builder.addText(line, offset + index, isLink);
    }
  }

  openTag(name: string, attributes: Attributes, offset: number): void {
    if (!this.builder.allows(this.open.length, offset)) return;
    if (html.voidElements.has(name)) this.addVoid(name, attributes, offset);
    else if (name === "html" || name === "body" || name === "head") this.builder.endLine();
    else {
      const part = partOf.get(name);
      if (part !== undefined) return this.openPart(name, part, attributes, offset);
      this.closeImplied(name);
      this.push(name, null, attributes, offset);
    }
  }

  private addVoid(name: string, attributes: Attributes, offset: number): void {
    const isShown = this.top === undefined || !(this.top.isHidden || this.top.isBlank);
    if (name === "hr") this.closeImplied(name);
    if (!isShown) return;
    if (name === "img" || name === "embed") this.hasImages = true;
    else if (name === "br") this.builder.breakLine();
    else if (name === "hr") this.builder.endLine();
    else if (name === "input" && /^(?:text|number|tel)?$/i.test(attributes.get("type") ?? "")) {
      this.builder.addText(attributes.get("value") ?? "", offset);
    }
  }

  /** Closes what a start tag ends: a paragraph before a block, an item before the next one. */
  private closeImplied(name: string): void {
    if (html.paragraphEnders.has(name)) this.closeWithin(["p"], html.scopes);
    const sibling = html.closedBySibling.get(name);
    if (sibling) this.closeWithin(sibling.closes, sibling.within);
  }

  private openPart(name: string, part: TablePart, attributes: Attributes, offset: number): void {
    if (part === "table") {
      // Straight within a table, outside its cells, a table ends the one that is open.
      const outer = this.nearestPart();
      if (outer !== null && outer.part !== "cell" && this.top?.name !== "caption") this.closeFrom(this.indexOfTable());
      this.closeImplied(name);
      this.push(name, part, attributes, offset);
      return;
    }
    const tableAt = this.indexOfTable();
    if (tableAt === -1) {
      this.builder.endLine();
      return;
    }
    this.closeParts(tableAt, depthOf[part]);
    if (part === "cell" && this.top?.part !== "row") this.push("tr", "row", new Map(), offset);
    this.push(name, part, attributes, offset);
  }

  /** Closes everything within the table that a part of this depth can't stand in. */
  private closeParts(tableAt: number, depth: number): void {
    let keep = tableAt;
    for (let i = tableAt + 1; i < this.open.length; i++) {
      const { part } = this.open[i]!;
      if (part === null || depthOf[part] >= depth) break;
      keep = i;
    }
    if (keep + 1 < this.open.length) this.closeFrom(keep + 1);
  }

  /** Where the innermost open element of these names stands, or -1. */
  private innermost(names: Iterable<string>): number {
    let place = -1;
    for (const name of names) place = Math.max(place, this.places.get(name)?.at(-1) ?? -1);
    return place;
  }

  private indexOfTable(): number {
    return this.innermost(namesOf.table);
  }

  private nearestPart(): OpenElement | null {
    return this.open[this.innermost(partOf.keys())] ?? null;
  }

  private push(name: string, part: TablePart | null, attributes: Attributes, offset: number): void {
    const { top } = this;
    const style = html.readStyle(attributes.get("style"));
    const isHidden = top?.isHidden === true || html.unseenElements.has(name) || attributes.has("hidden") || style.hides;
    const element: OpenElement = {
      name,
      part,
      isHidden,
      isBlank: top?.isBlank === true || style.blanks,
      isLink: top?.isLink === true || (name === "a" && attributes.has("href")),
      breaks: style.breaks && part === null,
      marks: 0,
    };
    const places = this.places.get(name);
    if (places === undefined) this.places.set(name, [this.open.length]);
    else places.push(this.open.length);
    this.open.push(element);
    if (isHidden) return;
    if (element.breaks) this.builder.endLine();
    this.begin(element, attributes, offset);
    if (part === null && (html.raisedElements.has(name) || style.raises)) this.mark(element, "raised");
    if (part === null && (html.struckElements.has(name) || style.strikes)) this.mark(element, "struck");
  }

  private mark(element: OpenElement, kind: "raised" | "struck"): void {
    element.marks++;
    this.builder.openMark(kind);
  }

  private begin({ name, part }: OpenElement, attributes: Attributes, offset: number): void {
    const { builder } = this;
    const level = html.headingLevel(name);
    if (part === "table") builder.openTable(offset);
    else if (part === "group") builder.endRowGroup();
    else if (part === "row") builder.openRow(offset);
    else if (part === "cell") {
      const columns = spanOf(attributes.get("colspan")) || 1;
      builder.openCell({ offset, columns, rows: attributes.has("rowspan") ? spanOf(attributes.get("rowspan")) : 1 });
    } else if (level !== null) builder.beginHeading(level);
    else if (html.blockElements.has(name)) builder.endLine();
    else if (name === "option" && !builder.isAtLineStart) builder.addText(" / ", offset);
  }

  closeTag(name: string, offset: number): void {
    if (!this.builder.allows(this.open.length, offset)) return;
    if (name === "br") this.builder.breakLine();
    else if (name === "p" && this.innermost(["p"]) === -1) this.builder.endLine();
    else {
      const part = partOf.get(name);
      if (part === undefined) this.closeWithin([name], html.scopes);
      else this.closePart(part);
    }
  }

  private closePart(part: TablePart): void {
    const place = this.innermost(namesOf[part]);
    if (place !== -1 && place >= this.indexOfTable()) this.closeFrom(place);
  }

  /** Closes the innermost open element of these names, and all in it, unless a boundary lies between; one may be a boundary itself. */
  private closeWithin(names: Iterable<string>, boundaries: ReadonlySet<string>): void {
    const place = this.innermost(names);
    if (place !== -1 && place >= this.innermost(boundaries)) this.closeFrom(place);
  }

  private closeFrom(index: number): void {
    while (this.open.length > index) this.end(this.open.pop()!);
  }

  private end({ name, part, isHidden, breaks, marks }: OpenElement): void {
    const { builder } = this;
    this.places.get(name)?.pop();
    if (isHidden) return;
    for (let i = 0; i < marks; i++) builder.closeMark();
    if (part === "table") builder.closeTable();
    else if (part === "group") builder.endRowGroup();
    else if (part === "cell") builder.closeCell();
    else if (html.headingLevel(name) !== null) builder.endHeading();
    else if (part === "row" || breaks || html.blockElements.has(name)) builder.endLine();
  }

  /** Closes all. A number that runs to the very end of the source within a cell may have lost digits, and shows it. */
  finish(source: string): void {
    const isCut = this.textEnd === source.length && /\S$/.test(source.slice(-1)) && this.nearestPart()?.part === "cell";
    if (isCut && !this.builder.isAtLineStart) this.builder.addText("…", source.length);
    this.closeFrom(0);
  }
}

/** Leading digits count, as in browsers; 1 for none. */
function spanOf(value: string | undefined): number {
  const digits = /^[ \t\n\f\r]{0,9}\+?(\d{1,15})/.exec(value ?? "")?.[1];
  return digits === undefined ? 1 : Number(digits);
}
