/** A ZIP file of stored entries, as small as a Word file needs: names and contents in, bytes out, no clock. */
type Entry = { name: string; content: string };

const encoder = new TextEncoder();
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP has it. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (remainders[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}

/** Little-endian fields, each a value and its length in bytes. */
function fields(...parts: [value: number, bytes: 2 | 4][]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function concat(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function zipOf(entries: Entry[]): Uint8Array {
  const [local, central]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const { name, content } of entries) {
    const [path, bytes] = [encoder.encode(name), encoder.encode(content)];
    const { length } = bytes;
    // Version 2.0, names in UTF-8, stored, no date.
    const common: [number, 2 | 4][] = [
      [20, 2],
      [0x800, 2],
      [0, 2],
      [0, 4],
      [checksumOf(bytes), 4],
      [length, 4],
      [length, 4],
      [path.length, 2],
      [0, 2],
    ];
    const header = fields([0x04034b50, 4], ...common);
    local.push(header, path, bytes);
    central.push(fields([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), path);
    offset += header.length + path.length + length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count: [number, 2] = [entries.length, 2];
  return concat([
    ...local,
    ...central,
    fields([0x06054b50, 4], [0, 2], [0, 2], count, count, [size, 4], [offset, 4], [0, 2]),
  ]);
}
