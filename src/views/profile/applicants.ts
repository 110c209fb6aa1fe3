/** Who asked: the requests received by kind of applicant, in the form's order, with the printed total. */
import { formatNumber } from "../../i18n/format.ts";
import { applicantColumns } from "../../form/statutory-form.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { FigureCell, FigureCells } from "../evidence/figure-cell.ts";
import { columnName } from "../evidence/term-words.ts";
import { effectiveOf } from "./year-facts.ts";

export type ApplicantCount = { name: string; count: number | null; text: string; cell: FigureCell; isTotal: boolean };
/** `kinds` are the rows without the total, as the chart draws them. */
export type ApplicantsView = { empty: string | null; total: string; kinds: ApplicantCount[]; rows: ApplicantCount[] };

export function renderApplicants(context: PageContext, year: AgencyYear, cells: FigureCells): ApplicantsView {
  const { t, locale } = context;
  const words = t.profile.applicants;
  const rows = applicantColumns.map(({ id }): ApplicantCount => {
    const figureId = `requests.received.${id}`;
    const cell = cells(figureId);
    const count = effectiveOf(year, figureId);
    return {
      name: columnName(context, id),
      count,
      text: count === null ? cell.text : formatNumber(count, locale),
      cell,
      isTotal: id === "total",
    };
  });
  const empty = rows.every((row) => row.count === null)
    ? words.notTold
    : rows.every((row) => row.count === 0)
      ? words.empty
      : null;
  return { empty, total: rows.find((row) => row.isTotal)?.text ?? "", kinds: rows.filter((row) => !row.isTotal), rows };
}
