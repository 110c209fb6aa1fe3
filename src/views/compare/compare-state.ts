/**
 * The compare page's whole state, read from an address. Reading never fails: what isn't understood is left out and named,
 * so that the page can say so. Writing a state and reading it again gives the same state.
 */
import type { AgencyKind } from "../../model/dataset.ts";
import { compareSorts, compareViews, formatCompareQuery, type CompareSort, type CompareView } from "./compare-query.ts";

export type CompareState = {
  /** Ids in the order in which they were chosen; empty where a region is chosen. */
  bodies: string[];
  region: string | null;
  /** Only with a region. */
  kind: AgencyKind | null;
  metric: string;
  /** Ascending. */
  years: number[];
  view: CompareView;
  sort: CompareSort;
};

/** What an address may name; whether a body or region of that id exists is known only when it is loaded. */
export type CompareChoices = {
  measures: readonly string[];
  years: readonly number[];
  start: { bodies: readonly string[]; region: string | null; year: number | null };
};

export const mostBodies = 12;
export const agencyKinds: AgencyKind[] = ["government", "office", "department", "township", "subdistrict", "other"];
const firstMetric = "received";
const longestQuote = 40;
const idPattern = /^\d{6}(\d{3})?\/[a-z0-9]+(-[a-z0-9]+)*$/;
const regionPattern = /^\d{6}(\d{3})?$/;

export type ParsedState = {
  state: CompareState;
  /** Pieces of the address that were not understood, cut to a length that can be shown. */
  ignored: string[];
  /** Whether bodies beyond the twelfth were left out. */
  tooMany: boolean;
};

/** One year of a region, since its rows are many; all years of a few bodies. */
const yearsAtFirst = (choices: CompareChoices, region: string | null): number[] =>
  region === null ? [...choices.years] : choices.years.slice(-1);

export function firstState(choices: CompareChoices): CompareState {
  const { region, bodies, year } = choices.start;
  return {
    bodies: region === null ? bodies.slice(0, mostBodies) : [],
    region,
    kind: null,
    metric: choices.measures.includes(firstMetric) ? firstMetric : (choices.measures[0] ?? ""),
    years: year === null ? choices.years.slice(-1) : [year],
    view: "bars",
    sort: "name",
  };
}

const quote = (key: string, value: string): string => {
  const text = value === "" ? key : `${key}=${value}`;
  return [...text].length > longestQuote ? `${[...text].slice(0, longestQuote).join("")}…` : text;
};

const piecesOf = (value: string): string[] => [...new Set(value.split(",").filter((piece) => piece !== ""))];

/** Years named one by one or as a run; a year that the data hasn't is not understood. */
function readYears(value: string, choices: CompareChoices): { years: number[]; ignored: string[] } {
  const ignored: string[] = [];
  const named = new Set<number>();
  for (const piece of piecesOf(value)) {
    const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(piece) ?? [];
    const low = Number(first);
    const high = Number(last ?? first);
    const found = choices.years.filter((year) => year >= low && year <= high);
    for (const year of found) named.add(year);
    if (found.length === 0) ignored.push(quote("years", piece));
  }
  return { years: choices.years.filter((year) => named.has(year)), ignored };
}

const oneOf = <T extends string>(value: string, known: readonly T[]): T | undefined =>
  known.find((choice) => choice === value);

type Given = Partial<CompareState> & { ignored: string[] };
type Reader = (value: string, given: Given, choices: CompareChoices) => void;

const readOne =
  <Key extends "kind" | "view" | "sort" | "metric">(
    key: Key,
    known: (choices: CompareChoices) => readonly string[],
  ): Reader =>
  (value, given, choices) => {
    const found = oneOf(value, known(choices));
    if (found === undefined) given.ignored.push(quote(key, value));
    else Object.assign(given, { [key]: found });
  };

const readers: Record<string, Reader> = {
  bodies: (value, given) => {
    const pieces = piecesOf(value);
    given.bodies = pieces.filter((piece) => idPattern.test(piece));
    given.ignored.push(...pieces.filter((piece) => !idPattern.test(piece)).map((piece) => quote("bodies", piece)));
  },
  region: (value, given) => {
    if (regionPattern.test(value)) given.region = value;
    else given.ignored.push(quote("region", value));
  },
  kind: readOne("kind", () => agencyKinds),
  metric: readOne("metric", ({ measures }) => measures),
  years: (value, given, choices) => {
    const { years, ignored } = readYears(value, choices);
    if (years.length > 0 || value === "") given.years = years;
    given.ignored.push(...ignored);
  },
  view: readOne("view", () => compareViews),
  sort: readOne("sort", () => compareSorts),
};

function readGiven(search: string, choices: CompareChoices): Given {
  const given: Given = { ignored: [] };
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(search)) {
    const read = seen.has(key) || !Object.hasOwn(readers, key) ? undefined : readers[key];
    if (read === undefined) given.ignored.push(quote(key, value));
    else read(value, given, choices);
    seen.add(key);
  }
  return given;
}

/** `search` is location.search, with or without its question mark. */
export function parseCompareState(search: string, choices: CompareChoices): ParsedState {
  const { ignored, ...given } = readGiven(search, choices);
  const first = firstState(choices);
  const chosen = given.region ?? (given.bodies === undefined ? first.region : null);
  // A region and bodies together: the region holds, and whoever wrote the address is told.
  if (chosen !== null && given.bodies !== undefined) ignored.push(quote("bodies", given.bodies.join(",")));
  if (chosen === null && given.kind !== undefined) ignored.push(quote("kind", given.kind ?? ""));
  const bodies = chosen === null ? (given.bodies ?? first.bodies) : [];
  const asked = given.region !== undefined || given.bodies !== undefined;
  const state: CompareState = {
    ...first,
    ...given,
    region: chosen,
    kind: chosen === null ? null : (given.kind ?? null),
    bodies: bodies.slice(0, mostBodies),
    years: given.years ?? (asked ? yearsAtFirst(choices, chosen) : first.years),
  };
  return { state, ignored: [...new Set(ignored)], tooMany: bodies.length > mostBodies };
}

/** The whole state, so that an address goes on showing the same picture when the page's own choices change. */
export const formatCompareState = ({ bodies, region, kind, ...rest }: CompareState): string =>
  formatCompareQuery({
    ...(region === null ? { bodies } : { region, ...(kind === null ? {} : { kind }) }),
    ...rest,
  });
