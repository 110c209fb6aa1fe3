/**
 * The sentence a profile begins with: how many requests came in, how many were decided, and how.
 * Says "not reported" where a number isn't known, and never prints a zero outcome or a rate.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkedFigures } from "./figure-links.ts";
import { fillTemplate, joinSegments, linked, type Segment } from "./segments.ts";
import type { Fact, OutcomeFact, YearFacts } from "./year-facts.ts";

type Words = PageContext["t"]["profile"]["sentence"];
function intakeTemplate(s: Words, { received, carriedIn }: YearFacts): string {
  if (received.value === null) return s.receivedUnknown;
  const before = carriedIn.value ?? 0;
  const first = received.value === 0 ? s.receivedNone : s.received(received.value);
  return before > 0 ? first + s.carriedIn(before) : first;
}

const linkOf = (figures: LinkedFigures, fact: Fact): Segment =>
  fact.value === null ? { text: "" } : linked(figures(fact.id));

/** A group of one row leads to its figure; a sum of rows stands in no line. */
function countOf({ locale }: PageContext, figures: LinkedFigures, outcome: OutcomeFact, value: number): Segment {
  const [only, ...more] = outcome.leaves.filter((leaf) => (leaf.value ?? 0) !== 0);
  if (only !== undefined && more.length === 0) return linked(figures(only.id));
  return { text: formatNumber(value, locale) };
}

function renderOutcomes(context: PageContext, figures: LinkedFigures, facts: YearFacts): Segment[] {
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
      count: countOf(context, figures, outcome, outcome.value ?? 0),
    }),
  );
  if (someUnknown) list.push([{ text: s.restUnknown }]);
  return list.length === 0 ? [] : fillTemplate(s.outcomes, { outcomes: joinSegments(list, comma) });
}

function renderDecisions(context: PageContext, figures: LinkedFigures, facts: YearFacts): Segment[] {
  const s = context.t.profile.sentence;
  const { handled, carriedOut } = facts;
  if (handled.value === null) return [{ text: s.handledUnknown }];
  const decided =
    handled.value === 0
      ? [{ text: s.handledNone }]
      : [
          ...fillTemplate(s.handled(handled.value), { handled: linkOf(figures, handled) }),
          ...renderOutcomes(context, figures, facts),
        ];
  const left = carriedOut.value ?? 0;
  return left > 0
    ? [...decided, ...fillTemplate(s.carriedOut(left), { carriedOut: linkOf(figures, carriedOut) })]
    : decided;
}

/** The beginning of the sentence, for where there is little room: what came in and how many were decided. */
export function renderIntake(context: PageContext, figures: LinkedFigures, facts: YearFacts): Segment[] {
  const { sentence: s, stop } = context.t.profile;
  const year = String(facts.year);
  const { received, handled, carriedIn } = facts;
  if ([received, handled, carriedIn].some((fact) => fact.value === null || fact.value === 0))
    return renderSentence(context, figures, facts);
  return [
    ...fillTemplate(intakeTemplate(s, facts), {
      year,
      received: linkOf(figures, received),
      carriedIn: linkOf(figures, carriedIn),
    }),
    ...fillTemplate(s.handled(handled.value ?? 0), { handled: linkOf(figures, handled) }),
    { text: stop },
  ];
}

export function renderSentence(context: PageContext, figures: LinkedFigures, facts: YearFacts): Segment[] {
  const { sentence: s, stop } = context.t.profile;
  const year = String(facts.year);
  const { received, carriedIn, handled, carriedOut } = facts;
  const all = [received, carriedIn, handled, carriedOut];
  if (all.every((fact) => fact.value === null)) return fillTemplate(s.noTable, { year });
  if (all.every((fact) => fact.value === 0)) return [...fillTemplate(s.nothing, { year }), { text: stop }];
  return [
    ...fillTemplate(intakeTemplate(s, facts), {
      year,
      received: linkOf(figures, received),
      carriedIn: linkOf(figures, carriedIn),
    }),
    ...renderDecisions(context, figures, facts),
    { text: stop },
  ];
}
