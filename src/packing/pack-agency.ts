/**
 * A body and its packed reports → its published file. Layouts and names of peers that several years share stand once.
 */
import { schemaVersion, type Agency, type AgencyYear } from "../model/dataset.ts";
import type { PackedAgencyFile, PackedPrint, PackedReport, PackedYear } from "../model/packed-agency.ts";
import { packMetrics, type Metric } from "./packed-metrics.ts";
import { createPeerNames, packPeers } from "./packed-peers.ts";

/** One report with what only the dataset tells of it; findings that were added later are among its packed ones. */
export type PackableYear = Pick<AgencyYear, "year" | "edition" | "form" | "scope" | "source" | "metrics" | "peers"> & {
  packed: PackedReport;
};

/** Prints in the order in which they are first used. */
function createPrints(): { list: PackedPrint[]; placeOf: (print: PackedPrint) => number } {
  const list: PackedPrint[] = [];
  const known = new Map<string, number>();
  return {
    list,
    placeOf: (print) => {
      const key = JSON.stringify(print);
      const place = known.get(key) ?? list.push(print) - 1;
      known.set(key, place);
      return place;
    },
  };
}

const isUsualForm = ({ edition, form }: Pick<AgencyYear, "edition" | "form">): boolean =>
  form.disclosure === edition && form.requests === edition;

/** `metrics`: all of them in the order of metrics.json. */
export function packAgency(
  { agency, years }: { agency: Agency; years: readonly PackableYear[] },
  metrics: readonly Metric[],
): PackedAgencyFile {
  const prints = createPrints();
  const names = createPeerNames();
  const packed = years.map(({ packed: { print, ...content }, peers, ...year }): PackedYear => ({
    year: year.year,
    edition: year.edition,
    ...(isUsualForm(year) ? {} : { form: year.form }),
    scope: year.scope,
    source: year.source,
    ...content,
    print: prints.placeOf(print),
    metrics: packMetrics(year.metrics),
    peers: peers === null ? null : packPeers(peers, names, metrics),
  }));
  return {
    schemaVersion,
    agency,
    years: packed,
    prints: prints.list,
    peers: { ids: names.ids, names: names.names },
  };
}
