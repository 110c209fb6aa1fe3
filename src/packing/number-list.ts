/**
 * Lists of numbers as short texts: "6,2,,,8" is 6, 2, 0, 0, 8; "x5" is five times 0, and "-" a number that isn't known. Most
 * figures of most reports are 0, and runs of them are long. Gives numbers back exactly; refuses nothing.
 */
type Numbers = (number | null)[];

/** Shorter runs are as short one by one. */
const leastRun = 4;

/** An empty list is an empty text, so that a lone 0 has to be written out. */
export function formatNumbers(numbers: readonly (number | null)[]): string {
  if (numbers.length === 1 && numbers[0] === 0) return "0";
  const parts: string[] = [];
  for (let at = 0; at < numbers.length;) {
    const number = numbers[at]!;
    let end = at + 1;
    while (number === 0 && numbers[end] === 0) end += 1;
    if (end - at >= leastRun) parts.push(`x${end - at}`);
    else
      for (let one = at; one < end; one++) parts.push(number === null ? "-" : number === 0 ? "" : formatNumber(number));
    at = end;
  }
  return parts.join(",");
}

const formatNumber = (number: number): string =>
  number > 0 && number < 1 ? String(number).replace(/^0/, "") : String(number);

export function parseNumbers(text: string): Numbers {
  if (text === "") return [];
  const numbers: Numbers = [];
  for (const part of text.split(",")) {
    if (part.startsWith("x")) for (let left = Number(part.slice(1)); left > 0; left--) numbers.push(0);
    else numbers.push(part === "" ? 0 : part === "-" ? null : Number(part));
  }
  return numbers;
}
