/**
 * The figures of one packed report with their places, and the form that it uses: what every reader of a body's file begins
 * with, pages and browsers alike. Needs no wording.
 */
import type { Figures } from "../model/figure.ts";
import type { PackedContent, PackedPrint, PackedYear } from "../model/packed-agency.ts";
import type { FormInUse, PrintedTable } from "../model/report.ts";
import { orderOf, printedOrder } from "./form-order.ts";
import { packedIds, unpackFigures } from "./packed-figures.ts";
import { unpackFigurePlaces, unpackTables } from "./packed-tables.ts";

/** Tables 二 and 三 are of the report's edition unless told. */
export function formOf({ edition, form }: Pick<PackedYear, "edition" | "form">): FormInUse {
  if (form !== undefined) return form;
  return edition === "mixed" ? { disclosure: null, requests: null } : { disclosure: edition, requests: edition };
}

type WithTables = { figures: Figures; tables: PrintedTable[] };

/** The figures, and the tables that their places are told from. */
export function unpackFiguresAndTables(packed: PackedContent, print: PackedPrint, form: FormInUse): WithTables {
  const ids = packedIds(packed.figures, form);
  const isForm = packed.figures.ids === undefined;
  const order = printedOrder(ids, isForm, form);
  const placeOf = isForm ? orderOf(form).placeOf : new Map(ids.map((id, at) => [id, at]));
  const layout = { print, lines: packed.lines };
  let tables: PrintedTable[] = [];
  const figures = unpackFigures(packed.figures, ids, (raws) => {
    const rawOf = (id: string): string | null | undefined => raws[placeOf.get(id) ?? -1];
    tables = unpackTables(layout, form, rawOf);
    const places = unpackFigurePlaces(layout, { form, order, rawOf }, tables);
    return ids.map((id) => places.get(id) ?? "unknown");
  });
  return { figures, tables };
}

export function unpackReportFigures(packed: PackedContent, print: PackedPrint, form: FormInUse): Figures {
  const ids = packedIds(packed.figures, form);
  const isForm = packed.figures.ids === undefined;
  const order = printedOrder(ids, isForm, form);
  const placeOf = isForm ? orderOf(form).placeOf : new Map(ids.map((id, at) => [id, at]));
  return unpackFigures(packed.figures, ids, (raws) => {
    const rawOf = (id: string): string | null | undefined => raws[placeOf.get(id) ?? -1];
    const places = unpackFigurePlaces({ print, lines: packed.lines }, { form, order, rawOf });
    return ids.map((id) => places.get(id) ?? "unknown");
  });
}
