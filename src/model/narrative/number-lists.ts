/**
 * Ascending numbers below a bound ↔ few bytes, in whichever of three ways is shortest: gaps in Rice's code, those of the
 * numbers that are missing, or runs of neighbours in Elias's gamma code. The first byte tells the way (upper three bits) and
 * Rice's parameter, a varint how many gaps or runs follow. Knows no schema, because browsers load it.
 */
const [ofNumbers, ofMissing, ofRuns] = [0, 1, 2] as const;

type Numbers = ArrayLike<number>;
/** Numbers as runs of neighbours: most lists have few of them for their length. `count` is that of the numbers. */
type Runs = { starts: number[]; lengths: number[]; count: number; end: number };

const log2 = (n: number): number => 31 - Math.clz32(n);

function runsOf(numbers: Numbers): Runs {
  const runs: Runs = { starts: [], lengths: [], count: numbers.length, end: 0 };
  for (let at = 0; at < numbers.length;) {
    const from = at;
    const start = numbers[at]!;
    do at += 1;
    while (at < numbers.length && numbers[at] === start + at - from);
    runs.starts.push(start);
    runs.lengths.push(at - from);
    runs.end = start + at - from;
  }
  return runs;
}

/** The numbers below the bound that aren't there. */
function missingFrom({ starts, lengths, count }: Runs, below: number): Runs {
  const missing: Runs = { starts: [], lengths: [], count: below - count, end: 0 };
  let next = 0;
  for (let run = 0; run <= starts.length; run += 1) {
    const start = starts[run] ?? below;
    if (start > next) {
      missing.starts.push(next);
      missing.lengths.push(start - next);
      missing.end = start;
    }
    next = start + (lengths[run] ?? 0);
  }
  return missing;
}

/** The parameter that suits gaps of chance. */
const riceOf = ({ count, end }: Runs): number =>
  count === 0 ? 0 : Math.max(0, Math.floor(Math.log2((end / count) * 0.69)));

/** Within a run all gaps are 0. */
function bitsOfGaps({ starts, lengths, count }: Runs, rice: number): number {
  let [bits, end] = [count * (rice + 1), 0];
  for (let run = 0; run < starts.length; run += 1) {
    bits += (starts[run]! - end) >>> rice;
    end = starts[run]! + lengths[run]!;
  }
  return bits;
}

const bitsOfGamma = (n: number): number => 2 * log2(n) + 1;

function bitsOfRuns({ starts, lengths }: Runs): number {
  let [bits, end] = [0, 0];
  for (let run = 0; run < starts.length; run += 1) {
    bits += bitsOfGamma(starts[run]! - end + 1) + bitsOfGamma(lengths[run]!);
    end = starts[run]! + lengths[run]!;
  }
  return bits;
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

/** Bits, the highest of each byte first, behind the bytes that are there; those not written stay zeros. */
function createBitWriter(bytes: Uint8Array, start: number) {
  let at = start * 8;
  return {
    /** As many ones, then a zero. */
    ones: (n: number): void => {
      for (const end = at + n; at < end; at += 1) bytes[at >>> 3]! |= 128 >>> (at & 7);
      at += 1;
    },
    bits: (value: number, n: number): void => {
      for (let bit = n - 1; bit >= 0; bit -= 1, at += 1) if ((value >>> bit) & 1) bytes[at >>> 3]! |= 128 >>> (at & 7);
    },
    zeros: (n: number): void => void (at += n),
  };
}

type BitWriter = ReturnType<typeof createBitWriter>;

function writeGaps({ starts, lengths }: Runs, rice: number, { ones, bits, zeros }: BitWriter): void {
  for (let run = 0, end = 0; run < starts.length; run += 1) {
    const gap = starts[run]! - end;
    ones(gap >>> rice);
    bits(gap, rice);
    zeros((lengths[run]! - 1) * (rice + 1));
    end = starts[run]! + lengths[run]!;
  }
}

function writeRuns({ starts, lengths }: Runs, { ones, bits }: BitWriter): void {
  const gamma = (n: number): void => {
    ones(log2(n));
    bits(n, log2(n));
  };
  for (let run = 0, end = 0; run < starts.length; run += 1) {
    gamma(starts[run]! - end + 1);
    gamma(lengths[run]!);
    end = starts[run]! + lengths[run]!;
  }
}

function write(way: number, count: number, bits: number, fill: (writer: BitWriter) => void): Uint8Array {
  const head = [way];
  pushVarint(head, count);
  const bytes = new Uint8Array(head.length + Math.ceil(bits / 8));
  bytes.set(head);
  fill(createBitWriter(bytes, head.length));
  return bytes;
}

const inGaps = (way: number, runs: Runs) => {
  const rice = riceOf(runs);
  const bits = bitsOfGaps(runs, rice);
  return { bits, write: () => write((way << 5) | rice, runs.count, bits, (to) => writeGaps(runs, rice, to)) };
};

/** `numbers` ascending, each from 0 to `below` - 1. */
export function encodeNumbers(numbers: Numbers, below: number): Uint8Array {
  const runs = runsOf(numbers);
  const bits = bitsOfRuns(runs);
  const ways = [
    { bits, write: () => write(ofRuns << 5, runs.starts.length, bits, (to) => writeRuns(runs, to)) },
    inGaps(ofNumbers, runs),
    ...(numbers.length * 2 > below ? [inGaps(ofMissing, missingFrom(runs, below))] : []),
  ];
  return ways.reduce((best, way) => (way.bits < best.bits ? way : best)).write();
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
  if (head >>> 5 === ofNumbers) return numbers;
  const { starts, lengths } = missingFrom(runsOf(numbers), below);
  return starts.flatMap((start, run) => Array.from({ length: lengths[run]! }, (_, at) => start + at));
}
