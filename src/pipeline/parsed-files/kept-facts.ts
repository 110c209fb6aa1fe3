/**
 * Facts of many reports ↔ columns: lists of numbers one after the other in one piece of memory. Read back, a report's facts are
 * looked up there when they are asked for, so that a province's take no objects of their own. What is no number has one that
 * JSON couldn't hold, and that facts therefore don't have: null, a figure that the form hasn't, a share that is left out.
 */
import type { ReportFacts, ReportShares, Share } from "../../model/packed/report-facts.ts";
import { ThemeId } from "../../model/themes.ts";
import type { Columns, ColumnsWriter, Texts } from "./sealed-columns.ts";

const isNothing = Number.NaN;
const [isPlus, isMinus] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

const single = ["rate", "rateOf", "figures", "printed", "problems"] as const;
const [rateAt, rateOfAt, figuresAt, printedAt, problemsAt] = [0, 1, 2, 3, 4];
const themes = ThemeId.options;
/** Lists of a report: these, then one a theme. */
const [summaryAt, totalsAt, comparedAt, sharesAt] = [0, 1, 2, 3];
const listsOfOne = sharesAt + themes.length;

const encodeCompared = (value: number | null | ""): number => (value === "" ? isPlus : (value ?? isNothing));
const encodeShare = (share: Share): ArrayLike<number> =>
  share === "unknown" ? [isPlus] : share === "disputed" ? [isMinus] : share;

function listsOf({ summary, totals, compared, shares }: ReportFacts): ArrayLike<number>[] {
  return [
    summary.map((value) => value ?? isNothing),
    totals ?? [isNothing],
    compared.map(encodeCompared),
    ...themes.map((theme) => encodeShare(shares[theme])),
  ];
}

/** A row for each file; null for a file that has no facts. */
export function writeFacts(columns: ColumnsWriter, all: readonly (ReportFacts | null)[]): void {
  const singles = new Float64Array(all.length * single.length).fill(isNothing);
  const ends = new Uint32Array(all.length * listsOfOne);
  const numbers: number[] = [];
  for (const [row, facts] of all.entries()) {
    const lists = facts === null ? [] : listsOf(facts);
    if (facts !== null) {
      const { rate, figures, printed, problems } = facts;
      singles.set(
        [rate?.value ?? isNothing, rate?.of ?? isNothing, figures, printed, problems ?? isNothing],
        row * single.length,
      );
    }
    for (let list = 0; list < listsOfOne; list++) {
      const values = lists[list] ?? [];
      for (let at = 0; at < values.length; at++) numbers.push(values[at]!);
      ends[row * listsOfOne + list] = numbers.length;
    }
  }
  columns.numbers("facts", singles);
  columns.counts("lists.ends", ends);
  columns.numbers("lists", Float64Array.from(numbers));
  for (const key of ["states", "numerators", "denominators"] as const) {
    columns.texts(
      key,
      all.map((facts) => facts?.metrics[key] ?? null),
    );
  }
}

type FactColumns = { singles: Float64Array; ends: Uint32Array; lists: Float64Array } & Record<
  keyof ReportFacts["metrics"],
  Texts
>;

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
const decodeCompared = (value: number): number | null | "" => (value === isPlus ? "" : known(value));

/** The numbers of one of a report's lists, as they stand in memory. */
function listAt({ ends, lists }: FactColumns, row: number, list: number): Float64Array {
  const place = row * listsOfOne + list;
  return lists.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
}

function shareAt(columns: FactColumns, row: number, theme: number): Share {
  const list = listAt(columns, row, sharesAt + theme);
  return list[0] === isPlus ? "unknown" : list[0] === isMinus ? "disputed" : list;
}

class KeptShares {
  readonly columns: FactColumns;
  readonly row: number;
  constructor(columns: FactColumns, row: number) {
    this.columns = columns;
    this.row = row;
  }
}
for (const [at, theme] of themes.entries()) {
  Object.defineProperty(KeptShares.prototype, theme, {
    get(this: KeptShares): Share {
      return shareAt(this.columns, this.row, at);
    },
  });
}

class KeptFacts implements ReportFacts {
  readonly #columns: FactColumns;
  readonly #row: number;
  constructor(columns: FactColumns, row: number) {
    this.#columns = columns;
    this.#row = row;
  }
  #single(place: number): number {
    return this.#columns.singles[this.#row * single.length + place]!;
  }
  get metrics(): ReportFacts["metrics"] {
    const { states, numerators, denominators } = this.#columns;
    const text = (texts: Texts): string => texts(this.#row) ?? "";
    return { states: text(states), numerators: text(numerators), denominators: text(denominators) };
  }
  get rate(): ReportFacts["rate"] {
    const value = known(this.#single(rateAt));
    return value === null ? null : { value, of: this.#single(rateOfAt) };
  }
  get figures(): number {
    return this.#single(figuresAt);
  }
  get printed(): number {
    return this.#single(printedAt);
  }
  get summary(): ReportFacts["summary"] {
    return Array.from(listAt(this.#columns, this.#row, summaryAt), known);
  }
  get totals(): ReportFacts["totals"] {
    const list = listAt(this.#columns, this.#row, totalsAt);
    return Number.isNaN(list[0]) ? null : list;
  }
  get shares(): ReportShares {
    return new KeptShares(this.#columns, this.#row) as unknown as ReportShares;
  }
  get compared(): ReportFacts["compared"] {
    return Array.from(listAt(this.#columns, this.#row, comparedAt), decodeCompared);
  }
  get problems(): number | null {
    return known(this.#single(problemsAt));
  }
}

/** Of the file at a row; null for one that has none. */
export function openFacts(columns: Columns): (row: number) => ReportFacts | null {
  const own: FactColumns = {
    singles: columns.numbers("facts"),
    ends: columns.counts("lists.ends"),
    lists: columns.numbers("lists"),
    states: columns.texts("states"),
    numerators: columns.texts("numerators"),
    denominators: columns.texts("denominators"),
  };
  return (row) => (Number.isNaN(own.singles[row * single.length + figuresAt]) ? null : new KeptFacts(own, row));
}
