/**
 * Numbers of a report's text beside its figures: which passages lead to which cell, which cells lead back, and what the text
 * says where the two part. Verdicts come from the dataset; a number that may count something else leads nowhere.
 */
import { figureTold } from "../../form/narrative/told-figure.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Verdict } from "../../model/narrative/claim.ts";
import type { ToldCount } from "../../model/narrative/packed-claims.ts";
import type { SectionId } from "../../model/report.ts";
import { figureAnchors } from "../evidence/figure-anchors.ts";
import { inBoth, type BothContexts } from "../report/both-languages.ts";

/** A piece of a paragraph; `href` where it is a number that a table has too, `mark` where a group of section five begins. */
export type TextPiece = { text: string; href: string | null; mark?: string };
/** What stands beside a row: the words of the text, and where. */
export type ToldNote = { told: Bilingual; href: string | null };

/** Of the same item in the same year, whatever came of it. */
const leading = new Set<Verdict>(["agrees", "differs", "tableZero", "otherUnit", "approximate"]);
const isDifference = (verdict: Verdict): boolean => verdict === "differs" || verdict === "tableZero";

type Led = ToldCount & { figure: string; cell: string };

const known = new WeakMap<AgencyYear, Led[]>();

function ledCounts(year: AgencyYear): Led[] {
  const found = known.get(year);
  if (found !== undefined) return found;
  const anchors = figureAnchors(year);
  const led = year.told.counts.flatMap((count): Led[] => {
    const figure = leading.has(count.verdict) ? figureTold(count.measure, count.value, year) : null;
    const cell = figure === null ? undefined : anchors.get(figure);
    return figure === null || cell === undefined ? [] : [{ ...count, figure, cell }];
  });
  known.set(year, led);
  return led;
}

/** A paragraph parted at its numbers; two counts in one passage lead to the first's cell. */
export function piecesOf(year: AgencyYear, section: SectionId, paragraph: number, text: string): TextPiece[] {
  const own = ledCounts(year).filter(({ at }) => at.section === section && at.paragraph === paragraph);
  if (own.length === 0) return [{ text, href: null }];
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { at, cell } of own.toSorted((a, b) => a.at.from - b.at.from)) {
    if (at.from < done || at.to > text.length) continue;
    if (at.from > done) pieces.push({ text: text.slice(done, at.from), href: null });
    pieces.push({ text: text.slice(at.from, at.to), href: `#${cell}` });
    done = at.to;
  }
  return done === text.length ? pieces : [...pieces, { text: text.slice(done), href: null }];
}

/** Where paragraphs stand on the page, by section and place; filled while the text is laid out. */
export type ParagraphAnchors = Map<string, string>;
export const paragraphKey = (section: SectionId, paragraph: number): string => `${section} ${paragraph}`;

export type ToldBeside = {
  /** The passage that says the figure's number. */
  hrefOf: (figure: string) => string | null;
  /** What the text says else of one of the figures. */
  notesOf: (figures: readonly string[]) => ToldNote[];
};

function noteOf(both: BothContexts, year: AgencyYear, count: Led, href: string | null): ToldNote {
  const section = year.sections.find(({ id }) => id === count.at.section);
  const quote = section?.paragraphs[count.at.paragraph]?.text.slice(count.at.from, count.at.to) ?? "";
  return { told: inBoth(both, ({ t }) => t.narrative.claims.says({ quote: quote.trim(), value: count.value })), href };
}

export function toldBeside(both: BothContexts, year: AgencyYear, anchors: ParagraphAnchors): ToldBeside {
  const led = ledCounts(year);
  const hrefs = new Map<string, string>();
  const notes = new Map<string, ToldNote[]>();
  for (const count of led) {
    const anchor = anchors.get(paragraphKey(count.at.section, count.at.paragraph));
    const href = anchor === undefined ? null : `#${anchor}`;
    if (isDifference(count.verdict)) {
      notes.set(count.figure, [...(notes.get(count.figure) ?? []), noteOf(both, year, count, href)]);
    } else if (count.verdict === "agrees" && href !== null && !hrefs.has(count.figure)) hrefs.set(count.figure, href);
  }
  return {
    hrefOf: (figure) => hrefs.get(figure) ?? null,
    notesOf: (figures) => (notes.size === 0 ? [] : figures.flatMap((figure) => notes.get(figure) ?? [])),
  };
}

/** Reviews that table 四 has and the text doesn't mention; null where there are none. */
export const silenceOf = (both: BothContexts, { told: { silent } }: AgencyYear): Bilingual | null =>
  silent.length === 0
    ? null
    : inBoth(both, ({ t }) =>
        silent.length > 1
          ? t.narrative.claims.silent.both
          : silent[0] === "litigation"
            ? t.narrative.claims.silent.litigation
            : t.narrative.claims.silent.reconsideration,
      );
