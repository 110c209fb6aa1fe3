/**
 * A report whose figures and printed tables are read when they are first asked for: its numbers are known to be sound, and
 * much of what asks for reports never asks for more. To all others it is the report that the full reading gives: the same
 * keys in the same order, to copy, to send and to write down.
 */
import type { Figures } from "../../../model/figure.ts";
import type { PrintedTable, Report } from "../../../model/report.ts";

/** What is known of a report beside its tables. */
export type KnownReport = Omit<Report, "tables" | "figures">;
type Tables = { figures: () => Figures; printed: () => PrintedTable[] };
type Lazy = "tables" | "figures";

/** Until it is asked for or given, the value of a key is read; then it is a value like any other. */
const lazily = <Key extends Lazy>(
  key: Key,
  read: (report: PlannedReport) => PlannedReport[Key],
): PropertyDescriptor => ({
  enumerable: true,
  configurable: true,
  get(this: PlannedReport): PlannedReport[Key] {
    return (this[key] = read(this));
  },
  set(this: PlannedReport, value: PlannedReport[Key]): void {
    Object.defineProperty(this, key, { enumerable: true, configurable: true, writable: true, value });
  },
});

export class PlannedReport implements Report {
  // Only declared: a field is there from the first, and the tables would come last.
  declare readonly path: Report["path"];
  declare readonly format: Report["format"];
  declare readonly kind: Report["kind"];
  declare readonly scope: Report["scope"];
  declare readonly regionCode: Report["regionCode"];
  declare readonly address: Report["address"];
  declare readonly retrieved: Report["retrieved"];
  declare readonly title: Report["title"];
  declare readonly agencyName: Report["agencyName"];
  declare readonly year: Report["year"];
  declare readonly edition: Report["edition"];
  declare readonly form: Report["form"];
  declare readonly sections: Report["sections"];
  declare tables: PrintedTable[];
  declare figures: Figures;
  readonly #tables: Tables;

  static readonly #lazyTables = lazily("tables", (report) => report.#tables.printed());
  static readonly #lazyFigures = lazily("figures", (report) => report.#tables.figures());

  constructor(report: KnownReport, tables: Tables) {
    this.#tables = tables;
    this.path = report.path;
    this.format = report.format;
    this.kind = report.kind;
    this.scope = report.scope;
    this.regionCode = report.regionCode;
    this.address = report.address;
    this.retrieved = report.retrieved;
    this.title = report.title;
    this.agencyName = report.agencyName;
    this.year = report.year;
    this.edition = report.edition;
    this.form = report.form;
    this.sections = report.sections;
    Object.defineProperty(this, "tables", PlannedReport.#lazyTables);
    Object.defineProperty(this, "figures", PlannedReport.#lazyFigures);
  }
}
