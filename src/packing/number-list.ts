/**
 * Lists of numbers as short texts: "6,2,,,8" is 6, 2, 0, 0, 8, and "-" is a number that isn't known. Most figures of most
 * reports are 0, and a 0 written as nothing halves the file. Gives numbers back exactly; refuses nothing.
 */
type Numbers = (number | null)[];

/** An empty list is an empty text, so that a lone 0 has to be written out. */
export function formatNumbers(numbers: readonly (number | null)[]): string {
  if (numbers.length === 1 && numbers[0] === 0) return "0";
  return numbers.map((number) => (number === null ? "-" : number === 0 ? "" : formatNumber(number))).join(",");
}

const formatNumber = (number: number): string =>
  number > 0 && number < 1 ? String(number).replace(/^0/, "") : String(number);

export function parseNumbers(text: string): Numbers {
  if (text === "") return [];
  return text.split(",").map((part) => (part === "" ? 0 : part === "-" ? null : Number(part)));
}
