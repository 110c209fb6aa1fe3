/** Metrics in long form, a row for each body, year and metric, and what the metrics are. */
import type { Dataset } from "../../../model/packed/derived-dataset.ts";
import { MetricReason } from "../../../model/metric.ts";
import type { CsvTable } from "../render-csv.ts";
import {
  agencyField,
  number,
  required,
  text,
  toReports,
  yearField,
  type TableDescription,
} from "./table-description.ts";

export const metricsTable: TableDescription = {
  name: "metrics",
  title: { zh: "指标，一行一个机关一年的一项", en: "Metrics, a row for each body, year and metric" },
  fields: [
    agencyField,
    yearField,
    text("metric", "指标编号", "Id of the metric.", required),
    number("value", "值", "A count, or a rate between 0 and 1; empty where it has none, never 0."),
    text("reason", "为何没有值", "Why it has no value.", { choices: MetricReason.options }),
    number("numerator", "分子", "Above the line of a rate; the count itself."),
    number("denominator", "分母", "Below the line of a rate: its n; empty for counts."),
    number("low", "区间下限", "Wilson 95 % interval, only for shares of ten cases or more."),
    number("high", "区间上限", "Wilson 95 % interval, only for shares of ten cases or more."),
  ],
  primaryKey: ["agency", "year", "metric"],
  foreignKeys: [toReports, { fields: ["metric"], table: "metric-definitions", references: ["id"] }],
};

export const tabulateMetrics = ({ agencies }: Dataset): CsvTable => ({
  fields: metricsTable.fields.map(({ name }) => name),
  data: agencies.flatMap(({ agency, years }) =>
    years.flatMap(({ year, metrics }) =>
      metrics.map(({ id, value, reason, numerator, denominator, interval }) => [
        ...[agency.id, year, id, value, reason, numerator, denominator],
        ...[interval?.low ?? null, interval?.high ?? null],
      ]),
    ),
  ),
});

export const metricDefinitionsTable: TableDescription = {
  name: "metric-definitions",
  title: { zh: "指标是什么，一行一个", en: "What the metrics are, one a row" },
  fields: [
    text("id", "指标编号", "Id of the metric.", required),
    text("name_zh", "中文名称", "Chinese name.", required),
    text("name_en", "英文名称", "English name.", required),
    text("formula", "算式", "For people, in letters; metrics.json explains them and names the figures.", required),
    text("unit", "单位", "A count, a share, or cases for each decision.", {
      ...required,
      choices: ["count", "share", "perDecision"],
    }),
    text("caution_zh", "注意（中文）", "What to mind, in Chinese.", required),
    text("caution_en", "注意（英文）", "What to mind, in English.", required),
  ],
  primaryKey: ["id"],
  foreignKeys: [],
};

export const tabulateMetricDefinitions = ({ metrics }: Dataset): CsvTable => ({
  fields: metricDefinitionsTable.fields.map(({ name }) => name),
  data: metrics.metrics.map(({ id, name, formula, unit, caution }) => [
    ...[id, name.zh, name.en, formula, unit],
    ...[caution.zh, caution.en],
  ]),
});
