/**
 * The changelog of the data: a section for each release, the newest first, with every revised figure (old, new, why). Comes in as
 * the last release's changelog, if it had one, and what has changed since; the sections of earlier releases are never touched.
 */
import type { Change } from "../diff-data.ts";
import type { ReleasedData } from "./describe-release.ts";
import { describeRevised, type RevisedFigure } from "./revised-figures.ts";

const title = `# 数据变更 Changelog of the data

每次发布一节，最新的在前。A section for each release, the newest first.
`;

const countOf = (changes: Change[], how: Change["how"]): number =>
  changes.filter((change) => change.what === "report" && change.how === how).length;

function sectionOf(
  tag: string,
  { counts: { reports, agencies } }: ReleasedData,
  { changes, revised }: { changes: Change[]; revised: RevisedFigure[] },
): string {
  const [added, removed] = [countOf(changes, "added"), countOf(changes, "removed")];
  const lines = [
    `## ${tag}`,
    "",
    `- 收录 ${agencies} 个机关的 ${reports} 份报告。Holds ${reports} reports of ${agencies} bodies.`,
    `- 新增报告 ${added} 份，撤下 ${removed} 份。Reports added: ${added}; removed: ${removed}.`,
    "",
    // One level below the release's own heading.
    ...describeRevised(revised).map((line) => line.replace(/^## /, "### ")),
  ];
  return `${lines.join("\n")}\n`;
}

/** `earlier` is the text of the last changelog, or null; the same release is never told twice. */
export function extendChangelog(
  earlier: string | null,
  tag: string,
  now: ReleasedData,
  found: { changes: Change[]; revised: RevisedFigure[] },
): string {
  const from = earlier?.indexOf("\n## ") ?? -1;
  const sections = earlier === null || from < 0 ? "" : earlier.slice(from + 1);
  if (sections.startsWith(`## ${tag}\n`)) return `${title}\n${sections}`;
  return [title, sectionOf(tag, now, found), ...(sections === "" ? [] : [sections])].join("\n");
}
