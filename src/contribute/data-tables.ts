/**
 * The published tables of a data folder, as far as two of them differ: reports.csv, diagnostics.csv and themes/*.csv. Tables
 * rather than JSON, so that a folder that another version of the program published can be compared too. Comes in as the
 * folder of the tables or the one that holds it as v1/; refuses a folder without reports.csv.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../pipeline/load-sources.ts";

export type Row = Record<string, string>;
export type DataTables = { reports: Row[]; findings: Row[]; totals: Record<string, Row[]> };

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");
const isOneRow = (line: string): boolean => line.split('"').length % 2 === 1;

/** A province has 60,000 rows of 400 cells, of which two folders mostly have the same: those aren't taken apart. */
function differing(text: string, other: string): string {
  const [lines, others] = [linesOf(text), linesOf(other)];
  if (lines[0] !== others[0] || ![...lines, ...others].every(isOneRow)) return text;
  const left = new Map<string, number>();
  for (const line of others.slice(1)) left.set(line, (left.get(line) ?? 0) + 1);
  const isOwn = (line: string): boolean => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  };
  return lines.filter((line, index) => index === 0 || isOwn(line)).join("\n");
}

function readRows(text: string): Row[] {
  const [header, ...rows] = parseCsv(text);
  const names = header?.cells ?? [];
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])));
}

const textOf = (folder: string, name: string): string => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
};

function themesOf(folder: string): string[] {
  const themes = join(folder, "themes");
  const names = existsSync(themes) ? readdirSync(themes) : [];
  return names.filter((name) => name.endsWith(".csv") && !name.endsWith("-excel.csv"));
}

/** The folder itself, or that of its newest version: a site's data lie below data/v1/. */
export function dataFolder(folder: string): string {
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => /^v\d+$/.test(name)) : [];
  versions.sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
  const found = [folder, ...versions.map((name) => join(folder, name))].find((path) =>
    existsSync(join(path, "reports.csv")),
  );
  if (found === undefined) throw new Error(`${folder}: no reports.csv`);
  return found;
}

export function readDataTables(oldGiven: string, newGiven: string): { old: DataTables; new: DataTables } {
  const [oldFolder, newFolder] = [dataFolder(oldGiven), dataFolder(newGiven)];
  const tablesOf = (folder: string, other: string): DataTables => {
    const rowsOf = (name: string): Row[] => readRows(differing(textOf(folder, name), textOf(other, name)));
    const themes = [...new Set([...themesOf(folder), ...themesOf(other)])].sort();
    const totals = themes.map((name) => [name.slice(0, -".csv".length), rowsOf(`themes/${name}`)]);
    return {
      reports: rowsOf("reports.csv"),
      findings: rowsOf("diagnostics.csv"),
      totals: Object.fromEntries(totals) as Record<string, Row[]>,
    };
  };
  return { old: tablesOf(oldFolder, newFolder), new: tablesOf(newFolder, oldFolder) };
}
