/**
 * The sentence a profile begins with: how many requests came in, how many were decided, and how.
 * Says "not reported" where a number isn't known, and never prints a zero outcome or a rate.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { PageContext } from "../page-context.ts";
import type { FigureCells } from "../evidence/figure-cell.ts";
import type { QuotedRows } from "../evidence/quoted-rows.ts";
import { fillTemplate, joinSegments, linked, type Segment } from "./segments.ts";
import type { Fact, OutcomeFact, YearFacts } from "./year-facts.ts";

/** The part of the page where the outcome groups are explained. */
const outcomesAnchor = "#outcomes";

type Words = PageContext["t"]["profile"]["sentence"];
type Sources = { cells: FigureCells; quoted: QuotedRows };

function intakeTemplate(s: Words, { received, carriedIn }: YearFacts): string {
  if (received.value === null) return s.receivedUnknown;
  const before = carriedIn.value ?? 0;
  const first = received.value === 0 ? s.receivedNone : s.received(received.value);
  return before > 0 ? first + s.carriedIn(before) : first;
}

function linkOf({ locale }: PageContext, cells: FigureCells, fact: Fact): Segment {
  return fact.value === null ? { text: "" } : linked(formatNumber(fact.value, locale), cells(fact.id));
}

/** A group of one row leads to its figure; a sum of rows leads to the list of them, and says what it was added up from. */
function countOf(context: PageContext, { cells, quoted }: Sources, outcome: OutcomeFact, value: number): Segment {
  const { locale, t } = context;
  const text = formatNumber(value, locale);
  const parts = outcome.leaves.filter((leaf) => (leaf.value ?? 0) !== 0);
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return linked(text, cells(only.id));
  const sum = parts.map((leaf) => formatNumber(leaf.value ?? 0, locale)).join(" + ");
  const remark = quoted.remark(t.profile.outcomes.sumOf(t.profile.groups[outcome.group], sum));
  return { text, link: { href: outcomesAnchor, quotation: { id: remark, cell: -1 } } };
}

function renderOutcomes(context: PageContext, sources: Sources, facts: YearFacts): Segment[] {
  const { sentence: s, groups, comma } = context.t.profile;
  const present = facts.outcomes.filter((outcome) => outcome.value !== null && outcome.value > 0);
  const someUnknown = facts.outcomes.some((outcome) => outcome.value === null);
  const [only] = present;
  if (only !== undefined && present.length === 1 && !someUnknown && only.value === facts.handled.value) {
    return fillTemplate(s.single(only.value ?? 0), { group: groups[only.group] });
  }
  const list = present.map((outcome) =>
    fillTemplate(s.outcome, {
      group: groups[outcome.group],
      count: countOf(context, sources, outcome, outcome.value ?? 0),
    }),
  );
  if (someUnknown) list.push([{ text: s.restUnknown }]);
  return list.length === 0 ? [] : fillTemplate(s.outcomes, { outcomes: joinSegments(list, comma) });
}

function renderDecisions(context: PageContext, sources: Sources, facts: YearFacts): Segment[] {
  const s = context.t.profile.sentence;
  const { handled, carriedOut } = facts;
  if (handled.value === null) return [{ text: s.handledUnknown }];
  const decided =
    handled.value === 0
      ? [{ text: s.handledNone }]
      : [
          ...fillTemplate(s.handled(handled.value), { handled: linkOf(context, sources.cells, handled) }),
          ...renderOutcomes(context, sources, facts),
        ];
  const left = carriedOut.value ?? 0;
  return left > 0
    ? [...decided, ...fillTemplate(s.carriedOut(left), { carriedOut: linkOf(context, sources.cells, carriedOut) })]
    : decided;
}

export function renderSentence(context: PageContext, sources: Sources, facts: YearFacts): Segment[] {
  const { sentence: s, stop } = context.t.profile;
  const year = String(facts.year);
  const { received, carriedIn, handled, carriedOut } = facts;
  const all = [received, carriedIn, handled, carriedOut];
  if (all.every((fact) => fact.value === null)) return fillTemplate(s.noTable, { year });
  if (all.every((fact) => fact.value === 0)) return [...fillTemplate(s.nothing, { year }), { text: stop }];
  return [
    ...fillTemplate(intakeTemplate(s, facts), {
      year,
      received: linkOf(context, sources.cells, received),
      carriedIn: linkOf(context, sources.cells, carriedIn),
    }),
    ...renderDecisions(context, sources, facts),
    { text: stop },
  ];
}
