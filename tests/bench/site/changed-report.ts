/**
 * Corrects one report of a synthetic corpus in place, as its body might: one more request received, granted and handled, all
 * sums kept. Always the same report: the first sound text report of a body's own past the middle of the corpus.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { corrected, filesOf } from "../../../src/demo/files.ts";
import { makeCorpus, makeReports, type CorpusOptions } from "../../../src/demo/reports.ts";

/** Returns the path of the file that it changed, relative to `reports`. */
export function changeOneReport(reports: string, options: CorpusOptions): string {
  const corpus = makeCorpus(options);
  for (const made of makeReports(corpus)) {
    const isPastMiddle = made.body.number * 2 >= corpus.bodies.length;
    const isSound = made.flaw === null && made.parting === null && made.format === "txt" && made.scope === "own";
    const [file] = isPastMiddle && isSound ? filesOf(corrected(made)) : [];
    if (file === undefined) continue;
    writeFileSync(join(reports, file.path), file.content);
    return file.path;
  }
  throw new Error("no report to change");
}
