/**
 * npm run --silent parse -- FILE... | --stdin [--reports DIR]: a JSON object a line for each file, in input order; with --stdin
 * also what a dataset is put together from. Exits 0 when each was a report, 1 when one wasn't, 2 when called wrongly.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { parseGivenFile, reportsRoot } from "../src/pipeline/given-files.ts";
import { readSourceRecords } from "../src/pipeline/load-sources.ts";
import { isReport, parsedLine, refusal } from "../src/pipeline/parsed-line.ts";

const options = {
  stdin: { type: "boolean", default: false },
  reports: { type: "string", default: reportsRoot },
} as const;
const usage = "usage: npm run --silent parse -- FILE...   or   … parse -- --stdin < list-of-paths";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (!values.stdin && positionals.length === 0) throw new Error("no file is named");
  const records = readSourceRecords(values.reports).value;
  const paths = values.stdin ? createInterface({ input: process.stdin }) : positionals;
  let status = 0;
  for await (const path of paths) {
    if (path === "") continue;
    const result = await parseGivenFile(path, records);
    if (!isReport(result)) console.error(refusal(result));
    if (!isReport(result)) status = 1;
    const line = parsedLine(path, result, { withPacked: values.stdin });
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
  }
  return status;
}

// A reader that closes the pipe early (head) has had what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main().catch((error: unknown) => {
  console.error(`${usage}\n${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
