/**
 * What the compare page shows, as CSV for a spreadsheet: UTF-8 with a byte order mark and CRLF, numbers unrounded.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
 */
import type { ComparePicture } from "./compare-rows.ts";

const header = [
  "agency_id",
  "agency",
  "year",
  "scope",
  "metric",
  "formula",
  "numerator",
  "denominator",
  "value",
  "interval_low",
  "interval_high",
  "reason",
];

/** The signs that begin a formula, their full-width twins, and the white space that hides one; behind a line break too. */
const formula = /(^|[\r\n])[=+\-@\t＝＋－＠]|^[\t\r\n]/u;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function formatCompareCsv({ definition, scopes }: ComparePicture): string {
  const lines = scopes.flatMap(({ rows }) =>
    rows.map(({ row }) => {
      const metric = row.metrics.find(({ id }) => id === definition.id);
      return [
        row.agency,
        row.name,
        row.year,
        row.scope,
        definition.id,
        definition.formula,
        metric?.numerator ?? null,
        metric?.denominator ?? null,
        metric?.value ?? null,
        metric?.interval?.low ?? null,
        metric?.interval?.high ?? null,
        metric === undefined ? "notReported" : metric.reason,
      ];
    }),
  );
  return `\ufeff${[header, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
