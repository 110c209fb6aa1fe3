/**
 * One assessed report → one year of a body: its facts and its packed content; figures, text and tables are unpacked when
 * they are asked for and not kept. Gives nothing for a report without year or edition.
 */
import type { AssessedReport } from "../../diagnostics/assessed-report.ts";
import { describeDiagnostic } from "../../diagnostics/describe.ts";
import { tryYearRelations } from "../../form/try-relations.ts";
import type { DerivedYear } from "../../model/dataset.ts";
import type { MetricValue } from "../../model/metric.ts";
import type { PackedReport } from "../../model/packed-agency.ts";
import type { FormInUse } from "../../model/report.ts";
import { unpackChecks, unpackPrintedTables } from "../../packing/packed-report.ts";
import { unpackSections } from "../../packing/packed-sections.ts";
import { figuresOf, packedOf } from "../../packing/stored-file.ts";
import { comparedByFacts, metricsOfFacts, tellReport } from "./tell-facts.ts";

/** A body's checks of one year, those against the year before at the end. */
function checksOf(assessed: AssessedReport, previous: DerivedYear | undefined): DerivedYear["checks"] {
  const { year, form } = assessed.report;
  const packed = packedOf(assessed);
  const own = unpackChecks(packed, figuresOf(packed, form), form);
  if (previous === undefined) return own;
  const [now, before] = [tellReport(assessed).facts, comparedByFacts(previous.year, previous.facts)];
  return [...own, ...tryYearRelations(comparedByFacts(year ?? 0, now), before).map(({ result }) => result)];
}

function tablesOf(packed: PackedReport, form: FormInUse): DerivedYear["tables"] {
  return unpackPrintedTables(packed, figuresOf(packed, form), form);
}

type Known = Pick<DerivedYear, "year" | "edition">;

/** What is big is unpacked each time: a province's reports would not fit into memory. */
function openYear({ year, edition }: Known, assessed: AssessedReport, previous: DerivedYear | undefined): DerivedYear {
  const { form, scope, path, format, kind, title, address, retrieved } = assessed.report;
  const { facts, content } = tellReport(assessed);
  let metrics: MetricValue[] | undefined;
  return {
    year,
    edition,
    form,
    scope,
    source: { path, format, kind, title, address, retrieved, sha256: assessed.sha256 },
    // Told once all bodies are known: peers.ts.
    peers: null,
    facts,
    content,
    get metrics() {
      return (metrics ??= metricsOfFacts(facts));
    },
    get packed() {
      return packedOf(assessed);
    },
    get figures() {
      return figuresOf(packedOf(assessed), form);
    },
    get checks() {
      return checksOf(assessed, previous);
    },
    get diagnostics() {
      return assessed.diagnostics.map(describeDiagnostic);
    },
    get sections() {
      return unpackSections(packedOf(assessed).sections);
    },
    get tables() {
      return tablesOf(packedOf(assessed), form);
    },
  };
}

/** `previous`: the body's year before this one in the dataset, if any. */
export function deriveYear(assessed: AssessedReport, previous: DerivedYear | undefined): DerivedYear | null {
  const { year, edition } = assessed.report;
  return year === null || edition === null ? null : openYear({ year, edition }, assessed, previous);
}
