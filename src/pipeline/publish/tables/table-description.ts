/**
 * What a published table is: its columns with type, meaning and limits, what identifies a row, and which columns lead to
 * other tables. The CSV, its Table Schema, its CSVW metadata and the test of the published shapes are made from it.
 */
import type { Bilingual } from "../../../model/diagnostic.ts";

export type Field = {
  name: string;
  type: "string" | "integer" | "number";
  meaning: Bilingual;
  required?: boolean;
  /** All values that it can have. */
  choices?: readonly string[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
};

export type TableDescription = {
  /** As tools call it: lower case, ASCII. */
  name: string;
  title: Bilingual;
  fields: readonly Field[];
  /** Empty where nothing identifies a row. */
  primaryKey: readonly string[];
  foreignKeys: readonly { fields: readonly string[]; table: string; references: readonly string[] }[];
};

type More = Partial<Omit<Field, "name" | "type" | "meaning">>;
const field =
  (type: Field["type"]) =>
  (name: string, zh: string, en: string, more: More = {}): Field => ({ name, type, meaning: { zh, en }, ...more });

export const text = field("string");
export const integer = field("integer");
export const number = field("number");

export const required = { required: true } as const;
export const toAgencies = { fields: ["agency"], table: "agencies", references: ["id"] } as const;
export const toRegions = { fields: ["region"], table: "regions", references: ["code"] } as const;
export const toReports = { fields: ["agency", "year"], table: "reports", references: ["agency", "year"] } as const;

const years = { minimum: 2008, maximum: 2100, ...required } as const;
export const agencyField = text("agency", "机关编号", "Id of the body: region code and name in pinyin.", required);
export const yearField = integer("year", "报告年度", "Year that is reported on, not that of publication.", years);
