/** A number as text prints it, in digits (1,136) or Chinese numerals (十二, 两百零三) → its value; null for what is none. */
const digits = new Map([..."零一二三四五六七八九"].map((character, value) => [character, value]));
digits.set("〇", 0).set("两", 2);
const powers = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

export function parseNumber(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  return parseHan(text);
}

function parseHan(text: string): number | null {
  if ([...text].every((character) => digits.has(character)))
    return Number([...text].map((c) => digits.get(c)).join(""));
  let sum = 0;
  let digit: number | null = null;
  let lastPower = Infinity;
  for (const character of text) {
    const value = digits.get(character);
    const power = powers.get(character);
    if (value !== undefined) digit = value;
    else if (power === undefined || power >= lastPower) return null;
    else {
      sum += (digit ?? 1) * power;
      [digit, lastPower] = [null, power];
    }
  }
  return sum + (digit ?? 0);
}
