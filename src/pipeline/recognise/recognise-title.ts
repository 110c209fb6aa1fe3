/**
 * Whose report of which year: from sources.csv, else the title, else the file's name, else the preamble and the page's
 * metadata, in this order. Says where they disagree, refuses a name that no agency can have, and leaves open what
 * nothing tells.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";
import type { SourceRecord } from "../../model/source.ts";
import { plainText, squeezed } from "./labels/normalise-label.ts";
import { kindOfText } from "./labels/ordinary-text.ts";
import { remembering } from "./labels/remembering.ts";
import { firstLines, toldByPreamble, toldByTitle, type Line, type Told } from "./told-by-text.ts";

export type Identity = {
  title: string | null;
  agencyName: string | null;
  year: number | null;
  diagnostics: Diagnostic[];
};

type From = "record" | "title" | "path" | "preamble" | "metadata";
type Saying<T> = { from: From; said: T; at: Position };

export function recogniseTitle(
  document: Document,
  record: SourceRecord | null,
  lines: Line[] = firstLines(document),
): Identity {
  const file = document.path;
  const title = toldByTitle(lines);
  const sayings: Sayings = { names: [], invalid: [], years: [] };
  if (record !== null) hear(sayings, "record", { agency: record.agency ?? null, year: record.year ?? null });
  if (title !== null) hear(sayings, "title", title, title.at);
  const path = toldByPath(file);
  hear(sayings, "path", path);
  const text = toldByPreamble(lines);
  hear(sayings, text.from, text, text.agencyAt, text.yearAt);
  const { names, invalid, years } = sayings;
  return {
    title: title?.text ?? null,
    agencyName: names[0]?.said ?? null,
    year: years[0]?.said ?? null,
    diagnostics: [
      ...(title === null ? [diagnose("title-missing", {}, { file, at: { line: 1, column: 1 } })] : []),
      ...invalid.map(({ said, at }) => diagnose("agency-name-invalid", { name: said.slice(0, 60) }, { file, at })),
      ...agencyFindings(file, names),
      ...yearFindings(file, years),
    ],
  };
}

/** What was told, the surest first; names that no agency can have apart. */
type Sayings = { names: Saying<string>[]; invalid: Saying<string>[]; years: Saying<number>[] };

/** `at`: where the name stands; `yearAt`: where the year does. */
function hear(
  sayings: Sayings,
  from: From,
  { agency, year }: Told,
  at: Position = "unknown",
  yearAt: Position = at,
): void {
  if (agency !== null) {
    if (isAgencyName(agency)) sayings.names.push({ from, said: agency, at });
    else if (!isInText(from)) sayings.invalid.push({ from, said: agency, at });
  }
  if (year !== null) sayings.years.push({ from, said: year, at: yearAt });
}

const isInText = (from: From): boolean => from === "preamble" || from === "metadata";

/** The office that compiles a government's report is named in the preamble rightly, so only title and path can disagree. */
function agencyFindings(file: string, names: Saying<string>[]): Diagnostic[] {
  const chosen = names[0];
  if (chosen === undefined) return [diagnose("agency-missing", {}, { file })];
  if (isInText(chosen.from)) {
    const args = { what: "agency" as const, value: chosen.said, from: chosen.from as "preamble" | "metadata" };
    return [diagnose("identity-from-text", args, { file, at: chosen.at })];
  }
  // 洪泽区人民政府 and 淮安市洪泽区人民政府, or a file named for the place alone, are no disagreement.
  const agree = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  if (names.every(({ said }) => said === chosen.said)) return [];
  return names
    .slice(1)
    .filter(({ from, said }) => !isInText(from) && !agree(plainText(chosen.said), plainText(said)))
    .map(({ from, said, at }) =>
      diagnose("agency-conflict", { chosen: chosen.said, other: said, from: from as "title" | "path" }, { file, at }),
    );
}

function yearFindings(file: string, years: Saying<number>[]): Diagnostic[] {
  const chosen = years[0];
  if (chosen === undefined) return [diagnose("year-missing", {}, { file })];
  if (!isInText(chosen.from) && years.every(({ said }) => said === chosen.said)) return [];
  const others = years.slice(1);
  const fromText = isInText(chosen.from)
    ? [
        diagnose(
          "identity-from-text",
          { what: "year", value: String(chosen.said), from: "preamble" },
          { file, at: chosen.at },
        ),
      ]
    : [];
  // A second year is told once, where it stands first.
  const conflicts = others
    .filter(({ said }, i) => said !== chosen.said && others.findIndex((other) => other.said === said) === i)
    .map(({ from, said, at }) => {
      const where = isInText(from) ? "preamble" : (from as "title" | "path");
      return diagnose("year-conflict", { chosen: chosen.said, other: said, from: where }, { file, at });
    });
  return [...fromText, ...conflicts];
}

/** `<agency>-<year>.<ext>`, the folder scheme of reports/. */
function toldByPath(path: string): Told {
  const from = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  const to = path.lastIndexOf(".");
  const name = from < to && to < path.length - 1 ? path.slice(from, to) : "";
  const match = /^(.{2,60}?)[-_—]((?:19|20)\d{2})(?!\d)/.exec(kindOfText(name) === "plain" ? name : squeezed(name));
  return match ? { agency: match[1]!, year: Number(match[2]) } : { agency: null, year: null };
}

/** Names are Han characters, with brackets, digits, Latin letters or a middle dot at most, and two Han at least. */
export function isAgencyName(name: string): boolean {
  if (name.length < 2 || name.length > 60) return false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return isMixedName(name);
  }
  return true;
}

const isMixedName = remembering(
  (name: string): boolean =>
    /^[\p{Script=Han}A-Za-z0-9·•()（）、《》—-]+$/u.test(name) && (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2,
  5_000,
);
