/**
 * What a change does to the data → the Markdown that a pull request shows: reports, findings, figures, totals. Comes in as
 * tables and changes; goes out as text of at most `mostBytes`, which says so where it stops. Text of reports stays text.
 */
import type { DataTables, Row } from "../data-tables.ts";
import { renderDiffMarkdown } from "../describe-diff.ts";
import type { Change } from "../diff-data.ts";
import { inertCell, inertMarkdown } from "../inert-markdown.ts";
import type { MarkedFinding } from "../../diagnostics/reporters/github.ts";
import type { BaseData } from "./base-data.ts";

/** GitHub refuses a step's summary above 1 MiB as a whole. */
export const mostBytes = 1_000_000;
const longest = 100;
const severities = { error: "错误 error", warning: "警告 warning", note: "提示 note" } as const;

export type Review = {
  how: BaseData["how"];
  tables: { old: DataTables; new: DataTables };
  changes: Change[];
  /** By severity; all of them, and how many have no mark on their line. */
  findings: MarkedFinding[];
  unmarked: number;
  /** Files of findings that belong to no published report. */
  unpublished: string[];
  gone: Row[];
};

const table = (header: string[], rows: string[][]): string[] =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

const keyOf = (row: { [column: string]: unknown }): string => `${String(row["agency"])} ${String(row["year"])}`;
const isFigure = (column: string): boolean => column.includes(".");

function reportRow(row: Row, { changes, findings }: Review, isNew: boolean): string[] {
  const own = changes.filter((change) => change.what === "figure" && keyOf(change) === keyOf(row));
  const printed = Object.entries(row).filter(([column, text]) => isFigure(column) && text !== "").length;
  const found = findings.filter(({ file }) => file === row["path"]);
  const count = (severity: keyof typeof severities): number => found.filter((f) => f.severity === severity).length;
  const counts = (["error", "warning", "note"] as const).map((name) => `${severities[name]} ${count(name)}`);
  return [
    `${inertMarkdown(`${row["name"] ?? ""} ${row["year"] ?? ""}`)}`,
    isNew ? "新增 added" : "改变 changed",
    inertCell(row["edition"] ?? ""),
    isNew ? `${printed} 项 figures` : `改变 ${own.length} 项 changed`,
    counts.join(" · "),
    inertCell(row["path"] ?? ""),
  ];
}

function reportsPart(review: Review): string[] {
  const { tables, changes } = review;
  const touched = new Set(changes.filter(({ agency }) => agency !== "").map(keyOf));
  const before = new Set(tables.old.reports.map(keyOf));
  const rows = tables.new.reports.filter((row) => touched.has(keyOf(row)));
  const isNew = (row: Row): boolean => !before.has(keyOf(row));
  const listed = rows.slice(0, longest).map((row) => reportRow(row, review, isNew(row)));
  const header = ["机关、年度 Body, year", "", "表式 Form", "数字 Figures", "检查结果 Findings", "文件 File"];
  const added = rows.filter(isNew).length;
  return [
    `报告 Reports: 新增 added ${added} · 改变 changed ${rows.length - added}`,
    ...(listed.length === 0 ? [] : ["", ...table(header, listed)]),
    ...more(rows.length),
  ];
}

const more = (count: number): string[] =>
  count <= longest ? [] : ["", `另有 ${count - longest} 项，见附件。${count - longest} more in the attached files.`];

function unpublishedPart({ unpublished }: Review): string[] {
  if (unpublished.length === 0) return [];
  const files = unpublished.slice(0, longest).map((file) => `- ${inertMarkdown(file)}`);
  return ["", "不会发布的文件 Files that will not be published:", "", ...files, ...more(unpublished.length)];
}

function findingsPart({ findings, unmarked, gone }: Review): string[] {
  if (findings.length + gone.length === 0) return [];
  const rows = findings.map(({ severity, code, file, at, message }) => {
    const line = at === "unknown" ? "" : `, ${at.line}`;
    return [
      severities[severity],
      inertMarkdown(code),
      inertMarkdown(file + line),
      inertMarkdown(message.zh + message.en),
    ];
  });
  const others = gone.map((row) => {
    const words = (row["message_zh"] ?? "") + (row["message_en"] ?? "");
    return ["消失 removed", inertMarkdown(row["code"] ?? ""), inertMarkdown(row["file"] ?? ""), inertMarkdown(words)];
  });
  const marks = `${unmarked} 条没有标在行上，因为 GitHub 每级只显示十条。${unmarked} are not marked on their lines: GitHub shows ten of each kind.`;
  const header = ["", "代码 Code", "文件、行 File, line", "说明 What it says"];
  return [
    ...["", "### 检查结果 Findings", "", `新出现 new ${findings.length} · 消失 removed ${gone.length}`],
    ...(unmarked === 0 ? [] : ["", marks]),
    ...["", ...table(header, [...rows, ...others].slice(0, longest))],
    ...more(rows.length + others.length),
  ];
}

const howLines: Record<BaseData["how"], string[]> = {
  folder: [],
  "its-program": [],
  "this-program": [
    "",
    "原来的程序没能运行，改动之前的数据也由现在的程序生成。The earlier program did not run; the data before the change were made by the present one.",
  ],
};

export function describeReview(review: Review): string {
  const changes = review.changes.filter(({ what }) => what !== "finding");
  const isSame = review.changes.length === 0;
  return [
    ...["## 这次改动 What this changes", "", ...reportsPart(review), ...howLines[review.how]],
    ...[...unpublishedPart(review), ...findingsPart(review), ""],
    ...(isSame || changes.length > 0 ? [renderDiffMarkdown(changes)] : []),
  ].join("\n");
}
