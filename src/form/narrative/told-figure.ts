/**
 * The figure that a count told in words is about, so that the two can lead to each other: of the reading that gives the
 * number the first figure that isn't 0, else the first of the plainest reading. Null where no table counts it.
 */
import type { Figures } from "../../model/figure.ts";
import type { Measure } from "../../model/narrative/claim.ts";
import type { FormInUse } from "../../model/report.ts";
import { figuresOfTerm, measureReadings } from "./readings.ts";

type Term = { id: string; sign: number };

function termsOf(sum: readonly string[], form: FormInUse): Term[] {
  return sum.flatMap((term) =>
    (figuresOfTerm(term, form) ?? []).map((id) => ({ id, sign: term.startsWith("-") ? -1 : 1 })),
  );
}

export function figureTold(
  measure: Measure,
  value: number,
  report: { figures: Figures; form: FormInUse },
): string | null {
  const { figures, form } = report;
  const sums = (measureReadings[measure]?.sums ?? []).map((sum) => termsOf(sum, form));
  const effective = ({ id }: Term): number => figures[id]?.effective ?? 0;
  const gives = sums.find((terms) => terms.reduce((all, term) => all + term.sign * effective(term), 0) === value);
  const terms = gives ?? sums[0] ?? [];
  return (terms.find((term) => term.sign > 0 && effective(term) !== 0) ?? terms[0])?.id ?? null;
}
