/**
 * A parsed file in few bytes: one packed report with what is known of it, or the findings alone of a file that is no report.
 * What parsing prints, keeps and hands from process to process. Opened, it is an assessed file whose figures, text and
 * tables are unpacked when they are asked for and not kept, so that a province's reports fit into memory.
 */
import type { AssessedFile, AssessedReport } from "../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { Compared } from "../form/try-relations.ts";
import type { Figures } from "../model/figure.ts";
import type { PackedFinding, PackedPrint, PackedReport } from "../model/packed-agency.ts";
import type { Report } from "../model/report.ts";
import { columnsOf } from "./figure-columns.ts";
import { packFinding, unpackFinding } from "./packed-findings.ts";
import { packReport, repackFindings, unpackChecks, unpackFindings, unpackPrintedTables } from "./packed-report.ts";
import { unpackSections } from "./packed-sections.ts";
import { unpackReportFigures } from "./unpack-figures.ts";

type Meta = Omit<Report, "path" | "sections" | "tables" | "figures">;
export type StoredFile = {
  path: string;
  sha256: string;
  report: (Meta & { packed: PackedReport }) | null;
  /** Of a file that is no report. */
  findings?: PackedFinding[];
};

const ownless = (path: string) => ({ path, ids: [], placeOf: new Map<string, number>() });

export function storeFile(file: AssessedFile): StoredFile {
  const { path, sha256, report, checks, diagnostics } = file;
  if (report === null) {
    return { path, sha256, report, findings: diagnostics.map((finding) => packFinding(finding, ownless(path))) };
  }
  const { path: own, sections, tables, figures, ...meta } = report;
  const packable = { path: own, sections, tables, figures, form: meta.form };
  return { path, sha256, report: { ...meta, packed: packReport({ report: packable, checks, diagnostics }) } };
}

/** The figures asked for last: whoever adds up a report asks for them many times, then goes on to the next. */
let last: { packed: PackedReport; figures: Figures } | null = null;

export function figuresOf(packed: PackedReport, form: Report["form"]): Figures {
  if (last?.packed.figures !== packed.figures) {
    last = { packed, figures: unpackReportFigures(packed, packed.print, form) };
  }
  return last.figures;
}

const packedReports = new WeakMap<Report, PackedReport>();

function openReport(path: string, { packed, ...meta }: NonNullable<StoredFile["report"]>): Report {
  const report: Report = {
    path,
    ...meta,
    get sections() {
      return unpackSections(packed.sections);
    },
    get tables() {
      return unpackPrintedTables(packed, figuresOf(packed, meta.form), meta.form);
    },
    get figures() {
      return figuresOf(packed, meta.form);
    },
  };
  packedReports.set(report, packed);
  return report;
}

export function openFile({ path, sha256, report: stored, findings }: StoredFile): AssessedFile {
  if (stored === null) {
    const diagnostics = (findings ?? []).map((finding) => unpackFinding(finding, ownless(path)));
    return { path, sha256, report: null, checks: [], diagnostics };
  }
  const report = openReport(path, stored);
  const { packed, form } = stored;
  return {
    path,
    sha256,
    report,
    get checks() {
      return unpackChecks(packed, figuresOf(packed, form), form);
    },
    get diagnostics(): Diagnostic[] {
      return unpackFindings(packed, { path, form });
    },
  };
}

/** An opened report's numbers without its figures; null for a report that was not opened, or has not its form's figures. */
export function comparedInColumns(report: Report): Compared | null {
  const packed = packedReports.get(report);
  const columns = packed === undefined ? null : columnsOf(packed.figures, report.form);
  if (columns === null || report.year === null) return null;
  return { year: report.year, effective: (id) => columns.effective[columns.placeOf.get(id) ?? -1] };
}

/** The packed form of a report, of an opened one without unpacking it; findings added since are among it. */
export function packedOf(assessed: AssessedReport): PackedReport {
  const { report, diagnostics } = assessed;
  const known = packedReports.get(report);
  if (known === undefined) return packReport(assessed);
  if (diagnostics.length === (known.findings?.length ?? 0)) return known;
  return repackFindings(known, diagnostics, report);
}

/** Layouts are few and large: reports of one layout share one object. */
export function createPrintPool(): (stored: StoredFile) => StoredFile {
  const known = new Map<string, PackedPrint>();
  return (stored) => {
    if (stored.report === null) return stored;
    const { packed } = stored.report;
    const key = JSON.stringify(packed.print);
    const print = known.get(key) ?? packed.print;
    known.set(key, print);
    packed.print = print;
    return stored;
  };
}
