/** Counts told in the reports' words, one a row: what they count, how they are put, where they stand, what the table says to it. */
import type { DerivedAgency, DerivedYear } from "../../../model/packed/derived-dataset.ts";
import { Measure, Verdict } from "../../../model/narrative/claim.ts";
import { SectionId } from "../../../model/report.ts";
import type { CsvTable, CsvValue } from "../render-csv.ts";
import {
  agencyField,
  integer,
  number,
  required,
  text,
  toReports,
  yearField,
  type TableDescription,
} from "./table-description.ts";

export const claimsTable: TableDescription = {
  name: "claims",
  title: { zh: "正文里报的数，一行一个", en: "Counts told in the reports' words, one a row" },
  fields: [
    agencyField,
    yearField,
    text("measure", "项目", "What is counted; rows of table 三 have their own names.", {
      ...required,
      choices: Measure.options,
    }),
    number("value", "数", "The number; a none in words is 0.", required),
    text("verdict", "与表格的关系", "How it stands to the report's own tables.", {
      ...required,
      choices: Verdict.options,
    }),
    text("words", "原文", "The passage that tells it, as printed.", required),
    text("section", "部分", "Section of the report.", { ...required, choices: SectionId.options }),
    integer("paragraph", "段", "Paragraph of the section, from 0.", { ...required, minimum: 0 }),
    integer("first", "起", "First character of the passage in its paragraph, from 0.", { ...required, minimum: 0 }),
    integer("line", "行", "Line of the paragraph in the file, or of the page in a PDF; empty where it isn't known."),
  ],
  primaryKey: [],
  foreignKeys: [toReports],
};

function rowsOf({ agency }: DerivedAgency, year: DerivedYear): CsvValue[][] {
  if (year.claims === null) return [];
  const { told, sections } = year;
  return told.counts.map(({ measure, value, verdict, at: { section, paragraph, from, to } }) => {
    const stands = sections.find(({ id }) => id === section)?.paragraphs[paragraph];
    const line = stands === undefined || stands.at === "unknown" ? null : stands.at.line;
    const words = stands?.text.slice(from, to) ?? "";
    return [agency.id, year.year, measure, value, verdict, words, section, paragraph, from, line];
  });
}

export const tabulateClaims = (agencies: readonly DerivedAgency[]): CsvTable => ({
  fields: claimsTable.fields.map(({ name }) => name),
  data: agencies.flatMap((file) => file.years.flatMap((year) => rowsOf(file, year))),
});
