/** The reports in wide form, their figures in long form, and the dictionary of the figures. */
import { allFigureIds } from "../../../form/figure-ids.ts";
import { termOfFigure } from "../../../form/terms.ts";
import { AgencyKind } from "../../../model/dataset.ts";
import { Reading, Standing } from "../../../model/figure.ts";
import { Edition, TableId } from "../../../model/report.ts";
import { Scope, SourceKind } from "../../../model/source.ts";
import { tableReport, type Partition, type PublishedReport } from "../partitions.ts";
import { publishedFigures } from "../published-figures.ts";
import type { CsvTable, CsvValue } from "../render-csv.ts";
import { renderDictionary } from "../render-dictionary.ts";
import {
  agencyField,
  number,
  required,
  text,
  toAgencies,
  toRegions,
  toReports,
  yearField,
  type TableDescription,
} from "./table-description.ts";

const about = [
  text("name", "机关名称", "Name of the body.", required),
  text("region", "行政区划代码", "GB/T 2260 code of the body's region; empty where it isn't known."),
  text("agency_kind", "机关类别", "Kind of body, as in the table of bodies.", {
    ...required,
    choices: AgencyKind.options,
  }),
] as const;
const scope = text("scope", "口径", "own: the body's own cases; summary: a government's report on its whole area.", {
  ...required,
  choices: Scope.options,
});
const edition = text("edition", "表式", "Edition of the statutory form, told by its labels.", {
  ...required,
  choices: Edition.options,
});

export const reportsTable: TableDescription = {
  name: "reports",
  title: { zh: "报告，一行一份，一列一个数字", en: "Reports, one a row, a column a figure" },
  fields: [
    agencyField,
    about[0],
    yearField,
    about[1],
    about[2],
    scope,
    text("kind", "全文或节录", "full: as published; extract: tables as published, text summarised.", {
      ...required,
      choices: SourceKind.options,
    }),
    edition,
    text("path", "文件", "Path of the report below reports/.", required),
    text("address", "原文网址", "Where it was published; empty where it wasn't recorded."),
    ...allFigureIds.map((id) => number(id, termOfFigure(id).zh, termOfFigure(id).en)),
  ],
  primaryKey: ["agency", "year"],
  foreignKeys: [toAgencies, toRegions],
};

const ofFigure = [
  text("figure", "数字编号", "Id of the figure: table, row and column of the form.", required),
  number("value", "数字", "The printed number; empty where none is printed."),
  text("reading", "读法", "What stands in the cell: a number, nothing, a dash, no cell, unreadable text.", {
    ...required,
    choices: Reading.options,
  }),
  number(
    "effective",
    "计算用数",
    "What metrics use: the value, or 0 for a blank that the report's sums prove to be 0.",
  ),
  text("standing", "核对", "Whether the sums that it enters hold, can't be tried, or fail.", {
    ...required,
    choices: Standing.options,
  }),
];

/** A row a figure; what is said of its report stands in the reports' table. */
export const figuresTable: TableDescription = {
  name: "figures",
  title: { zh: "数字，一行一个", en: "Figures, one a row" },
  fields: [agencyField, yearField, ...ofFigure],
  primaryKey: ["agency", "year", "figure"],
  foreignKeys: [toReports, { fields: ["figure"], table: "dictionary", references: ["id"] }],
};

/** The same with what is said of the report in each row, which costs nothing there; the year is told by the path. */
export const figuresParquetTable: TableDescription = {
  ...figuresTable,
  name: "figures-parquet",
  fields: [agencyField, about[0], yearField, about[1], about[2], scope, edition, ...ofFigure],
};

const figureRows = ({ agency, year }: PublishedReport): CsvValue[][] => {
  const { ids, values, readings, effective, standings } = publishedFigures(tableReport({ agency, year }));
  return ids.map((id, at) => [
    ...[agency.id, year.year, id],
    ...[values[at]!, readings[at]!, effective[at]!, standings[at]!],
  ]);
};

export const tabulateFigures = ({ reports }: Partition): CsvTable => ({
  fields: figuresTable.fields.map(({ name }) => name),
  data: reports.flatMap(figureRows),
});

export const countFigures = ({ reports }: Partition): number =>
  reports.reduce((sum, { year }) => sum + year.facts.figures, 0);

export const dictionaryTable: TableDescription = {
  name: "dictionary",
  title: { zh: "数据字典，一行一个数字", en: "Data dictionary, a figure a row" },
  fields: [
    text("id", "数字编号", "Table, row and column of the form; ids never change their meaning.", required),
    text("table", "表", "Table of the form.", { ...required, choices: TableId.options }),
    text("unit", "单位", "asPrinted: the form names none, or reports print different ones.", {
      ...required,
      choices: ["count", "tenThousandYuan", "asPrinted"],
    }),
    text("name_zh", "中文名称", "Chinese name.", required),
    text("name_en", "英文名称", "English name.", required),
    text(
      "row_2021",
      "2021 年表式的行",
      "Label of its row in the form of 2021; empty where the form hasn't the figure.",
    ),
    text("column_2021", "2021 年表式的列", "Label of its column in the form of 2021."),
    text(
      "row_2019",
      "2019 年表式的行",
      "Label of its row in the form of 2019; empty where the form hasn't the figure.",
    ),
    text("column_2019", "2019 年表式的列", "Label of its column in the form of 2019."),
  ],
  primaryKey: ["id"],
  foreignKeys: [],
};

export const tabulateDictionary = (): CsvTable => ({
  fields: dictionaryTable.fields.map(({ name }) => name),
  data: renderDictionary().figures.map(({ id, table, unit, name, labels }) => {
    const [newer, older] = ["2021", "2019"].map((form) => labels.find((label) => label.edition === form));
    const cells = [newer?.row, newer?.column, older?.row, older?.column].map((cell) => cell ?? null);
    return [id, table, unit, name.zh, name.en, ...cells];
  }),
});
