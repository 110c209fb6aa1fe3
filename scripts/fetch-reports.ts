/**
 * npm run fetch-reports -- LIST.csv [--out reports --log FILE --rate 30 --again DAYS --allow-host HOST:PORT --allow-port PORT]:
 * downloads the listed reports, politely. Exits 0 when all are there, 1 when some are not, 2 when called wrongly.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { collectReports } from "../src/collect/collect-reports.ts";
import { createPolicy, readOption } from "../src/collect/fetch-policy.ts";
import { describeCounts, describeEntry } from "../src/collect/describe-fetching.ts";
import { outcomes } from "../src/collect/outcomes.ts";
import { readWantedList } from "../src/collect/wanted-list.ts";
import { readsAsReport as reads } from "../src/contribute/read-candidate.ts";

const usage =
  "usage: NIANBAO_CONTACT=you@example.org npm run fetch-reports -- LIST.csv [--out reports --rate 30 --again DAYS]";
const text = { type: "string" } as const;
const several = { type: "string", multiple: true, default: [] as string[] } as const;
const options = { out: text, log: text, rate: text, again: text, "allow-host": several, "allow-port": several };

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [list, ...others] = positionals;
  if (list === undefined || others.length > 0) throw new Error("LIST.csv");
  const policy = createPolicy(process.env["NIANBAO_CONTACT"] ?? "", {
    gap: 60 / (readOption("--rate", values.rate, 0.1) ?? 30),
    permitted: new Set(values["allow-host"]),
    ports: new Set(["80", "443", ...values["allow-port"]]),
  });
  const files = { root: values.out ?? "reports", log: values.log ?? `${list.replace(/\.csv$/i, "")}.fetched.csv` };
  const onEntry = (...entry: Parameters<typeof describeEntry>): void => console.log(describeEntry(...entry));
  const again = readOption("--again", values.again, 0);
  const counts = await collectReports(readWantedList(readFileSync(list)), { ...files, policy, again, reads, onEntry });
  console.log(describeCounts(counts, files));
  process.exitCode = Object.keys(counts).every((code) => outcomes[code as keyof typeof counts].isKept) ? 0 : 1;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
