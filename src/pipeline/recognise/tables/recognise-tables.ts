/**
 * The rows of the three statutory tables → form in use, printed tables, figures. A table that isn't there leaves all of
 * its figures missing, by name.
 */
import { diagnose, type Diagnostic } from "../../../diagnostics/outcome.ts";
import { disclosureIds, editions, figureIdsOf, requestIds, reviewIds } from "../../../form/figure-ids.ts";
import { tableTerms } from "../../../form/terms.ts";
import type { Row } from "../../../model/document.ts";
import type { Figure, Figures } from "../../../model/figure.ts";
import type { FormInUse, PrintedTable, TableId } from "../../../model/report.ts";
import { figureRecord } from "../plans/figure-record.ts";
import { recogniseDisclosure } from "./recognise-disclosure.ts";
import { recogniseRequests } from "./recognise-requests.ts";
import { recogniseReviews } from "./recognise-reviews.ts";
import type { RowsByTable } from "./table-rows.ts";
import type { TableReading } from "./table-readings.ts";

/** The tables of a report: which edition's rows they have, as printed, and their figures, not yet assessed. */
export type TablesReading = { form: FormInUse; printed: PrintedTable[]; figures: Figures; diagnostics: Diagnostic[] };

/** A statutory table that was read already, with the edition that its rows tell, where they tell one. */
export type ReadTable = TableReading & { edition: "2019" | "2021" | null };

/** `read`: tables of which `rows` has none. */
export function recogniseTables(
  rows: RowsByTable,
  file: string,
  hasTables: boolean,
  read: ReadonlyMap<TableId, ReadTable> = new Map(),
): TablesReading {
  const at = { line: 1, column: 1 };
  if (!hasTables) {
    return {
      form: { disclosure: null, requests: null },
      printed: [],
      figures: {},
      diagnostics: [diagnose("tables-missing", {}, { file, at })],
    };
  }
  const one = <T extends ReadTable>(id: TableId, recognise: (some: Row[]) => T): ReadTable | null =>
    read.get(id) ?? (rows[id].length > 0 ? recognise(rows[id]) : null);
  const disclosure = one("disclosure", (some) => recogniseDisclosure(some, file));
  const requests = one("requests", (some) => recogniseRequests(some, file, disclosure?.edition ?? "2021"));
  const reviews = one("reviews", (some) => ({ ...recogniseReviews(some, file), edition: null }));
  const form: FormInUse = { disclosure: disclosure?.edition ?? null, requests: requests?.edition ?? null };
  const readings = [
    disclosure ?? missingTable("disclosure", disclosureIds(editions[form.requests ?? "2021"]), file),
    requests ?? missingTable("requests", requestIds(editions[form.disclosure ?? "2021"]), file),
    reviews ?? missingTable("reviews", reviewIds(editions["2021"]), file),
  ];
  return {
    form,
    printed: readings.flatMap((reading) => reading.table ?? []),
    figures: joinFigures(readings, form),
    diagnostics: readings.flatMap((reading) => reading.diagnostics),
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

/** Nearly all have exactly their form's figures, in its order. */
function joinFigures(readings: TableReading[], form: FormInUse): Figures {
  const ids: string[] = [];
  const list: Figure[] = [];
  for (const { figures } of readings) {
    for (const [id, figure] of figures) {
      ids.push(id);
      list.push(figure);
    }
  }
  const expected = figureIdsOf(form);
  return isSame(ids, expected)
    ? figureRecord(expected)(list)
    : Object.fromEntries(ids.map((id, at) => [id, list[at]!]));
}

/** Every figure of a table that isn't there is missing, by name. */
function missingTable(table: TableId, figures: string[], file: string): TableReading {
  const missing = {
    value: null,
    raw: null,
    reading: "missing",
    effective: null,
    standing: "unchecked",
    at: "unknown",
  } as const;
  return {
    figures: new Map(figures.map((id) => [id, { ...missing }])),
    table: null,
    diagnostics: [diagnose("table-missing", { table: tableTerms[table]!, figures: figures.length }, { file, figures })],
  };
}
