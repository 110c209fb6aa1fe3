/**
 * Writes the made-up corpus into a folder, a report at a time. Removes what an earlier run left there; refuses a folder
 * that holds something else.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { filesOf, registryFiles, sourcesHeader, sourcesRow } from "./files.ts";
import { makeCorpus, makeReports, type CorpusOptions } from "./reports.ts";

export type Written = { bodies: number; regions: number; years: number[]; files: number };

function clear(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    const note = join(folder, "corpus.json");
    const isOurs = existsSync(note) && readFileSync(note, "utf8").includes('"synthetic":true');
    if (!isOurs) throw new Error(`${folder} holds something else than a synthetic corpus`);
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
}

export function writeCorpus(folder: string, options: CorpusOptions): Written {
  const corpus = makeCorpus(options);
  clear(folder);
  const registries = registryFiles(corpus);
  for (const { path, content } of registries) writeFileSync(join(folder, path), content);
  const sources = openSync(join(folder, "sources.csv"), "w");
  const folders = new Set<string>();
  let files = 0;
  writeSync(sources, sourcesHeader);
  for (const made of makeReports(corpus)) {
    for (const file of filesOf(made)) {
      const path = join(folder, file.path);
      if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      folders.add(dirname(path));
      writeFileSync(path, file.content);
      writeSync(sources, sourcesRow(made, file));
      files += 1;
    }
  }
  closeSync(sources);
  return { bodies: corpus.bodies.length, regions: folders.size, years: corpus.years, files };
}
