/** `npm run dataset`: reports/ → public/data/. Goes on past bad reports; fails only when nothing could be written. */
import { parseArgs } from "node:util";
import { buildDataset } from "../src/pipeline/build-dataset.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "reports" },
    out: { type: "string", default: "public/data" },
  },
});

let done = 0;
const showProgress = (): void => {
  done += 1;
  if (process.stderr.isTTY || done % 500 === 0) process.stderr.write(`\r已读 read ${done}`);
};

try {
  const { dataset, publication } = buildDataset(values.reports, values.out, showProgress);
  const { index, diagnostics } = dataset;
  const count = (severity: string): number => diagnostics.diagnostics.filter((d) => d.severity === severity).length;
  process.stderr.write(process.stderr.isTTY ? "\r" : "");
  for (const { path, diagnostics: findings } of index.unpublished) {
    console.log(`✗ ${path}`);
    for (const { severity, message } of findings)
      if (severity === "error") console.log(`  ${message.zh}\n  ${message.en}`);
  }
  console.log(
    `${values.reports} → ${publication.folder}: ${index.counts.reports} reports of ${index.counts.agencies} bodies, ` +
      `${index.unpublished.length} files set aside; ${count("error")} errors, ${count("warning")} warnings, ` +
      `${count("note")} notes; version ${publication.dataVersion}`,
  );
} catch (error) {
  console.error(`nothing written: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
