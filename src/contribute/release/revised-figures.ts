/**
 * Changes between two data folders → figures of reports that both hold, with old, new and why: another file was given, or the
 * program reads the same file otherwise. Told by the checksums that the bodies' files hold; where one isn't there, unknown.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderCsv } from "../../pipeline/publish/render-csv.ts";
import { dataFolder } from "../data-tables.ts";
import type { Change } from "../diff-data.ts";
import { inertCell, inertMarkdown } from "../inert-markdown.ts";

type Cause = "file" | "reading" | "unknown";
export type RevisedFigure = Pick<Change, "agency" | "name" | "year" | "item" | "old" | "new"> & { why: Cause };

const causes: Record<Cause, string> = {
  file: "报告换了文件 the report’s file was replaced",
  reading: "同一文件，读法改了 the same file, read otherwise",
  unknown: "不详 not known",
};
const longest = 200;

type BodyFile = { years?: { year?: number; source?: { sha256?: string } }[] };

/** Checksum of a report's file by body and year; each body's file is read once. */
function createChecksums(given: string): (agency: string, year: string) => string | null {
  const folder = dataFolder(given);
  const bodies = new Map<string, BodyFile>();
  const open = (agency: string): BodyFile => {
    const path = join(folder, "agencies", `${agency}.json`);
    const isThere = /^\d+\/[a-z0-9-]+$/.test(agency) && existsSync(path);
    return isThere ? (JSON.parse(readFileSync(path, "utf8")) as BodyFile) : {};
  };
  return (agency, year) => {
    const body = bodies.get(agency) ?? open(agency);
    bodies.set(agency, body);
    return body.years?.find((one) => String(one.year) === year)?.source?.sha256 ?? null;
  };
}

export function revisedFigures(changes: Change[], last: string, now: string): RevisedFigure[] {
  const [before, after] = [createChecksums(last), createChecksums(now)];
  const whole = new Set(changes.flatMap(({ what, agency, year }) => (what === "report" ? [`${agency} ${year}`] : [])));
  const revised = changes.filter(({ what, agency, year }) => what === "figure" && !whole.has(`${agency} ${year}`));
  return revised.map(({ agency, name, year, item, old, new: value }) => {
    const [one, other] = [before(agency, year), after(agency, year)];
    const why = one === null || other === null ? "unknown" : one === other ? "reading" : "file";
    return { agency, name, year, item, old, new: value, why };
  });
}

const columns = ["agency", "name", "year", "item", "old", "new", "why"] as const;

export const renderRevisedCsv = (revised: RevisedFigure[]): string =>
  renderCsv({ fields: [...columns], data: revised.map((figure) => columns.map((column) => figure[column])) });

export function describeRevised(revised: RevisedFigure[]): string[] {
  const heading = `## 订正的数字 Revised figures: ${revised.length}`;
  if (revised.length === 0) return [heading];
  const rows = revised.slice(0, longest).map(({ name, year, item, old, new: value, why }) => {
    const cells = [
      inertMarkdown(`${name} ${year}`),
      inertMarkdown(item),
      inertCell(old),
      inertCell(value),
      causes[why],
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const more = revised.length - rows.length;
  return [
    ...[heading, "", "| | | 旧 old | 新 new | 原因 why |", "| --- | --- | --- | --- | --- |", ...rows],
    ...(more > 0 ? ["", `另有 ${more} 项，见 revised-figures.csv。${more} more in revised-figures.csv.`] : []),
  ];
}
