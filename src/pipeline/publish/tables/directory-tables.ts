/** Bodies and regions as tables: what names, places and relates them, without a figure. Lists stand in one cell, parted by |. */
import { AgencyKind, AgencyLevel, AgencyStatus } from "../../../model/dataset.ts";
import type { Dataset, DerivedAgency } from "../../../model/packed/derived-dataset.ts";
import type { CsvTable } from "../render-csv.ts";
import { integer, required, text, type TableDescription } from "./table-description.ts";

const level = text("level", "层级", "Level of its region: province, city, county or town.", {
  choices: AgencyLevel.options,
});

export const agenciesTable: TableDescription = {
  name: "agencies",
  title: { zh: "机关，一行一个", en: "Bodies, one a row" },
  fields: [
    text("id", "编号", "Region code and name in pinyin; never given to another body.", required),
    text("name", "名称", "Present name.", required),
    text("aliases", "别名", "Other names that reports use, parted by |."),
    text("region", "行政区划代码", "GB/T 2260 code; empty where nothing told it.", { pattern: "^\\d{6}(\\d{3})?$" }),
    text("region_names", "所在地区", "Names from the province down, parted by /."),
    text("kind", "类别", "Kind of body, told by its name or the registry.", {
      ...required,
      choices: AgencyKind.options,
    }),
    level,
    text("status", "状态", "What became of it.", { ...required, choices: AgencyStatus.options }),
    integer("until", "存续至", "Last year in which it existed, where it no longer does."),
    text("predecessors", "前身", "Ids of the bodies that it came from, parted by |."),
    text("successors", "后身", "Ids of the bodies that it became, parted by |."),
    text("former_ids", "曾用编号", "Ids that it had before, parted by |."),
    text("pinyin", "拼音", "Toneless pinyin of the name, syllables parted by spaces."),
    integer("reports", "报告数", "Reports held.", { ...required, minimum: 0 }),
    integer("first_year", "最早年度", "First year of which a report is held."),
    integer("last_year", "最近年度", "Last year of which a report is held."),
  ],
  primaryKey: ["id"],
  foreignKeys: [{ fields: ["region"], table: "regions", references: ["code"] }],
};

export const tabulateAgencies = (agencies: readonly DerivedAgency[]): CsvTable => ({
  fields: agenciesTable.fields.map(({ name }) => name),
  data: agencies.map(({ agency, years }) => [
    agency.id,
    agency.name,
    agency.aliases.join("|"),
    agency.region.code,
    agency.region.names.join("/"),
    agency.kind,
    agency.level,
    agency.status,
    agency.until,
    agency.predecessors.map(({ id }) => id).join("|"),
    agency.successors.map(({ id }) => id).join("|"),
    agency.formerIds.join("|"),
    agency.pinyin,
    years.length,
    years[0]?.year ?? null,
    years.at(-1)?.year ?? null,
  ]),
});

export const regionsTable: TableDescription = {
  name: "regions",
  title: { zh: "地区，一行一个", en: "Regions, one a row" },
  fields: [
    text("code", "行政区划代码", "GB/T 2260, nine digits for a town.", { ...required, pattern: "^\\d{6}(\\d{3})?$" }),
    text("name", "名称", "Its own name.", required),
    { ...level, required: true },
    text("parent", "上级代码", "Code of the region that it is part of; empty for provinces."),
    text("names", "全称", "Names from the province down, parted by /.", required),
  ],
  primaryKey: ["code"],
  foreignKeys: [{ fields: ["parent"], table: "regions", references: ["code"] }],
};

export const tabulateRegions = ({ index }: Dataset): CsvTable => ({
  fields: regionsTable.fields.map(({ name }) => name),
  data: index.regions.map(({ code, name, level: own, parent, names }) => [code, name, own, parent, names.join("/")]),
});
