/**
 * HTML or XML text → its tags and texts in order, each with its offset; entities come decoded, comments and declarations
 * not at all. One pass in linear time: what the tags mean, and which are open, is for the caller to say.
 */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

export type Attributes = ReadonlyMap<string, string>;

export type MarkupHandler = {
  /** Names come in lower case from HTML, as written from XML. An attribute given twice counts once, as in browsers. */
  openTag: (name: string, attributes: Attributes, offset: number, isSelfClosing: boolean) => void;
  closeTag: (name: string, offset: number) => void;
  text: (text: string, offset: number) => void;
  /** True once nothing that follows can matter: the rest is not read. */
  readonly hasEnough?: boolean;
};

const none: Attributes = new Map();
/** Attributes beyond this many are left out: no tag that matters has a hundred. */
const mostAttributes = 100;

class MarkupTokens implements TokenizerCallbacks {
  private readonly source: string;
  private readonly handler: MarkupHandler;
  private readonly isXml: boolean;
  private name = "";
  private tagOffset = 0;
  private attributeName = "";
  private attributeValue = "";
  private attributes: Map<string, string> | null = null;
  private readonly tokenizer: Tokenizer;

  constructor(source: string, handler: MarkupHandler, isXml: boolean) {
    this.source = source;
    this.handler = handler;
    this.isXml = isXml;
    this.tokenizer = new Tokenizer({ xmlMode: isXml, decodeEntities: true }, this);
  }

  read(): void {
    this.tokenizer.write(this.source);
    this.tokenizer.end();
  }

  private stopIfEnough(): void {
    if (this.handler.hasEnough === true) this.tokenizer.pause();
  }

  private nameAt(start: number, end: number): string {
    const name = this.source.slice(start, end);
    return this.isXml ? name : name.toLowerCase();
  }

  onopentagname(start: number, end: number): void {
    this.name = this.nameAt(start, end);
    this.tagOffset = start - 1;
    this.attributes = null;
  }
  onattribname(start: number, end: number): void {
    this.attributeName = this.nameAt(start, end);
    this.attributeValue = "";
  }
  onattribdata(start: number, end: number): void {
    this.attributeValue += this.source.slice(start, end);
  }
  onattribentity(codePoint: number): void {
    this.attributeValue += String.fromCodePoint(codePoint);
  }
  onattribend(): void {
    this.attributes ??= new Map();
    if (this.attributes.size >= mostAttributes || this.attributes.has(this.attributeName)) return;
    this.attributes.set(this.attributeName, this.attributeValue);
  }
  onopentagend(): void {
    this.handler.openTag(this.name, this.attributes ?? none, this.tagOffset, false);
    this.stopIfEnough();
  }
  onselfclosingtag(): void {
    this.handler.openTag(this.name, this.attributes ?? none, this.tagOffset, true);
    this.stopIfEnough();
  }
  onclosetag(start: number, end: number): void {
    this.handler.closeTag(this.nameAt(start, end), start - 2);
    this.stopIfEnough();
  }
  ontext(start: number, end: number): void {
    this.handler.text(this.source.slice(start, end), start);
    this.stopIfEnough();
  }
  ontextentity(codePoint: number, end: number): void {
    this.handler.text(String.fromCodePoint(codePoint), this.source.lastIndexOf("&", end - 1));
    this.stopIfEnough();
  }
  oncdata(start: number, end: number): void {
    if (this.isXml) this.handler.text(this.source.slice(start, end - 2), start);
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

export function tokeniseMarkup(source: string, language: "html" | "xml", handler: MarkupHandler): void {
  new MarkupTokens(source, handler, language === "xml").read();
}
