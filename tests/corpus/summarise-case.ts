/**
 * What a corpus case writes down, small enough to be read: figures other than a printed 0 as printed, everything that
 * is not printed in full, how many figures there are of each standing, and findings without their wording.
 */
import type { AssessedFile } from "../../src/diagnostics/assessed-report.ts";
import { figureIdsOf } from "../../src/form/figure-ids.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Report } from "../../src/model/report.ts";

const oneALine = (items: string[]): string => (items.length === 0 ? "" : `\n${items.join(",\n")}\n`);

function summariseFigure({ value, raw, reading, effective }: Figure): unknown {
  if (reading === "printed") return raw === String(value) ? value : { value, raw };
  return { reading, raw, effective };
}

export function summariseReport(report: Report | null): string {
  if (report === null) return "null\n";
  const { agencyName, year, edition, form, figures } = report;
  const printed = figureIdsOf(form).flatMap((id) => (figures[id] === undefined ? [] : [[id, figures[id]] as const]));
  const isPlainZero = ({ value, raw }: Figure): boolean => value === 0 && raw === "0";
  const count = (standing: Figure["standing"]): number => printed.filter(([, f]) => f.standing === standing).length;
  const facts = {
    agency: agencyName,
    year,
    edition,
    zeros: printed.filter(([, f]) => isPlainZero(f)).length,
    confirmed: count("confirmed"),
    unchecked: count("unchecked"),
    disputed: count("disputed"),
  };
  const lines = printed.flatMap(([id, f]) =>
    isPlainZero(f) ? [] : [`  "${id}": ${JSON.stringify(summariseFigure(f))}`],
  );
  const head = Object.entries(facts).map(([name, fact]) => `"${name}": ${JSON.stringify(fact)}`);
  return `{${head.join(", ")},\n"figures": {${oneALine(lines)}}}\n`;
}

export const summariseFindings = ({ diagnostics }: AssessedFile): string =>
  `[${oneALine(diagnostics.map(({ code, at, figures }) => `  ${JSON.stringify({ code, at, figures })}`))}]\n`;
