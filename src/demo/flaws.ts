/**
 * What goes wrong in published reports, as data and as changes to one report: sums that fail, blanks, dashes, slips in
 * labels, missing rows and tables. Comes in and goes out as what is printed; a figure's text changes only where it is told.
 */
import { allFigureIds } from "../form/figure-ids.ts";
import { placeOf, requestCells, type Amounts } from "./amounts.ts";
import { between, pick, pickWeighted, type Random } from "./random.ts";

/** `texts`: other texts than the number, by the figure's place. `labels`: other labels. `without`: first figure of rows left out. */
export type Printed = {
  amounts: Amounts;
  texts: Map<number, string>;
  labels: Map<string, string>;
  without: Set<number>;
  withoutTables: Set<"disclosure" | "requests" | "reviews">;
};

/** How often of a thousand reports; what is left are sound ones. */
const flawWeights = {
  carriedInDiffers: 14,
  sumFails: 12,
  balanceFails: 6,
  reviewsFail: 5,
  zerosBlank: 16,
  zerosDash: 16,
  labelSlip: 16,
  rowMissing: 5,
  digitIsLetter: 5,
  unitAttached: 6,
  tableMissing: 3,
  tablesMissing: 2,
};
export type Flaw = keyof typeof flawWeights;
const names = Object.keys(flawWeights) as Flaw[];
const weights = Object.values(flawWeights);

export function chooseFlaw(random: Random): Flaw | null {
  const sound = 1000 - weights.reduce((a, b) => a + b, 0);
  return names[pickWeighted([...weights, sound], 1000, random)] ?? null;
}

export const soundPrint = (amounts: Amounts): Printed => ({
  amounts,
  texts: new Map(),
  labels: new Map(),
  without: new Set(),
  withoutTables: new Set(),
});

/** Slips as poor scans and retyping bring them: one character of the form's label is another, or gone. */
const slips: [string, string][] = [
  ["本年废止件数", "本年度止件数"],
  ["3.危及“三安全一稳定”", "3.危及“三安全一稳走”"],
  ["2.重复申请", "2.重复甲请"],
  ["3.补正后申请内容仍不明确", "3.补正后申请内容乃不明确"],
  ["8.属于行政查询事项", "8.属于行政查间事项"],
  ["2.其他法律行政法规禁止公开", "2.其他法律行政法规止公开"],
  ["四、结转下年度继续办理", "四、结转下年度续办理"],
  ["1.信访举报投诉类申请", "1.信坊举报投诉类申请"],
];

const requestIds = allFigureIds.flatMap((id, at) => (id.startsWith("requests.") ? [at] : []));
const rowOf = (row: string): number[] => requestCells.get(row) ?? [];
const shifted = (amounts: Amounts, at: number, by: number): Amounts => {
  const changed = amounts.slice();
  changed[at] = Math.max(0, (amounts[at] ?? 0) + by);
  return changed;
};
const zeros = ({ amounts }: Printed, share: number, text: string, random: Random): Map<number, string> =>
  new Map(requestIds.flatMap((at) => (amounts[at] === 0 && random() < share ? [[at, text] as const] : [])));

/** One more or fewer in a row that a natural person asked for. */
export function moveCase(amounts: Amounts, by: Record<string, number>): Amounts {
  const changed = amounts.slice();
  for (const [row, count] of Object.entries(by)) {
    for (const at of [rowOf(row)[0] ?? -1, rowOf(row).at(-1) ?? -1]) changed[at] = (changed[at] ?? 0) + count;
  }
  return changed;
}

const change: Record<Flaw, (print: Printed, random: Random) => Partial<Printed>> = {
  carriedInDiffers: ({ amounts }) =>
    (amounts[rowOf("received")[0] ?? -1] ?? 0) > 0
      ? { amounts: moveCase(amounts, { carriedIn: 1, received: -1 }) }
      : {},
  sumFails: ({ amounts }, random) => {
    const row = pick(["received", "granted", "unavailable.notHeld", "handled"], random);
    return { amounts: shifted(amounts, rowOf(row).at(-1) ?? 0, between(1, 9, random)) };
  },
  balanceFails: ({ amounts }, random) => ({ amounts: moveCase(amounts, { carriedOut: between(1, 3, random) }) }),
  reviewsFail: ({ amounts }, random) => ({
    amounts: shifted(amounts, placeOf("reviews.reconsideration.total"), between(1, 2, random)),
  }),
  zerosBlank: (print, random) => ({ texts: zeros(print, pick([1, 0.3, 0.02], random), "", random) }),
  zerosDash: (print, random) => ({
    texts: zeros(print, pick([1, 0.5], random), pick(["/", "-", "—"], random), random),
  }),
  labelSlip: (_, random) => ({ labels: new Map([pick(slips, random)]) }),
  rowMissing: (_, random) => ({
    without: new Set([rowOf(pick(["carriedIn", "carriedOut"], random))[0] ?? 0]),
  }),
  digitIsLetter: (_, random) => ({
    texts: new Map([
      [rowOf(pick(["received", "granted", "refused.stateSecret"], random))[0] ?? 0, pick(["O", "l", "无"], random)],
    ]),
  }),
  unitAttached: ({ amounts }) => {
    const at = rowOf("received").at(-1) ?? 0;
    return { texts: new Map([[at, `${amounts[at] ?? 0}件`]]) };
  },
  tableMissing: () => ({ withoutTables: new Set(["disclosure" as const]) }),
  tablesMissing: () => ({ withoutTables: new Set(["disclosure", "requests", "reviews"] as const) }),
};

export const spoil = (print: Printed, flaw: Flaw, random: Random): Printed => ({
  ...print,
  ...change[flaw](print, random),
});
