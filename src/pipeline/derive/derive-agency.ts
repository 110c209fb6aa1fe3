/**
 * One body's reports → its published file: every figure with its provenance, the checks, the metrics and the findings,
 * year by year. Takes a group as it is; decides nothing about which reports belong to it.
 */
import { schemaVersion, type Agency, type FindingCounts, type YearSummary } from "../../model/dataset.ts";
import type { DerivedAgency, DerivedYear } from "../../model/packed/derived-dataset.ts";
import type { PublishedDiagnostic } from "../../model/diagnostic.ts";
import type { AgencyLife } from "./agency-life.ts";
import { deriveYear } from "./derive-year.ts";
import type { WordsOf } from "./words/shared-texts.ts";
import type { AgencyGroup } from "./group-reports.ts";
import { syllablesOf } from "./pinyin.ts";

function deriveBody({ id, name, aliases, region, kind, level }: AgencyGroup, life: AgencyLife): Agency {
  const syllables = syllablesOf(name);
  return {
    id,
    name,
    aliases,
    region,
    pinyin: syllables.join(" "),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
    kind,
    level,
    ...life,
  };
}

export function deriveAgency(group: AgencyGroup, life: AgencyLife, wordsOf: WordsOf): DerivedAgency {
  const years: DerivedYear[] = [];
  for (const assessed of group.reports) {
    const year = deriveYear(assessed, years.at(-1), wordsOf(assessed.report));
    if (year !== null) years.push(year);
  }
  return { schemaVersion, agency: deriveBody(group, life), years };
}

function countFindings(diagnostics: PublishedDiagnostic[]): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

export function summariseYear(year: DerivedYear): YearSummary {
  const [received = null, carriedIn = null, handled = null, carriedOut = null, reviewCases = null] = year.facts.summary;
  return {
    year: year.year,
    edition: year.edition,
    scope: year.scope,
    kind: year.source.kind,
    received,
    carriedIn,
    handled,
    carriedOut,
    reviewCases,
    findings: countFindings(year.diagnostics),
  };
}
