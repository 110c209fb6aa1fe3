/**
 * What changed in the data, as Markdown for a pull request and as CSV for a record. Lists stop after a number of rows and say
 * how many more there are. What reports say cannot become markup, a link or a mention.
 */
import { renderCsv } from "../pipeline/publish/render-csv.ts";
import type { Change } from "./diff-data.ts";
import { inertCell, inertMarkdown } from "./inert-markdown.ts";

const columns = ["what", "how", "agency", "name", "year", "item", "old", "new"] as const;
const longest = 100;

const titles: Record<Change["what"], string> = {
  report: "报告 Reports",
  figure: "数字 Figures",
  particular: "机关、地区、出处等 Particulars",
  finding: "检查结果 Findings",
  total: "合计 Totals",
};
const hows: Record<Change["how"], string> = { added: "新增 added", changed: "改变 changed", removed: "消失 removed" };

function countLine(changes: Change[]): string {
  const of = (how: Change["how"]): number => changes.filter((change) => change.how === how).length;
  return (Object.keys(hows) as Change["how"][]).map((how) => `${hows[how]} ${of(how)}`).join(" · ");
}

function section(what: Change["what"], all: Change[]): string[] {
  const changes = all.filter((change) => change.what === what);
  if (changes.length === 0) return [];
  // A new report's figures are all new: its own line says so.
  const whole = new Set(
    all.flatMap(({ what: kind, agency, year }) => (kind === "report" ? [`${agency} ${year}`] : [])),
  );
  const isListed = ({ agency, year, how }: Change): boolean =>
    what === "report" || (what === "total" ? how === "changed" : !whole.has(`${agency} ${year}`));
  const listed = changes.filter(isListed);
  const rows = listed.slice(0, longest).map((change) => {
    const who = [change.name, change.year]
      .filter((part) => part !== "")
      .map(inertMarkdown)
      .join(" ");
    return `| ${who} | ${inertMarkdown(change.item) || hows[change.how]} | ${inertCell(change.old)} | ${inertCell(change.new)} |`;
  });
  const more = listed.length - rows.length;
  return [
    ...["", `### ${titles[what]}`, "", countLine(changes)],
    ...(rows.length === 0 ? [] : ["", "| | | 旧 old | 新 new |", "| --- | --- | --- | --- |", ...rows]),
    ...(more === 0 ? [] : ["", `另有 ${more} 项，见 CSV。${more} more in the CSV file.`]),
  ];
}

export function renderDiffMarkdown(changes: Change[]): string {
  const sections = (Object.keys(titles) as Change["what"][]).flatMap((what) => section(what, changes));
  const nothing = ["", "数据没有变化。The data is the same."];
  return `${["## 数据的变化 Changes in the data", ...(changes.length === 0 ? nothing : sections)].join("\n")}\n`;
}

export const renderDiffCsv = (changes: Change[]): string =>
  renderCsv({ fields: [...columns], data: changes.map((change) => columns.map((column) => change[column])) });
