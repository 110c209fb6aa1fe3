/**
 * A report whose printed tables are read when they are first asked for: its figures are all there and every finding is
 * made of them, and half of what asks for reports (parse, check-reports) never asks for the cells. To all others it is
 * the report that the full reading gives: the same keys in the same order, to copy, to send and to write down.
 */
import type { Figures } from "../../../model/figure.ts";
import type { PrintedTable, Report } from "../../../model/report.ts";

/** What is known of a report beside its tables. */
export type KnownReport = Omit<Report, "tables" | "figures">;

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
  declare readonly figures: Figures;
  readonly #print: () => PrintedTable[];

  static readonly #lazily: PropertyDescriptor = {
    enumerable: true,
    configurable: true,
    get(this: PlannedReport): PrintedTable[] {
      return (this.tables = this.#print());
    },
    set(this: PlannedReport, value: PrintedTable[]): void {
      Object.defineProperty(this, "tables", { enumerable: true, configurable: true, writable: true, value });
    },
  };

  constructor(report: KnownReport, figures: Figures, print: () => PrintedTable[]) {
    this.#print = print;
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
    Object.defineProperty(this, "tables", PlannedReport.#lazily);
    this.figures = figures;
  }
}
