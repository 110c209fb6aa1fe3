/**
 * Section five on a report's page: its paragraphs in pieces, each group of problems or measures under its mark, and what the
 * report of the year before had planned, with the lines to look it up. Text is the report's own, cut short where it is long.
 */
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { Passage } from "../../model/narrative/passage.ts";
import type { Section } from "../../model/report.ts";
import { lineAnchor } from "../evidence/line-anchor.ts";
import { inBoth, type Bilingual, type BothContexts } from "../report/both-languages.ts";

export type Piece = { mark: Bilingual | null; text: string };
export type PlanView = { heading: Bilingual; passages: { text: string; href: string; line: string }[] };

/** Characters of one plan that are shown; the rest is a click away. */
const mostOfPlan = 100;
/** Plans that are shown. */
const mostPlans = 5;

/** Pieces of each paragraph; a mark stands where another kind of passage begins. */
export function piecesOf(both: BothContexts, { paragraphs, passages = [] }: Section): Piece[][] {
  let last: Passage["kind"] | null = null;
  return paragraphs.map(({ text }, place) => {
    const pieces: Piece[] = [];
    const add = (from: number, to: number, kind: Passage["kind"] | null): void => {
      if (to <= from) return;
      const isNew = kind !== null && kind !== last;
      if (kind !== null) last = kind;
      pieces.push({ mark: isNew ? inBoth(both, ({ t }) => t.problems.marks[kind]) : null, text: text.slice(from, to) });
    };
    let at = 0;
    for (const { kind, from, to } of passages.filter(({ paragraph }) => paragraph === place)) {
      add(at, from, null);
      add(from, to, kind);
      at = to;
    }
    add(at, text.length, null);
    return pieces;
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
    heading: inBoth(both, ({ t: { problems: words } }) =>
      isSummary ? words.plannedInSummary(before.year) : words.planned(before.year),
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
