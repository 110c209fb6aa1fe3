/**
 * Exactly what the compare page shows, as CSV: for scripts (UTF-8, LF), and for spreadsheets (byte order mark, CRLF, no
 * cell that a spreadsheet would run as a formula). Numbers stay numbers, unrounded; what has no number has its reason.
 */
import { formatLine, type CsvFormat, type CsvValue } from "../csv-cells.ts";
import type { ComparePicture } from "./compare-picture.ts";
import type { ShownRow } from "./section-rows.ts";
import type { CompareBody } from "./decode-shards.ts";

const header = [
  "agency_id",
  "agency",
  "place",
  "year",
  "scope",
  "edition",
  "measure",
  "measure_name",
  "formula",
  "value",
  "numerator",
  "denominator",
  "interval_low",
  "interval_high",
  "reason",
  "source_path",
  "source_lines",
  "data_version",
  "address",
];

/** Words of the dataset, not of a language: a reason's id. */
function reasonOf({ row, words }: ShownRow): string {
  const { reason, proven, denominator } = row.measured;
  if (reason !== null) return reason;
  if (proven !== null) return `${proven}CountedAsZero`;
  return words.drawn === null && denominator !== null ? "fewerThanTen" : "";
}

export type CsvOrigin = { locale: "zh" | "en"; dataVersion: string; address: string };

export function formatCompareCsv(
  picture: ComparePicture,
  bodies: readonly CompareBody[],
  years: readonly number[],
  origin: CsvOrigin,
  format: CsvFormat,
): string {
  const { measure, sections } = picture;
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const told = [measure.id, measure.name[origin.locale], measure.formula];
  const shown = sections.flatMap(({ rows }) => rows);
  const lines = shown.map((own): CsvValue[] => {
    const { agency, year, scope, edition, measured, source } = own.row;
    const body = byId.get(agency);
    const bounds = [own.words.interval?.low ?? null, own.words.interval?.high ?? null];
    const counts = [own.words.drawn, measured.numerator, measured.denominator, ...bounds, reasonOf(own)];
    const place = [source?.path ?? null, source?.lines.join(";") ?? null];
    const head = [agency, body?.name ?? agency, body?.place ?? null, year, scope, edition];
    return [...head, ...told, ...counts, ...place, origin.dataVersion, origin.address];
  });
  const present = new Set(shown.map(({ row }) => `${row.agency} ${row.year}`));
  // Bodies listed as without a report are shown too, so they are in the table with their reason.
  const absent = bodies.flatMap(({ id, name, place }) =>
    years
      .filter((year) => !present.has(`${id} ${year}`))
      .map((year): CsvValue[] => {
        const nothing = [null, null, null, null, null];
        const head = [id, name, place, year, null, null];
        return [...head, ...told, ...nothing, "noReport", null, null, origin.dataVersion, origin.address];
      }),
  );
  return format.mark + [header, ...lines, ...absent].map((line) => formatLine(line, format)).join("");
}
