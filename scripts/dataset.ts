/**
 * npm run dataset [-- --from parsed.ndjson]: reports/ → public/data/v1/. Goes on past bad reports; fails only when nothing
 * could be written. Files parsed before are taken from --cache ("" for none); --threads 1 keeps to one core; --whole for a release.
 */
import { parseArgs } from "node:util";
import { reportToTerminal } from "../src/diagnostics/reporters/terminal.ts";
import { buildDataset } from "../src/pipeline/build-dataset.ts";
import { createProgress } from "../src/progress/create-progress.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;
const options = { reports: text("reports"), from: text(""), cache: text(".cache/parsed.ndjson"), threads: text("0") };
const more = { whole: { type: "boolean", default: false }, out: text("public/data/v1") } as const;
const progress = createProgress(process.stderr, { isTTY: process.stderr.isTTY });

try {
  const { values } = parseArgs({ options: { ...options, ...more } });
  const { dataset, publication } = await buildDataset(values.reports, values.out, {
    from: values.from || null,
    cache: values.cache || null,
    threads: Number(values.threads),
    isWhole: values.whole,
    onProgress: progress,
  });
  progress.close();
  const { counts, unpublished } = dataset.index;
  const findings = dataset.diagnostics.diagnostics;
  // Findings on published reports are for check-reports; here stands what kept a file or a row out.
  const aside = new Set(unpublished.map(({ path }) => path));
  const listed = findings.filter(({ agency, file }) => agency === null || aside.has(file));
  if (listed.length > 0) console.log(reportToTerminal(listed, { lineOf: () => null, colour: process.stdout.isTTY }));
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  console.log(
    `${values.from || values.reports} → ${publication.folder}: ${counts.reports} reports of ${counts.agencies} bodies, ${unpublished.length} ` +
      `files not published; ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes; data version ${publication.dataVersion}`,
  );
} catch (error) {
  progress.close();
  console.error(`nothing was written: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
