/**
 * Names of rows and columns as a page prints them: English terms begin with a capital where they stand alone,
 * and lose the group's name where they stand under it. Chinese stays as it is.
 */
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { PageContext } from "../page-context.ts";

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const columnName = ({ locale }: PageContext, id: string): string => capitalised(columnTerms[id]?.[locale] ?? id);

export const rowName = ({ locale }: PageContext, id: string): string => rowTerms[id]?.[locale] ?? id;

/** "Refused: state secret" under the heading "Refused" is "State secret". */
export function rowNameInGroup(context: PageContext, id: string): string {
  const name = rowName(context, id);
  return id.includes(".") ? capitalised(name.replace(/^[^:：]+[:：]\s*/, "")) : name;
}
