/**
 * One assessed report → one year of a body: its packed content and its metrics; figures, text and tables are unpacked when
 * they are asked for and not kept. Gives nothing for a report without year or edition.
 */
import type { AssessedReport } from "../../diagnostics/assessed-report.ts";
import { describeDiagnostic } from "../../diagnostics/describe.ts";
import { comparedBy, tryYearRelations } from "../../form/try-relations.ts";
import type { DerivedYear } from "../../model/dataset.ts";
import type { MetricValue } from "../../model/metric.ts";
import type { PackedReport } from "../../model/packed-agency.ts";
import type { FormInUse } from "../../model/report.ts";
import { unpackChecks, unpackFindings, unpackPrintedTables } from "../../packing/packed-report.ts";
import { unpackSections } from "../../packing/packed-sections.ts";
import { figuresOf, packedOf } from "../../packing/stored-file.ts";
import { computeMetric } from "./compute-metric.ts";
import { metrics } from "./metrics.ts";

function metricsOf(packed: PackedReport, form: FormInUse): MetricValue[] {
  const printed = {
    form,
    packed,
    get figures() {
      return figuresOf(packed, form);
    },
  };
  return metrics.map((definition) => computeMetric(definition, printed));
}

/** `previous`: the body's year before this one in the dataset, if any. */
export function deriveYear(assessed: AssessedReport, previous: DerivedYear | undefined): DerivedYear | null {
  const { year, edition, form, scope, path, format, kind, title, address, retrieved } = assessed.report;
  if (year === null || edition === null) return null;
  const packed = packedOf(assessed);
  const values = metricsOf(packed, form);
  return {
    year,
    edition,
    form,
    scope,
    source: { path, format, kind, title, address, retrieved, sha256: assessed.sha256 },
    metrics: values,
    // Told once all bodies are known: peers.ts.
    peers: null,
    packed,
    get figures() {
      return figuresOf(packed, form);
    },
    get checks() {
      const own = { year, figures: figuresOf(packed, form) };
      const tried = previous === undefined ? [] : tryYearRelations(comparedBy(own), comparedBy(previous));
      const withLast = tried.map(({ result }) => result);
      return [...unpackChecks(packed, own.figures, form), ...withLast];
    },
    get diagnostics() {
      return unpackFindings(packed, { path, form }).map(describeDiagnostic);
    },
    get sections() {
      return unpackSections(packed.sections);
    },
    get tables() {
      return unpackPrintedTables(packed, figuresOf(packed, form), form);
    },
  };
}
