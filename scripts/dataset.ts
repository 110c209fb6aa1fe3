/** `npm run dataset`: reports/ → public/data/. Goes on past bad reports; fails only when nothing could be written. */
import { parseArgs } from "node:util";
import { reportToTerminal } from "../src/diagnostics/reporters/terminal.ts";
import { buildDataset } from "../src/pipeline/build-dataset.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "reports" },
    out: { type: "string", default: "public/data" },
  },
});
const { isTTY } = process.stderr;

let done = 0;
const showProgress = (): void => {
  done += 1;
  if (isTTY || done % 1000 === 0) process.stderr.write(`${isTTY ? "\r" : ""}已读 read: ${done}${isTTY ? "" : "\n"}`);
};

try {
  const { dataset, publication } = await buildDataset(values.reports, values.out, showProgress);
  if (isTTY) process.stderr.write("\n");
  const { counts, unpublished } = dataset.index;
  const findings = dataset.diagnostics.diagnostics;
  // Findings on published reports are for check-reports; here stands what kept a file or a row out.
  const aside = new Set(unpublished.map(({ path }) => path));
  const listed = findings.filter(({ agency, file }) => agency === null || aside.has(file));
  if (listed.length > 0) console.log(reportToTerminal(listed, { lineOf: () => null, colour: process.stdout.isTTY }));
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  console.log(
    `${values.reports} → ${publication.folder}: ${counts.reports} reports of ${counts.agencies} bodies, ` +
      `${unpublished.length} files not published; ${count("error")} errors, ${count("warning")} warnings, ` +
      `${count("note")} notes; data version ${publication.dataVersion}`,
  );
} catch (error) {
  console.error(`nothing was written: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
