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

function openReport(path: string, meta: Meta, load: () => PackedReport): Report {
  const report: Report = {
    path,
    ...meta,
    get sections() {
      return unpackSections(load().sections);
    },
    get tables() {
      const packed = load();
      return unpackPrintedTables(packed, figuresOf(packed, meta.form), meta.form);
    },
    get figures() {
      return figuresOf(load(), meta.form);
    },
  };
  packedReports.set(report, load);
  return report;
}

export function openFile({ path, sha256, report: stored, findings }: StoredFile): AssessedFile {
  if (stored === null) {
    const diagnostics = (findings ?? []).map((finding) => unpackFinding(finding, ownless(path)));
    return { path, sha256, report: null, checks: [], diagnostics };
  }
  const { packed, ...meta } = stored;
  const { form } = meta;
  return {
    path,
    sha256,
    report: openReport(path, meta, () => packed),
    get checks() {
      return unpackChecks(packed, figuresOf(packed, form), form);
    },
    get diagnostics(): Diagnostic[] {
      return unpackFindings(packed, { path, form });
    },
  };
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
  return {
    path,
    sha256,
    report: openReport(path, meta, load),
    diagnostics,
    get checks() {
      const packed = load();
      return unpackChecks(packed, figuresOf(packed, meta.form), meta.form);
    },
  };
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
export function createPackedPool(): (packed: PackedReport) => PackedReport {
  const known = new Map<string, PackedPrint>();
  return (packed) => {
    const key = JSON.stringify(packed.print);
    const print = known.get(key) ?? packed.print;
    known.set(key, print);
    packed.print = print;
    return packed;
  };
}

export function createPrintPool(): (stored: StoredFile) => StoredFile {
  const share = createPackedPool();
  return (stored) => {
    if (stored.report !== null) share(stored.report.packed);
    return stored;
  };
}
