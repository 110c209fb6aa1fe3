/**
 * A published data folder → what a release of it consists of, in `out`: the archive, every change since the last release
 * (changes.csv; figures that were revised, with why, in revised-figures.csv), the changelog of all releases (CHANGELOG.md), the
 * notes (notes.md), their checksums (SHA256SUMS) and the release's tag. The same data give the same bytes.
 */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { datasetVersion, versionFolder } from "../../model/published/dataset-version.ts";
import { zipFolder } from "../../publishing/zip-folder.ts";
import { dataFolder, readDataTables } from "../data-tables.ts";
import { renderDiffCsv } from "../describe-diff.ts";
import { diffData, type Change } from "../diff-data.ts";
import { renderRevisedCsv, revisedFigures, type RevisedFigure } from "./revised-figures.ts";
import { extendChangelog } from "./data-changelog.ts";
import { describeRelease, type ReleasedData } from "./describe-release.ts";

/** Folder that the archive unpacks to. */
const archiveFolder = `nianbao-data/${versionFolder}`;

function readIndex(folder: string): ReleasedData {
  const index = JSON.parse(readFileSync(join(dataFolder(folder), "index.json"), "utf8")) as ReleasedData;
  if (!/^[0-9a-f]{12}$/.test(index.dataVersion)) throw new Error(`${folder}: no data version`);
  return index;
}

const changesBetween = (last: string, now: string): Change[] => {
  const { old, new: present } = readDataTables(last, now);
  return diffData(old, present);
};

export type Release = { tag: string; archive: string; bytes: number; changes: Change[]; revised: RevisedFigure[] };

const readText = (path: string): string | null => (existsSync(path) ? readFileSync(path, "utf8") : null);

/** Where the last release's data folder and changelog are; either may not be there. */
export type LastRelease = { data: string | null; changelog?: string | null };

export function releaseData(data: string, { data: last, changelog = null }: LastRelease, out: string): Release {
  const before = last !== null && existsSync(last) ? last : null;
  const now = readIndex(data);
  const changes = before === null ? [] : changesBetween(before, data);
  const revised = before === null ? [] : revisedFigures(changes, before, data);
  const archive = `nianbao-data-${datasetVersion}-${now.dataVersion}.zip`;
  const tag = `data-v${datasetVersion}-${now.dataVersion}`;
  mkdirSync(out, { recursive: true });
  const bytes = zipFolder(data, join(out, archive), archiveFolder);
  writeFileSync(join(out, "changes.csv"), renderDiffCsv(changes));
  writeFileSync(join(out, "revised-figures.csv"), renderRevisedCsv(revised));
  const notes = describeRelease(datasetVersion, now, before === null ? null : readIndex(before), { changes, revised });
  writeFileSync(join(out, "notes.md"), notes);
  const earlier = changelog === null ? null : readText(changelog);
  writeFileSync(join(out, "CHANGELOG.md"), extendChangelog(earlier, tag, now, { changes, revised }));
  const sums = [archive, "changes.csv", "revised-figures.csv", "CHANGELOG.md"].map(
    (name) => `${hash("sha256", readFileSync(join(out, name)), "hex")}  ${name}\n`,
  );
  writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
  writeFileSync(join(out, "tag"), `${tag}\n`);
  return { tag, archive, bytes, changes, revised };
}
