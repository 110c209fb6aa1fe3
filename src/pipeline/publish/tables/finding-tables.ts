/** The tables of findings and of the themes described; their rows are made in findings-table.ts and themes-tables.ts. */
import { Severity } from "../../../model/diagnostic.ts";
import { Scope } from "../../../model/source.ts";
import { ThemeGroupKind, type ThemeId } from "../../../model/themes.ts";
import { integer, number, required, text, toRegions, yearField, type TableDescription } from "./table-description.ts";

const optionalYear = { ...yearField, required: false };

export const findingsTable: TableDescription = {
  name: "diagnostics",
  title: { zh: "读取和核对时发现的问题，一行一个", en: "Findings of reading and checking, one a row" },
  fields: [
    text("code", "问题编号", "Permanent code of the kind of finding.", required),
    text("severity", "轻重", "error, warning or note.", { ...required, choices: Severity.options }),
    text("agency", "机关编号", "Id of the body; empty where the finding is on no body's report."),
    optionalYear,
    text("file", "文件", "Path of the file below reports/.", required),
    integer("line", "行", "Line of the file, or of the page in a PDF; empty where it isn't known.", { minimum: 0 }),
    text("figures", "数字", "Ids of the figures concerned, parted by spaces; first..last for three or more in a row."),
    text("message_zh", "中文说明", "What was found, in Chinese.", required),
    text("message_en", "英文说明", "What was found, in English.", required),
  ],
  primaryKey: [],
  foreignKeys: [],
};

const placing = [
  { ...yearField },
  text("scope", "口径", "own: bodies' own reports, which alone are added up.", { ...required, choices: Scope.options }),
  text("kind", "行的类别", "all, constant, region, rest: a group of bodies; report: one report by itself.", {
    ...required,
    choices: [...ThemeGroupKind.options, "report"],
  }),
  text("region", "行政区划代码", "Code of the group's region."),
  text("region_name", "地区", "Name of the group's region from the province down."),
  text("agency", "机关编号", "Id of the body, in rows of one report."),
  text("agency_name", "机关名称", "Name of the body, in rows of one report."),
  integer("reports", "报告数", "Reports in the group.", { ...required, minimum: 0 }),
  integer("counted", "计入的报告数", "Reports that were added up.", { minimum: 0 }),
  integer("left_out_unknown", "未计入：数字不全", "Reports left out because a figure isn't known.", { minimum: 0 }),
  integer("left_out_contradicted", "未计入：数字有矛盾", "Reports left out because a sum fails.", { minimum: 0 }),
  text("contradicted", "有矛盾的列", "Columns of the row that a contradicted figure enters, parted by spaces."),
];

/** `fields` are the table's columns: those that place a row, then sums and rates, which differ from theme to theme. */
export function describeTheme(theme: ThemeId, fields: readonly string[]): TableDescription {
  const sums = fields
    .slice(placing.length)
    .map((id) =>
      number(
        id,
        "合计或比率，编号见数据字典和指标表",
        "A sum or a rate; .n is the rate's n, .low and .high its interval.",
      ),
    );
  return {
    name: `themes-${theme}`,
    title: { zh: `专题“${theme}”：各年、各地区的合计`, en: `Sums of the theme “${theme}” by year and region` },
    fields: [...placing, ...sums],
    primaryKey: [],
    foreignKeys: [toRegions, { fields: ["agency"], table: "agencies", references: ["id"] }],
  };
}
