/**
 * npm run --silent diff-data -- OLD NEW [--csv FILE]: what differs between two published data folders, as Markdown on standard
 * output, and as CSV in a file. Exits 0 whether or not they differ, 2 when called wrongly.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readDataTables } from "../src/contribute/data-tables.ts";
import { renderDiffCsv, renderDiffMarkdown } from "../src/contribute/describe-diff.ts";
import { diffData } from "../src/contribute/diff-data.ts";

const usage = "usage: npm run --silent diff-data -- OLD NEW [--csv FILE]";

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { csv: { type: "string" } } });
  const [oldFolder, newFolder, ...others] = positionals;
  if (oldFolder === undefined || newFolder === undefined || others.length > 0) throw new Error("OLD NEW");
  const tables = readDataTables(oldFolder, newFolder);
  const changes = diffData(tables.old, tables.new);
  if (values.csv !== undefined) writeFileSync(values.csv, renderDiffCsv(changes));
  process.stdout.write(renderDiffMarkdown(changes));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
