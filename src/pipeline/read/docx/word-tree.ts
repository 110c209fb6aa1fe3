/**
 * The main part of a Word file → calls of the block builder. Reads text, breaks, tables with their merged cells and text
 * boxes; leaves out what Word doesn't print: deleted and moved-away text, hidden text, the second version of content
 * that stands there twice. Says whether the tags fit together.
 */
import { BlockBuilder } from "../markup/block-builder.ts";
import type { RawCell } from "../markup/markup-items.ts";
import type { MarkKind } from "../markup/text-flow.ts";
import type { Attributes, MarkupHandler } from "../markup/tokenise-markup.ts";
import { countOf, isOn, WordNames, wordValue } from "./word-names.ts";

type OpenElement = {
  written: string;
  name: string;
  isHidden: boolean;
  marks: number;
  cell: RawCell | null;
  /** Of an element that offers content in several versions: whether one was taken. */
  hasChoice: boolean;
};

/** Not printed: deleted or moved away, the formatting of before a change, the codes of fields. */
const unprinted = new Set(
  "del moveFrom rt rPrChange pPrChange tcPrChange trPrChange tblPrChange tblGridChange sectPrChange instrText delText".split(
    " ",
  ),
);
const textNames = new Set(["t", "m:t"]);
const pictureNames = /(?:^|:)(?:blip|imagedata|OLEObject|pic)$/;

export class WordTree implements MarkupHandler {
  readonly builder = new BlockBuilder();
  hasImages = false;
  /** The first element's name. */
  root: string | null = null;
  /** True once an end tag came that fits no open element. */
  private isBroken = false;
  private readonly names = new WordNames();
  private readonly open: OpenElement[] = [];
  private readonly headings: ReadonlyMap<string, number>;
  private noteCount = 0;

  /** `headings`: the level of each paragraph style that is a heading. */
  constructor(headings: ReadonlyMap<string, number>) {
    this.headings = headings;
  }

  get hasEnough(): boolean {
    return this.isBroken || this.builder.excess !== null;
  }

  private get top(): OpenElement | undefined {
    return this.open.at(-1);
  }

  text(text: string, offset: number): void {
    const { top } = this;
    if (!this.builder.allows(this.open.length, offset)) return;
    if (top !== undefined && !top.isHidden && textNames.has(top.name)) this.builder.addText(text, offset);
  }

  openTag(written: string, attributes: Attributes, offset: number, isSelfClosing: boolean): void {
    if (this.isBroken || !this.builder.allows(this.open.length, offset)) return;
    if (attributes.size > 0) this.names.declare(attributes);
    const name = this.names.of(written);
    this.root ??= name;
    const parent = this.top;
    const isHidden = parent?.isHidden === true || unprinted.has(name) || isSecondVersion(name, parent);
    if (name === "mc:Choice" && parent) parent.hasChoice = true;
    const element: OpenElement = { written, name, isHidden, marks: 0, cell: null, hasChoice: false };
    this.open.push(element);
    if (!isHidden) this.begin(element, attributes, offset);
    if (isSelfClosing) this.closeTag(written);
  }

  private begin(element: OpenElement, attributes: Attributes, offset: number): void {
    const { builder } = this;
    switch (element.name) {
      case "tbl":
        return builder.openTable(offset);
      case "tr":
        return builder.openRow(offset);
      case "tc":
        element.cell = builder.openCell({ offset });
        return;
      case "txbxContent":
        return builder.openBox();
      case "p":
        return builder.endLine();
      case "br":
      case "cr":
        return builder.breakLine();
      case "tab":
        if (this.parentName() === "r") builder.addText(" ", offset);
        return;
      case "noBreakHyphen":
        return builder.addText("-", offset);
      case "sym":
        return builder.addText(symbolOf(attributes), offset);
      case "footnoteReference":
      case "endnoteReference":
        return builder.addText(`(${++this.noteCount})`, offset);
      default:
        if (pictureNames.test(element.written)) this.hasImages = true;
        else this.beginProperty(element.name, attributes, offset);
    }
  }

  private parentName(above = 1): string | undefined {
    return this.open.at(-1 - above)?.name;
  }

  /** What stands in …Pr elements and tells of the paragraph, run, row or cell around them. */
  private beginProperty(name: string, attributes: Attributes, offset: number): void {
    const owner = this.open.at(-3);
    switch (this.parentName()) {
      case "rPr":
        if (owner?.name === "r") this.setRun(owner, name, attributes);
        return;
      case "pPr":
        if (name === "pStyle") this.setHeading(this.headings.get(wordValue(attributes, "val") ?? ""));
        else if (name === "outlineLvl") this.setHeading(outlineLevel(attributes));
        return;
      case "trPr":
        if (name === "gridBefore") this.skipColumns(countOf(attributes), offset);
        else if (name === "hidden" && isOn(attributes)) this.builder.dropRow();
        return;
      case "tcPr":
        if (owner?.cell) setCell(owner.cell, name, attributes);
    }
  }

  private setHeading(level: number | undefined): void {
    if (level !== undefined) this.builder.beginHeading(level);
  }

  private setRun(run: OpenElement, name: string, attributes: Attributes): void {
    if (name === "vanish" && isOn(attributes)) run.isHidden = true;
    else if ((name === "strike" || name === "dstrike") && isOn(attributes)) this.mark(run, "struck");
    else if (name === "vertAlign" && /script$/.test(wordValue(attributes, "val") ?? "")) this.mark(run, "raised");
  }

  private mark(run: OpenElement, kind: MarkKind): void {
    run.marks++;
    this.builder.openMark(kind);
  }

  /** A row that begins further to the right than the others. */
  private skipColumns(columns: number, offset: number): void {
    this.builder.openCell({ offset, columns, isGap: true });
    this.builder.closeCell();
  }

  closeTag(written: string): void {
    if (this.builder.excess !== null || this.isBroken) return;
    const element = this.open.pop();
    if (element?.written !== written) {
      this.isBroken = true;
      return;
    }
    // A row that was deleted with the changes kept on record is not printed.
    if (element.name === "del" && this.top?.name === "trPr") this.builder.dropRow();
    this.end(element);
  }

  private end({ name, isHidden, marks }: OpenElement): void {
    const { builder } = this;
    for (let i = 0; i < marks; i++) builder.closeMark();
    if (isHidden) return;
    if (name === "p") builder.endHeading();
    else if (name === "tc") builder.closeCell();
    else if (name === "tbl") builder.closeTable();
    else if (name === "txbxContent") builder.closeBox();
  }

  /** False where elements are left open or do not fit: the file is not whole. */
  isWhole(): boolean {
    return !this.isBroken && this.open.length === 0 && this.root !== null;
  }
}

/** Of several versions of one content, the first that is offered counts; the others are for older programs. */
const isSecondVersion = (name: string, parent: OpenElement | undefined): boolean =>
  parent?.name === "mc:AlternateContent" && parent.hasChoice && (name === "mc:Choice" || name === "mc:Fallback");

function setCell(cell: RawCell, name: string, attributes: Attributes): void {
  const goesOn = wordValue(attributes, "val") !== "restart";
  if (name === "gridSpan") cell.columns = countOf(attributes);
  else if (name === "vMerge") cell.merge = goesOn ? "continue" : "start";
  else if (name === "hMerge") cell.joinsLeft = goesOn;
}

function outlineLevel(attributes: Attributes): number | undefined {
  const level = /^[0-8]$/.exec(wordValue(attributes, "val") ?? "")?.[0];
  return level === undefined ? undefined : Math.min(6, Number(level) + 1);
}

/** A character of a symbol font. Below 256 its code says nothing of what is drawn: it is no digit or letter. */
function symbolOf(attributes: Attributes): string {
  const code = /^[0-9a-f]{1,6}$/i.exec(wordValue(attributes, "char") ?? "")?.[0];
  const point = code === undefined ? 0 : parseInt(code, 16);
  return point > 0x10ffff || point < 0x100 ? "\ufffd" : String.fromCodePoint(point);
}
