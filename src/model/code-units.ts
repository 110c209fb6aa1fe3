/**
 * The UTF-16 code units of a text as numbers, in which positions count (position.ts): a loop over them takes half as
 * long as one over the text. What goes out is one array for all, filled anew by the next text: it is used up at once.
 * Texts of more than 65,535 units are too long for it and get their own.
 */
const most = 0x10000;
const shared = new Uint16Array(most);
const sharedBytes = Buffer.from(shared.buffer);
let held = "";

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** A 0 stands behind the last unit. Not to be kept, nor used after anything else may have asked. */
export function codeUnitsOf(text: string): Uint16Array {
  if (text.length >= most) return fill(new Uint16Array(text.length + 1), text);
  if (text === held) return shared;
  if (isLittleEndian) sharedBytes.write(text, 0, "utf16le");
  else fill(shared, text);
  shared[text.length] = 0;
  held = text;
  return shared;
}

function fill(units: Uint16Array, text: string): Uint16Array {
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  units[text.length] = 0;
  return units;
}
