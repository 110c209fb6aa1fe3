/** Who asked: the requests received by kind of applicant that aren't 0, in the form's order, out of the printed total. */
import { applicantColumns } from "../../form/statutory-form.ts";
import type { PageContext } from "../page-context.ts";
import { columnName } from "../evidence/term-words.ts";
import type { LinkedFigure, LinkedFigures } from "./figure-links.ts";

export type ApplicantCount = { name: string; figure: LinkedFigure };
/** `empty` is a sentence instead of everything else; `most` is what the bars are drawn against. */
export type ApplicantsView = { empty: string | null; most: number; rows: ApplicantCount[]; rest: string | null };

export function renderApplicants(context: PageContext, figures: LinkedFigures): ApplicantsView {
  const words = context.t.profile.applicants;
  const all = applicantColumns.map(({ id }) => ({ id, figure: figures(`requests.received.${id}`) }));
  const kinds = all.filter(({ id }) => id !== "total");
  const told = kinds.filter(({ figure }) => figure.value !== 0);
  const empty = all.every(({ figure }) => figure.value === null)
    ? words.notTold
    : all.every(({ figure }) => figure.value === 0)
      ? words.empty
      : null;
  return {
    empty,
    most: Math.max(0, ...all.map(({ figure }) => figure.value ?? 0)),
    rows: told.map(({ id, figure }) => ({ name: columnName(context, id), figure })),
    rest: told.length < kinds.length ? words.rest : null,
  };
}
