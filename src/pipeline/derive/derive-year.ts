/**
 * One assessed report → one year of a body: its facts and its packed content; figures, text and tables are unpacked when
 * they are asked for and not kept. Gives nothing for a report without year or edition.
 */
import type { AssessedReport } from "../../diagnostics/assessed-report.ts";
import { describeDiagnostic } from "../../diagnostics/describe.ts";
import { tryYearRelations } from "../../form/try-relations.ts";
import type { DerivedYear } from "../../model/packed/derived-dataset.ts";
import type { MetricValue } from "../../model/metric.ts";
import type { SharedWords } from "../../model/narrative/shared-words.ts";
import type { PackedReport } from "../../model/packed-agency.ts";
import type { FormInUse } from "../../model/report.ts";
import { unpackChecks, unpackPrintedTables } from "../../packing/packed-report.ts";
import { unpackSections } from "../../packing/packed-sections.ts";
import { figuresOf, packedOf } from "../../packing/stored-file.ts";
import { unpackClaims } from "../../packing/words/packed-claims.ts";
import { comparedByFacts } from "./compared-years.ts";
import { metricsOfFacts, tellReport } from "./tell-facts.ts";

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

/** What a year is opened from. */
type Origin = { assessed: AssessedReport; previous: DerivedYear | undefined; shared: SharedWords };
const origins = new WeakMap<DerivedYear, Origin>();
const assessedOf = (year: DerivedYear): AssessedReport => origins.get(year)!.assessed;

/** Metrics of bodies that stand together, which peers and their areas ask for again and again. */
const knownMetrics = new Map<DerivedYear["facts"], MetricValue[]>();
const mostKnown = 4096;

function metricsOf(facts: DerivedYear["facts"]): MetricValue[] {
  const known = knownMetrics.get(facts);
  if (known !== undefined) return known;
  if (knownMetrics.size >= mostKnown) knownMetrics.clear();
  const told = metricsOfFacts(facts);
  knownMetrics.set(facts, told);
  return told;
}

/** Findings in words, which lists, counts and keys of files ask for: kept, since the list of all findings holds them anyway. */
const knownFindings = new WeakMap<DerivedYear, DerivedYear["diagnostics"]>();

function findingsOf(year: DerivedYear): DerivedYear["diagnostics"] {
  const { diagnostics } = assessedOf(year);
  if (diagnostics.length === 0) return [];
  const known = knownFindings.get(year) ?? diagnostics.map(describeDiagnostic);
  knownFindings.set(year, known);
  return known;
}

const lazily = <Key extends keyof DerivedYear>(unpack: (year: DerivedYear) => DerivedYear[Key]) => ({
  enumerable: true,
  get(this: DerivedYear): DerivedYear[Key] {
    return unpack(this);
  },
});

/**
 * What is big is unpacked each time: a province's reports would not fit into memory. One getter serves all years, since V8
 * keeps a table of names for each object that has getters of its own.
 */
const unpacked = {
  metrics: lazily<"metrics">(({ facts }) => metricsOf(facts)),
  packed: lazily<"packed">((year) => packedOf(assessedOf(year))),
  figures: lazily<"figures">((year) => figuresOf(year.packed, year.form)),
  checks: lazily<"checks">((year) => checksOf(assessedOf(year), origins.get(year)?.previous)),
  diagnostics: lazily<"diagnostics">(findingsOf),
  sections: lazily<"sections">(({ packed }) => unpackSections(packed.sections)),
  copied: lazily<"copied">(({ shared: { copied } }) =>
    copied === null ? undefined : (JSON.parse(copied) as DerivedYear["copied"]),
  ),
  told: lazily<"told">(({ claims, sections }) => unpackClaims(claims, sections)),
  tables: lazily<"tables">(({ packed, form }) => tablesOf(packed, form)),
};

function openYear({ year, edition }: Pick<DerivedYear, "year" | "edition">, origin: Origin): DerivedYear {
  const { assessed, shared } = origin;
  const { form, scope, path, format, kind, title, address, retrieved } = assessed.report;
  const { facts, content, words } = tellReport(assessed);
  const source = { path, format, kind, title, address, retrieved, sha256: assessed.sha256 };
  // Peers are told once all bodies are known: peers.ts.
  const told = {
    year,
    edition,
    form,
    scope,
    source,
    peers: null,
    facts,
    content,
    claims: words?.claims ?? null,
    shared,
  };
  const opened = Object.defineProperties(told, unpacked) as unknown as DerivedYear;
  origins.set(opened, origin);
  return opened;
}

/** `previous`: the body's year before this one in the dataset, if any. */
export function deriveYear(
  assessed: AssessedReport,
  previous: DerivedYear | undefined,
  shared: SharedWords,
): DerivedYear | null {
  const { year, edition } = assessed.report;
  return year === null || edition === null ? null : openYear({ year, edition }, { assessed, previous, shared });
}
