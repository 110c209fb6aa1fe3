/**
 * What a document's own words tell of whose report of which year it is: its title, or, where there is none, its
 * preamble and page metadata. Also tells documents that only look like an annual report: half-year statistics, notices,
 * blank templates. Patterns are tried on short lines without spaces; names come out as printed.
 */
import { trait, traitsOf } from "../../form/character-traits.ts";
import type { Cell, Document, Row, Table } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";
import { plainText, squeezed, withoutPinyin } from "./labels/normalise-label.ts";
import { kindByTraits } from "./labels/ordinary-text.ts";

export type Told = { agency: string | null; year: number | null };
export type ToldAt = Told & { text: string; at: Position };
export type NotAnnual = { reason: "partOfYear" | "notice" | "template"; text: string; at: Position };

/** What a pattern's matches all have, in plain text: a character by its trait, and one of some words, where it tells of any. */
type Hint = { trait: number; words: string[] };

/** A line as printed, and plain for the patterns: worked out when a pattern may fit, as it does on few lines. */
export class Line {
  readonly text: string;
  readonly at: Position;
  /** How much of the line patterns are tried on: nothing of long lines further down. */
  private readonly tried: string;
  /** At least those of what patterns are tried on. */
  readonly traits: number;
  private known: string | null = null;
  private title: Told | null | undefined = undefined;

  constructor(text: string, at: Position, traits: number, most: number) {
    this.text = text;
    this.at = at;
    this.tried = text.length > most ? text.slice(0, most) : text;
    this.traits = traits;
  }

  get plain(): string {
    if (this.known === null) this.known = kindByTraits(this.traits) === "plain" ? this.tried : plainText(this.tried);
    return this.known;
  }

  /** What the line tells as a title of its own. */
  get toldAsTitle(): Told | null {
    if (this.title === undefined) this.title = this.mayBeTitle ? parseTitle(this.text, this.plain, this.traits) : null;
    return this.title;
  }

  get mayBeTitle(): boolean {
    return this.text.length <= longestTitle && (this.traits & (trait.odd | trait.government)) !== 0;
  }

  /** False when the plain line surely doesn't begin so, as the line doesn't before it is plain. */
  mayBegin(begins: RegExp | undefined): boolean {
    return begins === undefined || (this.traits & trait.odd) !== 0 || begins.test(this.tried);
  }

  /** False when the plain line surely has none of the words. Ordinary text has the same before it is plain, but for spaces and wide digits. */
  mayHold(hint: Hint): boolean {
    const { traits, tried } = this;
    if ((traits & trait.odd) !== 0) return true;
    if ((traits & hint.trait) === 0) return false;
    if ((traits & (trait.white | trait.wideDigit)) !== 0) return true;
    for (let i = 0; i < hint.words.length; i++) if (tried.includes(hint.words[i]!)) return true;
    return hint.words.length === 0;
  }
}

/** Titles, preambles and metadata stand at the top; a longer line than this is no title. */
const searchedLines = 40;
const longestTitle = 90;
const searchedProse = 10;
const longestProse = 400;

const year = "((?:19|20)\\d{2})年(?:度)?";
const words = "政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)";
// A name goes on over no sentence's end, so that a line of prose before the title is not taken into it.
const name = "([^。;:!?]{2,60}?)";
type TitlePattern = { pattern: RegExp; places: RegExp; agency: number | null; year: number };
/** `places` tells where the name stands; it takes longer, and is asked only where the title isn't plain as printed. */
const titlePattern = (source: string, agency: number | null, yearGroup: number): TitlePattern => ({
  pattern: new RegExp(source),
  places: new RegExp(source, "d"),
  agency,
  year: yearGroup,
});
const titles = [
  titlePattern(`^(?:关于)?${name}${year}(?:年度)?${words}$`, 1, 2),
  titlePattern(`^(?:关于)?${year}${name}${words}$`, 2, 1),
  titlePattern(`^(?:关于)?${name}${words}\\(?${year}\\)?$`, 1, 2),
  titlePattern(`^(?:关于)?${name}政府信息公开(?:工作)?${year}(?:工作)?(?:报告|年报)$`, 1, 2),
  titlePattern(`^${year}${words}$`, null, 1),
];

/** The cells that are the only text of their row, in a table's first rows: layout tables hold a title so. */
export function loneCells(rows: Row[]): Cell[] {
  const lone: Cell[] = [];
  for (const { cells } of rows.slice(0, searchedLines)) {
    const texts = cells.filter((cell) => cell.text !== "");
    if (texts.length === 1) lone.push(texts[0]!);
  }
  return lone;
}

/** The first lines, and the lone cells of tables; `loneCellsOf` tells them where the rows need not be read for it. */
export function firstLines(
  document: Document,
  loneCellsOf: (table: Table) => Cell[] = (table) => loneCells(table.rows),
): Line[] {
  const lines: Line[] = [];
  const add = (text: string, at: Position, traits: number): void => {
    const isLong = text.length > longestTitle;
    lines.push(new Line(text, at, traits, isLong && lines.length >= searchedProse ? 0 : longestProse));
  };
  const { blocks, traits } = document;
  for (let i = 0; i < blocks.length && lines.length < searchedLines; i++) {
    const block = blocks[i]!;
    if (block.type !== "table") add(block.text, block.at, traits?.[i] ?? traitsOf(block.text));
    else for (const { text, at } of loneCellsOf(block)) add(text, at, traitsOf(text));
  }
  return lines.length > searchedLines ? lines.slice(0, searchedLines) : lines;
}

/** Lines are tried alone first, then each with the one after it, since a title may be parted by a line break. */
export function toldByTitle(lines: Line[]): ToldAt | null {
  let dateless: ToldAt | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const told = line.toldAsTitle;
    if (told !== null && told.agency !== null) return { ...told, text: line.text, at: line.at };
    if (told !== null) dateless ??= { ...told, text: line.text, at: line.at };
  }
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    const text = line.text + next.text;
    const mayFit = text.length <= longestTitle && (line.mayBeTitle || next.mayBeTitle);
    const told = mayFit ? parseTitle(text, line.plain + next.plain, line.traits | next.traits) : null;
    if (told !== null && told.agency !== null) return { ...told, text, at: line.at };
    if (told !== null) dateless ??= { ...told, text, at: line.at };
  }
  return dateless;
}

function parseTitle(text: string, plain: string, traits: number): Told | null {
  if (!plain.includes("政府信息公开")) return null;
  for (const { pattern, places, agency, year: yearGroup } of titles) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const year = Number(match[yearGroup]);
    // What is made plain of ordinary text has lost nothing but spaces.
    if (agency === null || (traits & trait.odd) === 0) return { agency: agency === null ? null : match[agency]!, year };
    const place = places.exec(plain)?.indices?.[agency];
    return { agency: place ? withoutPinyin(squeezed(text)).slice(...place) : null, year };
  }
  return null;
}

/** A pattern is tried on lines that may hold what each of its matches has, and begin so. */
type Hinted = { hint: Hint; begins?: RegExp; pattern: RegExp };

const law = "(?:根据|按照|依据|依照)";
const byBody: Hint = { trait: trait.by, words: ["报告由", "年报由"] };
const preambles: Hinted[] = [
  {
    hint: byBody,
    pattern: new RegExp(`(?:^|[。，,])(?:本(?:年度)?报告|本年报)由([\\p{Script=Han}]{3,30}?)${law}`, "u"),
  },
  {
    hint: byBody,
    pattern: new RegExp(`(?:^|[。，,])(?:本(?:年度)?报告|本年报)由([\\p{Script=Han}]{3,30}?)编制`, "u"),
  },
  {
    hint: { trait: trait.now, words: ["现将", "现公布", "现发布"] },
    pattern: new RegExp(`(?:现将|现公布|现发布)([\\p{Script=Han}]{3,30}?)(?:19|20)\\d{2}年`, "u"),
  },
  {
    hint: { trait: trait.regulation, words: ["中华人民共和国政府信息公开条例"] },
    pattern: new RegExp(`^([\\p{Script=Han}]{3,30}?)${law}《?中华人民共和国政府信息公开条例`, "u"),
  },
];
/** The surest first: the period that the report says it counts. */
const years: Hinted[] = [
  {
    hint: { trait: trait.day, words: ["年1月1日"] },
    pattern: /((?:19|20)\d{2})年1月1日[^。]{0,4}[至到—-][^。]{0,8}12月31日/u,
  },
  { hint: { trait: trait.government, words: ["政府信息公开"] }, pattern: new RegExp(`${year}${words}`) },
  {
    hint: { trait: trait.year, words: [] },
    begins: /^\s*[12１２]/,
    pattern: /^((?:19|20)\d{2})年(?:度)?[,，]/u,
  },
];
const metadata: Hinted[] = [
  {
    hint: { trait: trait.unit, words: ["发布机构", "发布单位", "公开主体", "制作单位", "责任单位"] },
    pattern: /^(?:发布机构|发布单位|公开主体|制作单位|责任单位)[:：]?([\p{Script=Han}]{3,30})$/u,
  },
];

/** What the first pattern that fits any line captures there. */
function firstTold(lines: Line[], patterns: Hinted[]): { value: string; line: Line } | null {
  let traits = 0;
  for (let i = 0; i < lines.length; i++) traits |= lines[i]!.traits;
  let lacking: Hint | null = null;
  for (const { hint, begins, pattern } of patterns) {
    // Patterns with the same hint stand one behind the other.
    if (hint === lacking || (traits & (hint.trait | trait.odd)) === 0) continue;
    lacking = hint;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (!line.mayHold(hint)) continue;
      lacking = null;
      const value = line.mayBegin(begins) ? pattern.exec(line.plain)?.[1] : undefined;
      if (value !== undefined && !/^(?:我|本|各)/.test(value)) return { value, line };
    }
  }
  return null;
}

type ToldByPreamble = Told & { from: "preamble" | "metadata"; agencyAt: Position; yearAt: Position };

/** What the preamble tells, or the page's metadata; each null where neither does. */
export function toldByPreamble(lines: Line[]): ToldByPreamble {
  const agency = firstTold(lines, preambles);
  const byMetadata = agency ?? firstTold(lines, metadata);
  const told = firstTold(lines, years);
  return {
    agency: byMetadata?.value ?? null,
    year: told === null ? null : Number(told.value),
    agencyAt: byMetadata?.line.at ?? "unknown",
    yearAt: told?.line.at ?? "unknown",
    from: agency === null && byMetadata !== null ? "metadata" : "preamble",
  };
}

const lookAlikes: [NotAnnual["reason"], RegExp][] = [
  [
    "partOfYear",
    /(?:上半年|下半年|半年度|第?[一二三四1-4]季度|\d{1,2}月份?)[^。]{0,20}政府信息公开|政府信息公开[^。]{0,20}(?:上半年|下半年|半年度|季度)/u,
  ],
  ["notice", /(?:编制|报送|做好|印发|报告)[^。]{0,40}(?:通知|格式|函|填报说明)$/u],
  ["template", /(?:[×xX_○*]{2,}|…{1,})[^。]{0,30}政府信息公开(?:工作)?(?:年度)?报告/u],
];

/** A document that announces itself as something else than a report of one body for one whole year. */
export function toldOtherwise(lines: Line[]): NotAnnual | null {
  for (let i = 0; i < lines.length && i < 12; i++) {
    const line = lines[i]!;
    if (!line.mayBeTitle) continue;
    const { text, at, plain } = line;
    if (!plain.includes("政府信息公开")) continue;
    if (line.toldAsTitle !== null && !/[×_○*]{2}|[xX]{2}/.test(plain)) return null;
    const found = lookAlikes.find(([, pattern]) => pattern.test(plain));
    if (found) return { reason: found[0], text, at };
  }
  return null;
}
