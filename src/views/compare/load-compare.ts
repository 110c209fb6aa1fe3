/**
 * Loads what a state shows, and no more: a file for each chosen body, or for a region the lists and packs of its areas.
 * Where the files come from is the caller's: the network in the browser, the data folder at build time. A file that
 * isn't there is null and makes its body or region unknown; any other failure rejects.
 */
import type {
  ComparisonArea,
  ComparisonDirectory,
  ComparisonPack,
  ComparisonSources,
} from "../../model/comparison-shards.ts";
import type { PackedAgencyFile } from "../../model/packed-agency.ts";
import { inOrderOfName, type CompareData } from "./compare-data.ts";
import type { CompareState } from "./compare-state.ts";
import { bodyOf, decodeBody } from "./decode-body.ts";
import {
  bodiesOfArea,
  decodeArea,
  packOf,
  regionPrefix,
  type AreaSelection,
  type CompareRow,
} from "./decode-shards.ts";
import type { Measure } from "./measures.ts";

export type CompareFiles = {
  body: (id: string) => Promise<PackedAgencyFile | null>;
  area: (code: string) => Promise<ComparisonArea | null>;
  pack: (area: string, year: number, pack: number) => Promise<ComparisonPack | null>;
  sources: (area: string, year: number) => Promise<ComparisonSources | null>;
};
export type CompareCatalogue = { directory: ComparisonDirectory; measures: readonly Measure[] };
/** Places of a region's figures are large, so they are loaded only for whoever takes the table away. */
type Extent = { withSources: boolean };

async function loadBodies(ids: readonly string[], measure: Measure, own: Loading): Promise<CompareData> {
  const loaded = await Promise.all(ids.map((id) => own.files.body(id)));
  const bodies = loaded.filter((body) => body !== null);
  return {
    measure,
    bodies: inOrderOfName(bodies.map(bodyOf)),
    rows: bodies.flatMap((body) => decodeBody(body, measure, own.catalogue.measures)),
    regionName: null,
    unknown: ids.filter((_, at) => loaded[at] === null),
  };
}

type Loading = { files: CompareFiles; catalogue: CompareCatalogue; withSources: boolean };

async function loadYear(
  area: ComparisonArea,
  year: number,
  selection: AreaSelection,
  measure: Measure,
  own: Loading,
): Promise<CompareRow[]> {
  const order = own.catalogue.directory.measures;
  const at = packOf(area, year, measure, order);
  if (at === null) return [];
  const [pack, sources] = await Promise.all([
    own.files.pack(area.area, year, at),
    own.withSources ? own.files.sources(area.area, year) : null,
  ]);
  return pack === null ? [] : decodeArea(area, { year, pack, sources }, selection, measure, order);
}

const areasOf = (region: string, { directory }: CompareCatalogue): string[] => {
  const prefix = regionPrefix(region);
  return directory.areas.filter((area) => area.startsWith(prefix.slice(0, 4)));
};

async function loadRegion(
  state: CompareState,
  selection: AreaSelection,
  measure: Measure,
  own: Loading,
): Promise<CompareData> {
  const { region } = selection;
  const loaded = await Promise.all(areasOf(region, own.catalogue).map((code) => own.files.area(code)));
  const areas = loaded.filter((area) => area !== null);
  const bodies = areas.flatMap((area) => bodiesOfArea(area, selection));
  const known = areas.some((area) => bodiesOfArea(area, { region, kind: null }).length > 0);
  const rows = await Promise.all(
    areas
      .filter((area) => bodiesOfArea(area, selection).length > 0)
      .flatMap((area) => state.years.map((year) => loadYear(area, year, selection, measure, own))),
  );
  return {
    measure,
    bodies: inOrderOfName(bodies),
    rows: rows.flat(),
    regionName: areas.map((area) => area.regions[region]).find((name) => name !== undefined) ?? region,
    unknown: known ? [] : [region],
  };
}

/** Rejects when the state's measure isn't in the catalogue, which reading the address prevents. */
export async function loadCompare(
  state: CompareState,
  files: CompareFiles,
  catalogue: CompareCatalogue,
  { withSources }: Extent = { withSources: false },
): Promise<CompareData> {
  const measure = catalogue.measures.find(({ id }) => id === state.metric);
  if (measure === undefined) throw new Error(`no measure ${state.metric}`);
  const own = { files, catalogue, withSources };
  return state.region === null
    ? loadBodies(state.bodies, measure, own)
    : loadRegion(state, { region: state.region, kind: state.kind }, measure, own);
}
