/**
 * Table 二 of a body's year, in the figures of both editions: documents whose stock goes on from year to year, and licences,
 * penalties, measures and fees as its business brings them. Fees and purchases have two decimals, all else is whole.
 */
import { placeOf, type Amounts } from "./amounts.ts";
import type { Body } from "./bodies.ts";
import { between, chance, logNormal, type Random } from "./random.ts";

/** What stands from the year before. */
export type Stock = { rules: number; normativeDocuments: number; items: Record<string, number> };

const mayMakeRules = ({ kind, place }: Body): boolean =>
  kind === "government" && (place.level === "city" || place.level === "province");
const documentsOf: Record<Body["kind"], number> = {
  government: 40,
  office: 12,
  department: 5,
  township: 0,
  subdistrict: 0,
  other: 2,
};

export function stockOf(body: Body, random: Random): Stock {
  const documents = documentsOf[body.kind] * body.size;
  return {
    rules: mayMakeRules(body) ? between(8, 30, random) * body.size : 0,
    normativeDocuments: documents === 0 ? 0 : Math.floor(logNormal(documents, 0.5, random)),
    items: Object.fromEntries(
      ["licensing", "otherServices", "penalties", "coercion", "fees"].map((row) => [row, between(0, 40, random)]),
    ),
  };
}

type Row = "rules" | "normativeDocuments";

function addDocuments(amounts: Amounts, row: Row, stock: Stock, random: Random): void {
  const before = stock[row];
  const issued = before === 0 ? 0 : Math.round(before * 0.12 * random());
  const repealed = Math.min(before, before === 0 ? 0 : Math.round(before * 0.1 * random()));
  stock[row] = before + issued - repealed;
  const values = {
    issued,
    repealed,
    inForce: stock[row],
    made: issued,
    disclosed: issued,
    totalDisclosed: stock[row],
  };
  for (const [column, value] of Object.entries(values)) amounts[placeOf(`disclosure.${row}.${column}`)] = value;
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
const countNear = (median: number, random: Random): number =>
  median === 0 ? 0 : Math.floor(logNormal(median, 0.35, random));

export function addDisclosure(amounts: Amounts, body: Body, stock: Stock, random: Random): void {
  const set = (id: string, value: number): void => void (amounts[placeOf(`disclosure.${id}`)] = value);
  addDocuments(amounts, "rules", stock, random);
  addDocuments(amounts, "normativeDocuments", stock, random);
  const { licensing, penalties, coercion, fees } = body.business;
  const decisions = { licensing, otherServices: licensing / 4, penalties, coercion };
  for (const [row, median] of Object.entries(decisions)) set(`${row}.decisions`, countNear(median * body.size, random));
  set("fees.amount", fees === 0 ? 0 : twoDecimals(logNormal(fees * body.size, 0.3, random)));
  for (const [row, before] of Object.entries(stock.items)) {
    const change = chance(0.5, random) ? 0 : Math.max(-before, between(-4, 6, random));
    set(`${row}.itemsLastYear`, before);
    set(`${row}.change`, change);
    stock.items[row] = before + change;
  }
  const projects = Math.floor(logNormal(3 * body.size, 0.8, random));
  set("procurement.projects", projects);
  set("procurement.amount", projects === 0 ? 0 : twoDecimals(logNormal(40 * projects, 0.5, random)));
}
