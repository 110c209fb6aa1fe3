/**
 * The labels that the form's tables print, in a fixed order: a printed table names them by their place here. Published with
 * the data dictionary, since readers of packed tables need them.
 */
import { editions } from "../form/figure-ids.ts";
import { outcomesHeading, requestHeaderLabels } from "../form/statutory-form.ts";

/** Words of the printed tables' heads that head no column of a figure. */
const headWords = ["", "信息内容", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "行政诉讼"];

export const tableLabels: string[] = [
  ...new Set([
    ...headWords,
    ...(["2021", "2019"] as const).flatMap((edition) => {
      const { disclosure, requests, reviews } = editions[edition];
      return [
        ...disclosure.flatMap(({ heading, columns, rows }) => [
          heading,
          ...columns.map(({ label }) => label),
          ...rows.map(({ label }) => label),
        ]),
        ...requests.columns.map(({ label }) => label),
        ...requests.rows.flatMap(({ label, group }) => (group === undefined ? [label] : [group, label])),
        ...reviews.blocks.map(({ label }) => label),
        ...reviews.columns.map(({ label }) => label),
      ];
    }),
    outcomesHeading,
    ...requestHeaderLabels,
    ...requestHeaderLabels.map((label) => `（${label}）`),
  ]),
];

export const placeOfLabel: ReadonlyMap<string, number> = new Map(tableLabels.map((label, place) => [label, place]));
