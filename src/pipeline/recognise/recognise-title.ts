/**
 * Whose report of which year: from sources.csv, else the title, else the file's name, in this order. Says where they
 * disagree, refuses a name that no agency can have, and leaves open what nothing tells.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";
import type { SourceRecord } from "../../model/source.ts";

export type Identity = {
  title: string | null;
  agencyName: string | null;
  year: number | null;
  diagnostics: Diagnostic[];
};

type Told = { agency: string | null; year: number | null };
type Title = Told & { text: string; at: Position };

/** Titles stand at the top; a longer line is prose that mentions one. */
const searchedBlocks = 40;
const longestTitle = 90;
const year = "((?:19|20)\\d{2})年(?:度)?";
const words = "政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:情况)?(?:的)?报告";
// A name goes on over no sentence's end, so that a line of prose before the title is not taken into it.
const name = "([^。;:!?]{2,60}?)";
const agencyFirst = new RegExp(`^(?:关于)?${name}${year}(?:度)?${words}$`);
const yearFirst = new RegExp(`^(?:关于)?${year}${name}${words}$`);
const yearOnly = new RegExp(`^${year}${words}$`);

const squeeze = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200f\ufeff]/g, "");

export function recogniseTitle(document: Document, record: SourceRecord | null): Identity {
  const title = findTitle(document);
  const path = toldByPath(document.path);
  const diagnostics: Diagnostic[] = [];
  if (title === null)
    diagnostics.push(diagnose("title-missing", {}, { file: document.path, at: { line: 1, column: 1 } }));
  const sources: { from: "record" | "title" | "path"; told: Told; at: Position }[] = [
    { from: "record", told: { agency: record?.agency ?? null, year: record?.year ?? null }, at: "unknown" },
    { from: "title", told: title ?? { agency: null, year: null }, at: title?.at ?? "unknown" },
    { from: "path", told: path, at: "unknown" },
  ];
  const names = sources.flatMap(({ from, told, at }) =>
    told.agency === null ? [] : [{ from, name: told.agency, at }],
  );
  const valid = names.filter(({ name, at }) => {
    if (isAgencyName(name)) return true;
    diagnostics.push(diagnose("agency-name-invalid", { name: name.slice(0, 60) }, { file: document.path, at }));
    return false;
  });
  const years = sources.flatMap(({ from, told, at }) => (told.year === null ? [] : [{ from, year: told.year, at }]));
  diagnostics.push(...disagreements(document.path, valid, years));
  const agencyName = valid[0]?.name ?? null;
  if (agencyName === null) diagnostics.push(diagnose("agency-missing", {}, { file: document.path }));
  if (years[0] === undefined) diagnostics.push(diagnose("year-missing", {}, { file: document.path }));
  return { title: title?.text ?? null, agencyName, year: years[0]?.year ?? null, diagnostics };
}

type Named = { from: "record" | "title" | "path"; name: string; at: Position }[];
type Dated = { from: "record" | "title" | "path"; year: number; at: Position }[];

function disagreements(file: string, names: Named, years: Dated): Diagnostic[] {
  const [name, ...otherNames] = names;
  const [dated, ...otherYears] = years;
  // 洪泽区人民政府 and 淮安市洪泽区人民政府, or a file named for the place alone, are no disagreement.
  const agree = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  return [
    ...otherNames
      .filter((other) => name && other.from !== "record" && !agree(squeeze(name.name), squeeze(other.name)))
      .map((other) =>
        diagnose(
          "agency-conflict",
          { chosen: name!.name, other: other.name, from: other.from as "title" | "path" },
          { file, at: other.at },
        ),
      ),
    ...otherYears
      .filter((other) => dated && other.year !== dated.year)
      .map((other) =>
        diagnose(
          "year-conflict",
          { chosen: dated!.year, other: other.year, from: other.from as "title" | "path" },
          { file, at: other.at },
        ),
      ),
  ];
}

/** Lines are tried alone first, then each with the one after it, since a title may be parted by a line break. */
function findTitle(document: Document): Title | null {
  const lines = document.blocks.slice(0, searchedBlocks).filter((b) => b.type !== "table");
  const pairs = lines.slice(0, -1).map((line, i) => ({ text: line.text + lines[i + 1]!.text, at: line.at }));
  const titles = [...lines, ...pairs].flatMap(({ text, at }): Title[] => {
    const told = text.length > longestTitle ? null : parseTitle(squeeze(text));
    return told === null ? [] : [{ ...told, text, at }];
  });
  return titles.find((title) => title.agency !== null) ?? titles[0] ?? null;
}

function parseTitle(text: string): Told | null {
  const first = agencyFirst.exec(text);
  if (first) return { agency: first[1]!, year: Number(first[2]) };
  const second = yearFirst.exec(text);
  if (second) return { agency: second[2]!, year: Number(second[1]) };
  const third = yearOnly.exec(text);
  return third ? { agency: null, year: Number(third[1]) } : null;
}

/** `<agency>-<year>.<ext>`, the folder scheme of reports/. */
function toldByPath(path: string): Told {
  const name = /([^/\\]+)\.[^./\\]+$/.exec(path)?.[1] ?? "";
  const match = /^(.{2,60}?)[-_—]((?:19|20)\d{2})(?!\d)/.exec(squeeze(name));
  return match ? { agency: match[1]!, year: Number(match[2]) } : { agency: null, year: null };
}

/** Names are Han characters, with brackets, digits, Latin letters or a middle dot at most, and two Han at least. */
export const isAgencyName = (name: string): boolean =>
  name.length <= 60 &&
  /^[\p{Script=Han}A-Za-z0-9·•()（）、《》—-]+$/u.test(name) &&
  (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
