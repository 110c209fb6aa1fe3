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
import { unpackChecks, unpackPrintedTables } from "../../packing/packed-report.ts";
import { unpackSections } from "../../packing/packed-sections.ts";
import { figuresOf, packedOf } from "../../packing/stored-file.ts";
import { comparedByFacts, metricsOfFacts, tellReport } from "./tell-facts.ts";

/** What is unpacked from the report on being asked for. */
function contentOf(assessed: AssessedReport, previous: DerivedYear | undefined) {
  const { year, form } = assessed.report;
  const { facts } = tellReport(assessed);
  // Loaded each time: a province's reports would not fit into memory.
  const load = (): PackedReport => packedOf(assessed);
  return {
    get packed() {
      return load();
    },
    get figures() {
      return figuresOf(load(), form);
    },
    get checks() {
      const packed = load();
      const own = comparedByFacts(year ?? 0, facts);
      const before = previous === undefined ? null : comparedByFacts(previous.year, previous.facts);
      const withLast = before === null ? [] : tryYearRelations(own, before).map(({ result }) => result);
      return [...unpackChecks(packed, figuresOf(packed, form), form), ...withLast];
    },
    get sections() {
      return unpackSections(load().sections);
    },
    get tables() {
      const packed = load();
      return unpackPrintedTables(packed, figuresOf(packed, form), form);
    },
  };
}

const withGetters = <A extends object, B extends object>(object: A, more: B): A & B =>
  Object.defineProperties(object, Object.getOwnPropertyDescriptors(more)) as A & B;

/** `previous`: the body's year before this one in the dataset, if any. */
export function deriveYear(assessed: AssessedReport, previous: DerivedYear | undefined): DerivedYear | null {
  const { year, edition, form, scope, path, format, kind, title, address, retrieved } = assessed.report;
  if (year === null || edition === null) return null;
  const { facts, content } = tellReport(assessed);
  let metrics: MetricValue[] | undefined;
  const told = {
    year,
    edition,
    form,
    scope,
    source: { path, format, kind, title, address, retrieved, sha256: assessed.sha256 },
    // Told once all bodies are known: peers.ts.
    peers: null as DerivedYear["peers"],
    facts,
    content,
    get metrics() {
      return (metrics ??= metricsOfFacts(facts));
    },
    get diagnostics() {
      return assessed.diagnostics.map(describeDiagnostic);
    },
  };
  return withGetters(told, contentOf(assessed, previous));
}
