/** A number with the noun it counts, as English needs it: "no errors", "1 error", "1,204 errors". */
import { formatNumber } from "../format.ts";

export const plural = (n: number, one: string, many: string): string =>
  `${n === 0 ? "no" : formatNumber(n, "en")} ${n === 1 ? one : many}`;

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
