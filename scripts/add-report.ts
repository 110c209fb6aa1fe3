/**
 * npm run add-report -- FILE --agency 机关 --year 2023 [--region 省/市/县区 --url … --retrieved 2024-02-01 --code 410403
 * --scope own|summary --kind full|extract --out reports]. Exits 0 when the report is there, 1 when refused, 2 when called wrongly.
 */
import { parseArgs } from "node:util";
import { addReport } from "../src/contribute/add-report.ts";
import { describeAddition } from "../src/contribute/describe-addition.ts";
import { createLineReader } from "../src/pipeline/source-lines.ts";

const usage =
  "usage: npm run add-report -- FILE --agency 机关名称 --year 2023 [--region 省/市/县区] [--url https://…] [--retrieved 2024-02-01]";
const text = { type: "string" } as const;
const names = {
  agency: text,
  year: text,
  region: text,
  url: text,
  retrieved: text,
  code: text,
  scope: text,
  kind: text,
};

try {
  const options = { ...names, out: { ...text, default: "reports" } };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [file, ...others] = positionals;
  const { agency, year, region: folder, url: address, code: region, retrieved, scope, kind, out: root } = values;
  if (file === undefined || others.length > 0) throw new Error("FILE");
  if (agency === undefined || year === undefined) throw new Error("--agency, --year");
  const more = { region, scope, address, retrieved, kind };
  const addition = await addReport({ root, file, agency, year, folder, more });
  const colour = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  console.log(describeAddition(addition, file, { lineOf: createLineReader(), colour }));
  process.exitCode = addition.refusal === null ? 0 : 1;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
