/**
 * A parsed file in few bytes: one packed report with what is known of it, or the findings alone of a file that is no report.
 * What parsing prints, keeps and hands from process to process. Opened, it is an assessed file whose figures, text and
 * tables are unpacked when they are asked for and not kept, so that a province's reports fit into memory.
 */
import type { AssessedFile, AssessedReport } from "../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { Figures } from "../model/figure.ts";
import type { PackedFinding, PackedPrint, PackedReport } from "../model/packed-agency.ts";
import type { Report } from "../model/report.ts";
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

const packedReports = new WeakMap<Report, () => PackedReport>();

const loadOf = (report: Report): PackedReport => packedReports.get(report)!();

/**
 * What is unpacked when it is asked for. One getter serves all reports: were it each one's own, V8 would keep a table of
 * names for each, longer than the packed report itself.
 */
const unpacked = {
  sections: {
    enumerable: true,
    get(this: Report): Report["sections"] {
      return unpackSections(loadOf(this).sections);
    },
  },
  tables: {
    enumerable: true,
    get(this: Report): Report["tables"] {
      const packed = loadOf(this);
      return unpackPrintedTables(packed, figuresOf(packed, this.form), this.form);
    },
  },
  figures: {
    enumerable: true,
    get(this: Report): Figures {
      return figuresOf(loadOf(this), this.form);
    },
  },
};

function openReport(path: string, meta: Meta, load: () => PackedReport): Report {
  const report = Object.defineProperties({ path, ...meta }, unpacked) as Report;
  packedReports.set(report, load);
  return report;
}

const checked = {
  checks: {
    enumerable: true,
    get(this: AssessedReport): AssessedReport["checks"] {
      const packed = loadOf(this.report);
      return unpackChecks(packed, figuresOf(packed, this.report.form), this.report.form);
    },
  },
};

const found = {
  diagnostics: {
    enumerable: true,
    get(this: AssessedReport): Diagnostic[] {
      return unpackFindings(loadOf(this.report), this.report);
    },
  },
};

export function openFile({ path, sha256, report: stored, findings }: StoredFile): AssessedFile {
  if (stored === null) {
    const diagnostics = (findings ?? []).map((finding) => unpackFinding(finding, ownless(path)));
    return { path, sha256, report: null, checks: [], diagnostics };
  }
  const { packed, ...meta } = stored;
  const report = openReport(path, meta, () => packed);
  return Object.defineProperties({ path, sha256, report }, { ...checked, ...found }) as AssessedFile;
}

/** A stored file without its packed report, which is loaded when something in it is asked for. */
export type FileHead = { path: string; sha256: string; report: Meta | null; diagnostics: Diagnostic[] };

export function partFile({ path, sha256, report: stored, findings }: StoredFile): {
  head: FileHead;
  packed: PackedReport | null;
} {
  if (stored === null) {
    const diagnostics = (findings ?? []).map((finding) => unpackFinding(finding, ownless(path)));
    return { head: { path, sha256, report: null, diagnostics }, packed: null };
  }
  const { packed, ...meta } = stored;
  return {
    head: { path, sha256, report: meta, diagnostics: unpackFindings(packed, { path, form: meta.form }) },
    packed,
  };
}

export function openHead(
  { path, sha256, report: meta, diagnostics }: FileHead,
  load: () => PackedReport,
): AssessedFile {
  if (meta === null) return { path, sha256, report: null, checks: [], diagnostics };
  const report = openReport(path, meta, load);
  return Object.defineProperties({ path, sha256, report, diagnostics }, checked) as AssessedFile;
}

/** The packed form of a report, of an opened one without unpacking it; findings added since are among it. */
export function packedOf(assessed: AssessedReport): PackedReport {
  const { report, diagnostics } = assessed;
  const known = packedReports.get(report)?.();
  if (known === undefined) {
    const packed = packReport(assessed);
    packedReports.set(report, () => packed);
    return packed;
  }
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
    packed.print = known.get(key) ?? packed.print;
    known.set(key, packed.print);
    return stored;
  };
}
