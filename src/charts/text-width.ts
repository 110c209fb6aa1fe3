/**
 * Estimates how wide a text will be, without a browser, and wraps it. Rounds up rather than down,
 * because a label that is cut is worse than a gap: Han 1 em, digits 0.64 em, Latin by class of letter, as wide as the
 * widest of the fonts that systems fall back on (DejaVu Sans).
 */
const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;

function widthOfCharacter(character: string): number {
  if (isWide(character)) return 1;
  if (/[0-9]/.test(character)) return 0.64;
  if (/[mMW%@—]/.test(character)) return 0.98;
  if (/[A-Zw&–]/.test(character)) return 0.78;
  if (/[iljtfr.,:;'’!|() ]/.test(character)) return 0.38;
  return /[“”‘’…]/.test(character) ? 1 : 0.63;
}

export const widthOfText = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0) * size;

/** Places where a line may end: after each Han character, after each space of a Latin text. */
const pieces = (text: string): string[] =>
  text.match(/[⺀-\u{10ffff}][，。、；：）”’」]*|[^⺀-\u{10ffff}\s]+\s*|\s+/gu) ?? [];

/** Lines no wider than `most`; a single piece that is wider (a long word) is broken by character, never cut off. */
export function wrapText(text: string, most: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  const push = (piece: string): void => {
    if (line !== "" && widthOfText((line + piece).trimEnd(), size) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  };
  for (const piece of pieces(text)) {
    if (widthOfText(piece.trimEnd(), size) > most) for (const character of piece) push(character);
    else push(piece);
  }
  if (line !== "") lines.push(line.trimEnd());
  return lines.length === 0 ? [""] : lines;
}
