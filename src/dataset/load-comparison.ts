/**
 * The small files of the comparison, as the browser loads them, for pages made beforehand. A file that the dataset hasn't
 * is null, as on the network; a file of another shape fails the build.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  AreaCode,
  ComparisonArea,
  ComparisonDirectory,
  ComparisonPack,
  ComparisonSources,
} from "../model/comparison-shards.ts";
import { AgencyId } from "../model/dataset.ts";
import { PackedAgencyFile } from "../model/packed-agency.ts";
import { folder, load } from "./load-dataset.ts";
import { noteUse } from "./used-files.ts";

type Schema<T> = { parse: (value: unknown) => T };

const within = (path: string): string => `comparison/${path}.json`;
const agencyFile = (id: string): string => `agencies/${id}.json`;
function loadIfThere<T>(name: string, schema: Schema<T>): Promise<T | null> {
  noteUse(name);
  return Promise.resolve(existsSync(join(folder(), name)) ? load(name, schema) : null);
}
const inArea = (area: string, name: string): string => within(`areas/${AreaCode.parse(area)}/${name}`);

export const loadComparisonDirectory = (): ComparisonDirectory => load(within("index"), ComparisonDirectory);

export const comparisonFiles = {
  body: (id: string) => loadIfThere(agencyFile(AgencyId.parse(id)), PackedAgencyFile),
  area: (area: string) => loadIfThere(within(`areas/${AreaCode.parse(area)}`), ComparisonArea),
  pack: (area: string, year: number, pack: number) => loadIfThere(inArea(area, `${year}-${pack}`), ComparisonPack),
  sources: (area: string, year: number) => loadIfThere(inArea(area, `${year}-sources`), ComparisonSources),
};
