import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/pipeline/load-sources.ts";
import { readSourceRows } from "../../../src/pipeline/source-rows.ts";

const header = "path,agency,year,region,scope,address,retrieved,kind";
const rows = [
  "甲省/甲局-2023.txt,甲局,2023,,own,https://example.org/1,2024-01-30,full",
  "甲省/乙局-2023.txt,,,110101,,,,",
  "甲省/丙局-2023.txt,,2023,,,,,extract",
];
const read = (lines: readonly string[], before: readonly string[] = []) => {
  const known = readSourceRows(parseCsv(before.join("\n"))).value;
  return readSourceRows(parseCsv(lines.join("\n")), (path) => known.get(path)?.record ?? null);
};

describe("rows of sources.csv that were read before", () => {
  it.each<[string, readonly string[]]>([
    ["the same", [header, ...rows]],
    [
      "cells changed, emptied and filled",
      [header, rows[0]!.replace("2023,", ","), rows[1]!.replace("110101", "110102"), rows[2]!],
    ],
    ["a year that is none", [header, rows[0]!.replace(",2023,", ",202x,")]],
    ["a path that stands twice, once faulty", [header, rows[0]!.replace(",own,", ",all,"), rows[0]!, rows[0]!]],
    ["a path that stands twice", [header, rows[1]!, rows[1]!.replace("110101", "110102"), rows[1]!]],
    ["columns in another order", ["year,path", "2023,甲省/丙局-2023.txt", ",甲省/乙局-2023.txt"]],
    ["a column that is missing", ["path,agency", "甲省/甲局-2023.txt,甲局"]],
    ["a column that stands twice", ["path,year,year", "甲省/丙局-2023.txt,2023,2022", "甲省/丙局-2022.txt,2022,"]],
    ["a column that isn't known", [`${header},note`, `${rows[0]!},x`, `${rows[2]!},`]],
    ["rows cut short and too long", [header, "甲省/乙局-2023.txt,,,110101", `${rows[2]!},,`, "", ","]],
    ["blanks and backslashes", [header, ` ${rows[0]!}`, rows[1]!.replace("/", "\\")]],
    ["no path", ["agency", "甲局"]],
  ])("are read as if they were new: %s", (_, lines) => {
    expect(read(lines, [header, ...rows])).toEqual(read(lines));
  });
  it("are not made anew", () => {
    const before = readSourceRows(parseCsv([header, ...rows].join("\n"))).value;
    const again = readSourceRows(parseCsv([header, ...rows].join("\n")), (path) => before.get(path)?.record ?? null);
    expect(again.value.size).toBe(3);
    for (const [path, { record }] of again.value) expect(record).toBe(before.get(path)?.record);
  });
});
