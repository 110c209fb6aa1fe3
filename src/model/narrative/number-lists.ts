/**
 * Ascending numbers below a bound ↔ few bytes, in whichever of three ways is shortest: gaps in Rice's code, those of the
 * numbers that are missing, or runs of neighbours in Elias's gamma code. The first byte tells the way (upper three bits) and
 * Rice's parameter, a varint how many gaps or runs follow. Knows no schema, because browsers load it.
 */
const [ofNumbers, ofMissing, ofRuns] = [0, 1, 2];

type Numbers = ArrayLike<number>;
type Run = (start: number, length: number) => void;

const log2 = (n: number): number => 31 - Math.clz32(n);

function eachRun(numbers: Numbers, take: Run): void {
  for (let at = 0; at < numbers.length;) {
    const start = numbers[at]!;
    let length = 1;
    while (at + length < numbers.length && numbers[at + length] === start + length) length += 1;
    take(start, length);
    at += length;
  }
}

function missingFrom(numbers: Numbers, below: number): number[] {
  const missing: number[] = [];
  let next = 0;
  eachRun(numbers, (start, length) => {
    for (; next < start; next += 1) missing.push(next);
    next = start + length;
  });
  for (; next < below; next += 1) missing.push(next);
  return missing;
}

/** The parameter that suits gaps of chance. */
function riceOf(numbers: Numbers): number {
  if (numbers.length === 0) return 0;
  const mean = (numbers[numbers.length - 1]! + 1) / numbers.length;
  return Math.max(0, Math.floor(Math.log2(mean * 0.69)));
}

function bitsOfGaps(numbers: Numbers, rice: number): number {
  let bits = numbers.length * (rice + 1);
  for (let at = 0, before = -1; at < numbers.length; at += 1) {
    bits += (numbers[at]! - before - 1) >>> rice;
    before = numbers[at]!;
  }
  return bits;
}

const bitsOfGamma = (n: number): number => 2 * log2(n) + 1;

function bitsOfRuns(numbers: Numbers): { bits: number; runs: number } {
  let [bits, runs, end] = [0, 0, 0];
  eachRun(numbers, (start, length) => {
    bits += bitsOfGamma(start - end + 1) + bitsOfGamma(length);
    end = start + length;
    runs += 1;
  });
  return { bits, runs };
}

export function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

/** `at` moves on with what is read. */
export type ByteReader = { bytes: Uint8Array; at: number };

export function readVarint(reader: ByteReader): number {
  let [value, scale] = [0, 1];
  for (;;) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined) throw new Error("a list of numbers ends too early");
    reader.at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

/** Bits, the highest of each byte first, behind the bytes that are there. */
function createBitWriter(
  bytes: Uint8Array,
  start: number,
): { ones: (n: number) => void; bits: (v: number, n: number) => void } {
  let at = start * 8;
  const put = (): void => {
    bytes[at >>> 3]! |= 128 >>> (at & 7);
    at += 1;
  };
  return {
    /** As many ones, then a zero. */
    ones: (n) => {
      for (let i = 0; i < n; i += 1) put();
      at += 1;
    },
    bits: (value, n) => {
      for (let bit = n - 1; bit >= 0; bit -= 1) {
        if ((value >>> bit) & 1) put();
        else at += 1;
      }
    },
  };
}

type BitWriter = ReturnType<typeof createBitWriter>;

function writeGaps(numbers: Numbers, rice: number, { ones, bits }: BitWriter): void {
  for (let at = 0, before = -1; at < numbers.length; at += 1) {
    const gap = numbers[at]! - before - 1;
    ones(gap >>> rice);
    bits(gap, rice);
    before = numbers[at]!;
  }
}

function writeRuns(numbers: Numbers, { ones, bits }: BitWriter): void {
  let end = 0;
  const gamma = (n: number): void => {
    ones(log2(n));
    bits(n, log2(n));
  };
  eachRun(numbers, (start, length) => {
    gamma(start - end + 1);
    gamma(length);
    end = start + length;
  });
}

function write(way: number, count: number, bits: number, fill: (writer: BitWriter) => void): Uint8Array {
  const head = [way];
  pushVarint(head, count);
  const bytes = new Uint8Array(head.length + Math.ceil(bits / 8));
  bytes.set(head);
  fill(createBitWriter(bytes, head.length));
  return bytes;
}

/** `numbers` ascending, each from 0 to `below` - 1. */
export function encodeNumbers(numbers: Numbers, below: number): Uint8Array {
  const rice = riceOf(numbers);
  const own = bitsOfGaps(numbers, rice);
  const { bits: inRuns, runs } = bitsOfRuns(numbers);
  const missing = numbers.length * 2 > below ? missingFrom(numbers, below) : null;
  const otherRice = missing === null ? 0 : riceOf(missing);
  const others = missing === null ? Infinity : bitsOfGaps(missing, otherRice);
  if (inRuns <= own && inRuns <= others) return write(ofRuns! << 5, runs, inRuns, (to) => writeRuns(numbers, to));
  if (missing === null || own <= others)
    return write((ofNumbers! << 5) | rice, numbers.length, own, (to) => writeGaps(numbers, rice, to));
  return write((ofMissing! << 5) | otherRice, missing.length, others, (to) => writeGaps(missing, otherRice, to));
}

function createBitReader(bytes: Uint8Array, start: number): { ones: () => number; bits: (n: number) => number } {
  let at = start * 8;
  const end = bytes.length * 8;
  const next = (): number => {
    if (at >= end) throw new Error("a list of numbers ends too early");
    const bit = (bytes[at >>> 3]! >>> (7 - (at & 7))) & 1;
    at += 1;
    return bit;
  };
  return {
    ones: () => {
      let n = 0;
      while (next() === 1) n += 1;
      return n;
    },
    bits: (n) => {
      let value = 0;
      for (let i = 0; i < n; i += 1) value = value * 2 + next();
      return value;
    },
  };
}

type BitReader = ReturnType<typeof createBitReader>;

function readGaps(count: number, rice: number, { ones, bits }: BitReader): number[] {
  const numbers: number[] = [];
  for (let before = -1; numbers.length < count;) {
    before += ones() * 2 ** rice + bits(rice) + 1;
    numbers.push(before);
  }
  return numbers;
}

function readRuns(runs: number, { ones, bits }: BitReader): number[] {
  const numbers: number[] = [];
  const gamma = (): number => {
    const width = ones();
    return 2 ** width + bits(width);
  };
  for (let run = 0, next = 0; run < runs; run += 1) {
    next += gamma() - 1;
    for (const end = next + gamma(); next < end; next += 1) numbers.push(next);
  }
  return numbers;
}

/** Throws where the bytes are too few: they are of another file. */
export function decodeNumbers(bytes: Uint8Array, below: number): number[] {
  const [head = 0] = bytes;
  const reader = { bytes, at: 1 };
  const count = readVarint(reader);
  const bits = createBitReader(bytes, reader.at);
  if (head >>> 5 === ofRuns) return readRuns(count, bits);
  const numbers = readGaps(count, head & 31, bits);
  return head >>> 5 === ofMissing ? missingFrom(numbers, below) : numbers;
}
