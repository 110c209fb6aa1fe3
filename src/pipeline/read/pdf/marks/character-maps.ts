/**
 * The character maps that Chinese PDF files name without bringing them: codes of GBK or Unicode → glyph numbers of the
 * Adobe-GB1 collection, and those → Unicode. The PDF library leaves them to its user. Here a glyph's number is its
 * Unicode, but for ASCII, which keeps the collection's own numbers since their widths are listed by number. Gives the
 * map's text, or null for a map that is not known; glyphs' shapes are never asked for.
 */

const uni = /^UniGB-(?:UCS2|UTF16)-([HV])$/;
const gbk = /^(?:GB|GBpc|GBK|GBKp|GBK2K)(?:-EUC)?-([HV])$/;
const toUnicode = "Adobe-GB1-UCS2";

/** Proportional and half-width ASCII in the collection: the numbers of the space. */
const [proportional, halfWidth] = [1, 814];
const [space, tilde] = [0x20, 0x7e];

const hex = (code: number, digits: number): string => `<${code.toString(16).padStart(digits, "0")}>`;

export function characterMap(name: string): string | null {
  const [, unicodeMode] = uni.exec(name) ?? [];
  if (unicodeMode !== undefined) return unicodeMap(unicodeMode === "V");
  const [, gbkMode] = gbk.exec(name) ?? [];
  if (gbkMode !== undefined) return gbkMap(gbkMode === "V");
  return name === toUnicode ? unicodeOfGlyphs() : null;
}

const wrap = (isVertical: boolean, body: string): string =>
  `/CIDInit /ProcSet findresource begin begincmap\n/WMode ${isVertical ? 1 : 0} def\n${body}\nendcmap\n`;

function unicodeMap(isVertical: boolean): string {
  const ranges = [
    `${hex(space, 4)} ${hex(tilde, 4)} ${proportional}`,
    `${hex(tilde + 1, 4)} ${hex(0xffff, 4)} ${tilde + 1}`,
  ];
  return wrap(
    isVertical,
    `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n2 begincidrange\n${ranges.join("\n")}\nendcidrange`,
  );
}

function gbkMap(isVertical: boolean): string {
  const decoder = new TextDecoder("gbk");
  const lines: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== "\ufffd") lines.push(`${hex(lead * 256 + trail, 4)} ${text.charCodeAt(0)}`);
    }
  }
  const ascii = `1 begincidrange\n${hex(space, 2)} ${hex(tilde, 2)} ${halfWidth}\nendcidrange`;
  const spaces = "2 begincodespacerange\n<00> <80>\n<8140> <fefe>\nendcodespacerange";
  return wrap(isVertical, `${spaces}\n${ascii}\n${lines.length} begincidchar\n${lines.join("\n")}\nendcidchar`);
}

function unicodeOfGlyphs(): string {
  const count = tilde - space;
  const range = (from: number, to: number, unicode: number): string =>
    `${hex(from, 4)} ${hex(to, 4)} ${hex(unicode, 4)}`;
  const ranges = [
    range(proportional, proportional + count, space),
    range(tilde + 1, halfWidth - 1, tilde + 1),
    range(halfWidth, halfWidth + count, space),
    range(halfWidth + count + 1, 0xffff, halfWidth + count + 1),
  ];
  return wrap(
    false,
    `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${ranges.length} beginbfrange\n${ranges.join("\n")}\nendbfrange`,
  );
}
