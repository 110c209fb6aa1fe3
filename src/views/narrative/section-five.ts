/**
 * Section five on a report's page: its paragraphs in pieces, each group of problems or measures under its mark, and what the
 * report of the year before had planned, with the lines to look it up. Text is the report's own, cut short where it is long.
 */
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { Passage } from "../../model/narrative/passage.ts";
import type { Section } from "../../model/report.ts";
import { lineAnchor } from "../evidence/line-anchor.ts";
import { inBoth, type Bilingual, type BothContexts } from "../report/both-languages.ts";
import type { TextPiece } from "./told-counts.ts";

type Mark = { /** Characters of the paragraph before it. */ at: number; mark: string };
export type PlanView = { heading: Bilingual; passages: { text: string; href: string; line: string }[] };

/** Characters of one plan that are shown; the rest is a click away. */
const mostOfPlan = 100;
/** Plans that are shown. */
const mostPlans = 5;

/** By paragraph, where another kind of passage begins than the last one was. In Chinese alone, like the text they stand in. */
export function marksOf(both: BothContexts, { paragraphs, passages = [] }: Section): Mark[][] {
  const marks: Mark[][] = paragraphs.map(() => []);
  let last: Passage["kind"] | null = null;
  for (const { kind, paragraph, from } of passages) {
    if (kind !== last) marks[paragraph]?.push({ at: from, mark: both.zh.t.narrative.problems.marks[kind] });
    last = kind;
  }
  return marks;
}

/** The same pieces, parted where a mark stands; a number is never parted, its mark stands before it. */
export function markPieces(pieces: readonly TextPiece[], marks: readonly Mark[]): TextPiece[] {
  if (marks.length === 0) return [...pieces];
  let end = 0;
  return pieces.flatMap(({ text, href }) => {
    const start = end;
    end += text.length;
    const inside = href === null ? marks.filter(({ at }) => at > start && at < end).map(({ at }) => at) : [];
    return [start, ...inside].map((from, place): TextPiece => {
      const to = inside[place] ?? end;
      const mark = marks.find(({ at }) => at >= from && at < to)?.mark;
      return { text: text.slice(from - start, to - start), href, ...(mark === undefined ? {} : { mark }) };
    });
  });
}

function shorten(text: string): string {
  if (text.length <= mostOfPlan) return text;
  const cut = text.slice(0, mostOfPlan);
  const end = Math.max(...["。", "；", "，"].map((mark) => cut.lastIndexOf(mark)));
  return `${cut.slice(0, end < mostOfPlan / 2 ? mostOfPlan : end)}……`;
}

/** Null where the body has no report of the year before, or that one tells no measure. */
export function plansBefore(both: BothContexts, { years }: AgencyFile, { year }: AgencyYear): PlanView | null {
  const before = years.find((candidate) => candidate.year === year - 1);
  const section = before?.sections.find(({ id }) => id === "problems");
  if (before === undefined || section === undefined) return null;
  const plans = (section.passages ?? []).filter(({ kind }) => kind === "measure");
  if (plans.length === 0) return null;
  const address = both.zh.links.fromReport.year(before.year);
  const isSummary = before.source.kind === "extract";
  return {
    heading: inBoth(
      both,
      ({
        t: {
          narrative: { problems: words },
        },
      }) => (isSummary ? words.plannedInSummary(before.year) : words.planned(before.year)),
    ),
    passages: plans.slice(0, mostPlans).flatMap(({ paragraph, from, to }) => {
      const told = section.paragraphs[paragraph];
      if (told === undefined) return [];
      const anchor = lineAnchor(told.at);
      return [
        {
          text: shorten(told.text.slice(from, to)),
          href: anchor === null ? address : `${address}#${anchor}`,
          line: anchor ?? String(before.year),
        },
      ];
    }),
  };
}
