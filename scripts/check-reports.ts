/**
 * npm run check-reports [-- PATH…] [--format terminal|github|json]: every finding on reports/ or on the given files
 * and folders. Exits 1 when one is an error, 2 when called wrongly.
 */
import { parseArgs } from "node:util";
import { reportToGithub } from "../src/diagnostics/reporters/github.ts";
import { reportToJson } from "../src/diagnostics/reporters/json.ts";
import { reportToTerminal, summaryLine } from "../src/diagnostics/reporters/terminal.ts";
import { checkPaths } from "../src/pipeline/check-paths.ts";
import { createLineReader } from "../src/pipeline/source-lines.ts";

const usage = "usage: npm run check-reports [-- PATH… --format terminal|github|json]";
const formats = ["terminal", "github", "json"];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: "string", default: "terminal" } },
  });
  if (!formats.includes(values.format)) throw new Error(`unknown format ${values.format}`);
  const { files, diagnostics } = await checkPaths(positionals);
  if (values.format === "json") console.log(reportToJson(diagnostics));
  else if (values.format === "github") console.log(reportToGithub(diagnostics));
  else {
    const colour = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
    console.log(
      reportToTerminal(diagnostics, { lineOf: createLineReader(), colour }) + summaryLine(files, diagnostics),
    );
  }
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
