/**
 * The compare page's whole state and its address. Reading an address never fails: what isn't understood is left out
 * and named, so that the page can say so. Writing and reading again gives the same state.
 */
export const views = ["bars", "dots", "table"] as const;
export type CompareView = (typeof views)[number];

export type CompareState = {
  /** Ids in the order of `CompareChoices`. */
  bodies: string[];
  metric: string;
  /** Ascending. */
  years: number[];
  view: CompareView;
};

/** What can be chosen: bodies in order of name, metrics in their own order, years ascending. */
export type CompareChoices = { bodies: string[]; metrics: string[]; years: number[] };

export const mostBodies = 12;
const yearsAtFirst = 3;
const longestQuote = 40;

export type ParsedState = {
  state: CompareState;
  /** Pieces of the address that were not understood, cut to a length that can be shown. */
  ignored: string[];
  /** Whether bodies beyond the twelfth were left out. */
  tooMany: boolean;
};

export const firstState = (choices: CompareChoices): CompareState => ({
  bodies: choices.bodies.slice(0, mostBodies),
  metric: choices.metrics[0] ?? "",
  years: choices.years.slice(-yearsAtFirst),
  view: "bars",
});

const quote = (key: string, value: string): string => {
  const text = value === "" ? key : `${key}=${value}`;
  return [...text].length > longestQuote ? `${[...text].slice(0, longestQuote).join("")}…` : text;
};

type Picked<T> = { chosen: T[]; ignored: string[] };

/** The choices named in a comma-separated list, in the order of the choices. */
function pickList<T extends string | number>(key: string, value: string, choices: T[]): Picked<T> {
  const named = value.split(",").filter((piece) => piece !== "");
  const wanted = new Set(named);
  const known = new Set(choices.map(String));
  return {
    chosen: choices.filter((choice) => wanted.has(String(choice))),
    ignored: [...wanted].filter((piece) => !known.has(piece)).map((piece) => quote(key, piece)),
  };
}

function readParameter(state: CompareState, key: string, value: string, choices: CompareChoices): string[] {
  if (key === "bodies") {
    const { chosen, ignored } = pickList(key, value, choices.bodies);
    state.bodies = chosen;
    return ignored;
  }
  if (key === "years") {
    const { chosen, ignored } = pickList(key, value, choices.years);
    state.years = chosen;
    return ignored;
  }
  if (key === "metric" && choices.metrics.includes(value)) state.metric = value;
  else if (key === "view" && views.some((view) => view === value)) state.view = value as CompareView;
  else return [quote(key, value)];
  return [];
}

/** `search` is location.search, with or without its question mark. */
export function parseCompareState(search: string, choices: CompareChoices): ParsedState {
  const state = firstState(choices);
  const ignored: string[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(search)) {
    if (seen.has(key)) ignored.push(quote(key, value));
    else ignored.push(...readParameter(state, key, value, choices));
    seen.add(key);
  }
  const tooMany = state.bodies.length > mostBodies;
  return { state: { ...state, bodies: state.bodies.slice(0, mostBodies) }, ignored: [...new Set(ignored)], tooMany };
}

/** Ids are plain ASCII, so commas and slashes can stand as they are and the address stays readable. */
export const formatCompareState = ({ bodies, metric, years, view }: CompareState): string =>
  `?bodies=${bodies.join(",")}&metric=${metric}&years=${years.join(",")}&view=${view}`;
