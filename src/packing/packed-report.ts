/**
 * One assessed report → its packed form, and back: what parsing hands on, what the cache of parsed files keeps, and what a
 * body's file is made of. Loses nothing: figures, places, tables as printed, text, checks and findings with arguments.
 */
import type { AssessedReport } from "../diagnostics/assessed-report.ts";
import { tryRelations } from "../form/try-relations.ts";
import type { RelationResult } from "../model/check.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { Figures } from "../model/figure.ts";
import type { PackedContent, PackedReport } from "../model/packed-agency.ts";
import type { FormInUse, PrintedTable, Report } from "../model/report.ts";
import { orderOf } from "./form-order.ts";
import { layoutText } from "./layout/known-layouts.ts";
import { listFigures } from "./layout/listed-figures.ts";
import { areAsTried } from "./layout/tried-sums.ts";
import { packedIds, packFigures } from "./packed-figures.ts";
import { packFinding, unpackFinding, type Own } from "./packed-findings.ts";
import { packSections } from "./packed-sections.ts";
import { packTables, unpackTables, type Layout } from "./packed-tables.ts";

/** What must be told beside the packed content to unpack it. */
export type Frame = { path: string; form: FormInUse };

const ownOf = (path: string, ids: readonly string[], isForm: boolean, form: FormInUse): Own => ({
  path,
  ids,
  placeOf: isForm ? orderOf(form).placeOf : new Map(ids.map((id, place) => [id, place])),
});

type Packable = Pick<AssessedReport, "checks" | "diagnostics"> & {
  report: Pick<Report, "path" | "form" | "figures" | "tables" | "sections">;
};

export function packReport({ report, checks, diagnostics }: Packable): PackedReport {
  const { path, form, figures, tables, sections } = report;
  const listed = listFigures(figures, form);
  const own = ownOf(path, listed.ids, listed.isForm, form);
  const { print, lines } = packTables(tables, listed, form);
  return {
    figures: packFigures(listed),
    lines,
    sections: packSections(sections),
    ...(diagnostics.length === 0 ? {} : { findings: diagnostics.map((finding) => packFinding(finding, own)) }),
    ...(areAsTried(checks, figures, listed, form) ? {} : { checks }),
    print,
  };
}

/** As JSON, with the layout at the end. */
export function packedText({ print, ...content }: PackedReport): string {
  return `${JSON.stringify(content).slice(0, -1)},"print":${layoutText(print)}}`;
}

export const unpackChecks = ({ checks }: PackedContent, figures: Figures, form: FormInUse): RelationResult[] =>
  checks ?? tryRelations(figures, form);

export const ownOfPacked = ({ figures }: PackedContent, { path, form }: Frame): Own =>
  ownOf(path, packedIds(figures, form), figures.ids === undefined, form);

export function unpackFindings(packed: PackedContent, frame: Frame): Diagnostic[] {
  if (packed.findings === undefined) return [];
  const own = ownOfPacked(packed, frame);
  return packed.findings.map((finding) => unpackFinding(finding, own));
}

/** The same report with other findings. */
export function repackFindings(packed: PackedReport, diagnostics: Diagnostic[], frame: Frame): PackedReport {
  const own = ownOfPacked(packed, frame);
  const { figures, lines, sections, checks, print } = packed;
  const findings = diagnostics.map((finding) => packFinding(finding, own));
  return { figures, lines, sections, ...(checks === undefined ? {} : { checks }), findings, print };
}

export const unpackPrintedTables = (layout: Layout, figures: Figures, form: FormInUse): PrintedTable[] =>
  unpackTables(layout, form, (id) => figures[id]?.raw);
