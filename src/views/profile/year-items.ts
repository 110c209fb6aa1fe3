/**
 * What is followed over a body's years: single figures and the six outcome groups, each with its value in a given year.
 * A value is known only when all its parts are; an item that a year's form doesn't have is absent, not 0.
 */
import { outcomeGroups, rowsOfGroup, type OutcomeGroup } from "../../form/figure-ids.ts";
import { applicantColumns, reviewTable } from "../../form/statutory-form.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import { columnName, rowName, rowNameInGroup } from "../evidence/term-words.ts";
import type { PageContext } from "../page-context.ts";
import { effectiveOf } from "./year-facts.ts";

type Form = "2019" | "2021";
export type YearItem = {
  id: string;
  name: string;
  group: OutcomeGroup | null;
  /** Figure ids that are added up, as the form prints them; none where the form has no such item. */
  ids: (form: Form) => string[];
  /** Both forms add up the same ids, so that years before and after a change of form may be joined. */
  isShared: boolean;
};
export type ItemValue = { ids: string[]; count: number | null; isDisputed: boolean };

const total = (row: string): string => `requests.${row}.total`;

export const formOf = (year: AgencyYear): Form => year.form.requests ?? "2021";

function figure(id: string, name: string): YearItem {
  const ids = [id];
  return { id, name, group: null, ids: () => ids, isShared: true };
}

/** Items are the same on every page of a language: made once. */
function onceIn<Key extends string, Made>(make: (context: PageContext, key: Key) => Made) {
  const known = new Map<string, Made>();
  return (context: PageContext, key: Key): Made => {
    const name = `${context.locale} ${key}`;
    const made = known.get(name) ?? make(context, key);
    known.set(name, made);
    return made;
  };
}

const idsByForm = (rowsIn: (form: Form) => readonly string[]): Pick<YearItem, "ids" | "isShared"> => {
  const ids = { "2019": rowsIn("2019").map(total), "2021": rowsIn("2021").map(total) };
  return { ids: (form) => ids[form], isShared: ids["2019"].join() === ids["2021"].join() };
};

export const balanceItems = ({ t }: PageContext): YearItem[] =>
  (["received", "carriedIn", "handled", "carriedOut"] as const).map((row) =>
    figure(total(row), t.profile.balance[row]),
  );

/** A group's name where it stands alone. */
export const capitalisedGroup = ({ t }: PageContext, group: OutcomeGroup): string => {
  const name = t.profile.groups[group];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** The class that gives a group its colour and pattern. */
export const classOfGroup = (group: OutcomeGroup): string =>
  group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const groupItem = onceIn((context, group: OutcomeGroup): YearItem => {
  const ids = idsByForm((form) => rowsOfGroup(group, form));
  return { id: group, name: capitalisedGroup(context, group), group, ...ids };
});
export const groupItems = (context: PageContext): YearItem[] => outcomeGroups.map((group) => groupItem(context, group));

/** The rows of a group of several, in both forms' rows. */
export const leafItems = onceIn((context, group: OutcomeGroup): YearItem[] => {
  const rows = [...new Set([...rowsOfGroup(group, "2019"), ...rowsOfGroup(group, "2021")])];
  return rows.map((row) => {
    const ids = idsByForm((form) => (rowsOfGroup(group, form).includes(row) ? [row] : []));
    return { id: total(row), name: rowNameInGroup(context, row), group, ...ids };
  });
});

export const applicantItems = (context: PageContext): YearItem[] =>
  applicantColumns
    .filter(({ id }) => id !== "total")
    .map(({ id }) => figure(`requests.received.${id}`, columnName(context, id)));

export const reviewItems = (context: PageContext): YearItem[] =>
  reviewTable.blocks.map(({ id }) => figure(`reviews.${id}.total`, rowName(context, id)));

function findValue(year: AgencyYear, item: YearItem): ItemValue | null {
  const ids = item.ids(formOf(year));
  if (ids.length === 0 || ids.every((id) => !(id in year.figures))) return null;
  let count: number | null = 0;
  for (const id of ids) {
    const value = effectiveOf(year, id);
    count = count === null || value === null ? null : count + value;
  }
  return { ids, count, isDisputed: ids.some((id) => year.figures[id]?.standing === "disputed") };
}

/** Asked for by charts, rows, changes and sentences, in both languages. */
const values = new WeakMap<AgencyYear, Map<string, ItemValue | null>>();

/** Null where the year's form has no such item. */
export function valueOf(year: AgencyYear, item: YearItem): ItemValue | null {
  let known = values.get(year);
  if (known === undefined) values.set(year, (known = new Map()));
  let value = known.get(item.id);
  if (value === undefined) known.set(item.id, (value = findValue(year, item)));
  return value;
}
