/**
 * A published file of one body → everything in it at full length, as pages show it: figures with their places, checks, those
 * against the year before among them, findings in words, tables as printed, peers. Loses and adds nothing.
 */
import { comparedBy, tryYearRelations } from "../form/try-relations.ts";
import type { AgencyFile, AgencyYear } from "../model/dataset.ts";
import type { PackedAgencyFile, PackedYear } from "../model/packed-agency.ts";
import { wordFinding } from "./packed-findings.ts";
import { unpackMetrics, type Metric } from "./packed-metrics.ts";
import { unpackPeers } from "./packed-peers.ts";
import { ownOfPacked, unpackChecks } from "./packed-report.ts";
import { unpackSections } from "./packed-sections.ts";
import { unpackCopied } from "./words/copied-text.ts";
import { unpackClaims } from "./words/packed-claims.ts";
import { formOf, unpackFiguresAndTables } from "./unpack-figures.ts";

function unpackYear(
  packed: PackedYear,
  { agency, prints, peers }: PackedAgencyFile,
  metrics: readonly Metric[],
): AgencyYear {
  const { year, edition, scope, source } = packed;
  const form = formOf(packed);
  const print = prints[packed.print]!;
  const { figures, tables } = unpackFiguresAndTables(packed, print, form);
  const sections = unpackSections(packed.sections);
  const own = ownOfPacked(packed, { path: source.path, form });
  return {
    year,
    edition,
    form,
    scope,
    source,
    figures,
    checks: unpackChecks(packed, figures, form),
    metrics: unpackMetrics(packed.metrics, (place) => metrics[place]!),
    diagnostics: (packed.findings ?? []).map((finding) => wordFinding(finding, own)),
    sections,
    tables,
    peers: packed.peers === null ? null : unpackPeers(packed.peers, peers, metrics),
    ...(packed.copied === undefined ? {} : { copied: unpackCopied(packed.copied, agency.id) }),
    told: unpackClaims(packed.told, sections),
  };
}

/** What only the report of the year before can tell. */
function withYearChecks(year: AgencyYear, previous: AgencyYear | undefined): AgencyYear {
  if (previous === undefined) return year;
  const found = tryYearRelations(comparedBy(year), comparedBy(previous)).map(({ result }) => result);
  return { ...year, checks: [...year.checks, ...found] };
}

/** `metrics`: all of metrics.json, in its order. */
export function unpackAgency(file: PackedAgencyFile, metrics: readonly Metric[]): AgencyFile {
  const years = file.years.map((year) => unpackYear(year, file, metrics));
  return {
    schemaVersion: file.schemaVersion,
    agency: file.agency,
    years: years.map((year, index) => withYearChecks(year, years[index - 1])),
  };
}
