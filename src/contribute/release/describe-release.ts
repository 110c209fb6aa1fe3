/**
 * The notes of a release of the data: what it holds and what has changed since the last one, figures with both values. Comes
 * in as the two indexes and the changes; goes out as Markdown that GitHub takes for a release.
 */
import { fitBytes } from "../fit-bytes.ts";
import type { Change } from "../diff-data.ts";
import { renderDiffMarkdown } from "../describe-diff.ts";

/** GitHub takes 125,000 characters. */
const mostBytes = 120_000;

/** What a published index.json tells of the data, whatever its schema version. */
export type ReleasedData = { dataVersion: string; counts: { reports: number; agencies: number } };

const holds = ({ counts: { reports, agencies } }: ReleasedData): string =>
  `收录 ${agencies} 个机关的 ${reports} 份报告。Holds ${reports} reports of ${agencies} bodies.`;

function sinceLines(last: ReleasedData | null, { dataVersion }: ReleasedData, changes: Change[]): string[] {
  if (last === null) return ["第一次发布。The first release."];
  if (last.dataVersion === dataVersion) return [`与上次发布相同。The same as the last release: ${dataVersion}.`];
  return [`上次发布 Last release: ${last.dataVersion}。`, "", renderDiffMarkdown(changes)];
}

/** `version` is that of the files' form, `last` null for the first release. */
export function describeRelease(
  version: string,
  now: ReleasedData,
  last: ReleasedData | null,
  changes: Change[],
): string {
  const lines = [
    `数据版本 Data version: ${now.dataVersion}。文件格式 Form of the files: ${version}。`,
    "",
    holds(now),
    "",
    ...sinceLines(last, now, changes),
  ];
  return fitBytes(`${lines.join("\n").trimEnd()}\n`, mostBytes);
}
