/**
 * A body and its packed reports → its published file. Layouts and names of peers that several years share stand once.
 */
import { schemaVersion, type Agency, type AgencyYear } from "../model/dataset.ts";
import type { PackedAgencyFile, PackedPrint, PackedReport, PackedYear } from "../model/packed-agency.ts";
import { packMetrics, type Metric } from "./packed-metrics.ts";
import { packCopied } from "./words/copied-text.ts";
import { leaveOutRows } from "./packed-tables.ts";
import { createPeerNames, packPeers } from "./packed-peers.ts";

/** One report with what only the dataset tells of it; findings that were added later are among its packed ones. */
export type PackableYear = Pick<
  AgencyYear,
  "year" | "edition" | "form" | "scope" | "source" | "metrics" | "peers" | "copied"
> & {
  packed: PackedReport;
  claims: PackedYear["told"] | null;
};

/** Prints in the order in which they are first used. */
function createPrints(): { list: PackedPrint[]; placeOf: (print: PackedPrint) => number } {
  const list: PackedPrint[] = [];
  const known = new Map<string, number>();
  const add = (print: PackedPrint): number => {
    const key = JSON.stringify(print);
    const place = known.get(key) ?? list.push(print) - 1;
    known.set(key, place);
    return place;
  };
  const placeOf = (print: PackedPrint): number => {
    // Stored reports of one layout share one object.
    const shared = list.indexOf(print);
    return shared === -1 ? add(print) : shared;
  };
  return { list, placeOf };
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
  // Nothing is spread from a year: what it unpacks on being asked for would be unpacked here.
  const packed = years.map(
    ({
      packed: { print, ...content },
      year,
      edition,
      form,
      scope,
      source,
      metrics: values,
      peers,
      copied,
      claims,
    }) => ({
      year,
      edition,
      ...(isUsualForm({ edition, form }) ? {} : { form }),
      scope,
      source,
      ...content,
      print: prints.placeOf(print),
      metrics: packMetrics(values),
      peers: peers === null ? null : packPeers(peers, names, metrics),
      ...(copied === undefined ? {} : { copied: packCopied(copied) }),
      ...(claims === null || claims === undefined ? {} : { told: claims }),
    }),
  );
  return {
    schemaVersion,
    agency,
    years: packed,
    prints: prints.list.map(leaveOutRows),
    peers: { ids: names.ids, names: names.names },
  };
}
