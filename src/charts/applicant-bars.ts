/** Who asked: one bar per kind of applicant, in the form's order, zeros drawn. Rows come named. */
import { renderBarRows } from "./bar-rows.ts";
import type { ChartOptions } from "./chart-options.ts";
import { formatNumber } from "../i18n/format.ts";

export type ApplicantRow = {
  name: string;
  /** Requests received from this kind of applicant; null where the report doesn't tell. */
  count: number | null;
};

export const renderApplicantBars = (rows: ApplicantRow[], options: ChartOptions): string =>
  renderBarRows(
    rows.map(({ name, count }) => ({
      label: name,
      value: count,
      text: count === null ? options.t.notKnown : formatNumber(count, options.locale),
      fill: "var(--quiet)",
    })),
    options,
  );
