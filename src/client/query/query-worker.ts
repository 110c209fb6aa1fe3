/**
 * Reads the files of a query and adds them up, away from the page, which stays usable and stops it by ending the worker.
 * Tells first how much there is to read where that is a lot, and waits to be told to go on.
 */
import type { Condition } from "../../views/query/query-state.ts";
import { columnOf } from "../../views/query/query-tables.ts";
import { startQuery, type Piece } from "../../views/query/run-query.ts";
import type { FromWorker, RunMessage, ToWorker, WantedFile } from "./query-messages.ts";
import { endOfFile, openParquet, readPieces, sizeOf, type Equalities, type ParquetFile } from "./read-parquet.ts";
import { openRemoteFile } from "./remote-file.ts";

/** Files asked for at a time; large ones are read one by one, a group of rows at a time, to hold little of them. */
const atOnce = 4;
const smallFile = 50_000;
/** What came is kept for the next query up to this. */
const mostHeld = 64e6;
let held = 0;
const opened = new Map<string, Promise<ParquetFile>>();
let read = 0;
let goOn: (() => void) | null = null;

const say = (message: FromWorker): void => postMessage(message);

function open({ address, bytes, year }: WantedFile): Promise<ParquetFile> {
  const known = opened.get(address);
  if (known !== undefined) return known;
  const opening = openParquet(
    openRemoteFile(address, bytes, (count) => {
      read += count;
      held += count;
    }),
    year,
  );
  opened.set(address, opening);
  // What failed may be asked for again.
  opening.catch(() => opened.delete(address));
  return opening;
}

/** In the order of `items`, a few at a time. */
async function* inBatches<T, R>(items: readonly T[], act: (item: T) => Promise<R>): AsyncGenerator<R> {
  for (let at = 0; at < items.length; at += atOnce) yield* await Promise.all(items.slice(at, at + atOnce).map(act));
}

const equalityOf = ({ table }: RunMessage["state"], { column, value }: Condition): [string, string | number][] => {
  const known = columnOf(table, column);
  if (known === undefined || known.source !== known.id) return [];
  return [[known.source, known.type === "number" ? Number(value) : value]];
};

async function readAll(parquet: ParquetFile, sources: string[], equal: Equalities): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for await (const piece of readPieces(parquet, sources, equal)) pieces.push(piece);
  return pieces;
}

/** Waits to be told to go on. */
async function ask(bytes: number, files: number): Promise<void> {
  say({ kind: "ask", bytes, files });
  await new Promise<void>((resolve) => (goOn = resolve));
}

/** Whoever has agreed to a lot isn't asked again for a little more. */
const agreedMore = 5;

async function openAll({ files, sources, freeBytes }: RunMessage): Promise<ParquetFile[]> {
  const unknown = files.filter(({ address }) => !opened.has(address));
  const ends = unknown.reduce((sum, { bytes }) => sum + Math.min(bytes, endOfFile), 0);
  if (ends > freeBytes) await ask(ends, unknown.length);
  const parquets: ParquetFile[] = [];
  for await (const parquet of inBatches(files, open)) parquets.push(parquet);
  const size = parquets.reduce((sum, parquet) => sum + sizeOf(parquet, sources), 0);
  if (size > (ends > freeBytes ? agreedMore : 1) * freeBytes) await ask(size, files.length);
  return parquets;
}

async function run(message: RunMessage): Promise<void> {
  const { state, group, sources, files } = message;
  read = 0;
  const parquets = await openAll(message);
  const equalities = state.where.filter(({ operator }) => operator === "eq");
  const equal = Object.fromEntries(equalities.flatMap((condition) => equalityOf(state, condition)));
  const query = startQuery(state, group);
  let done = 0;
  const told = (): void => say({ kind: "progress", done: (done += 1), all: files.length });
  if (parquets.every(({ metadata }) => Number(metadata.num_rows) <= smallFile)) {
    for await (const pieces of inBatches(parquets, (parquet) => readAll(parquet, sources, equal))) {
      for (const piece of pieces) query.add(piece);
      told();
    }
  } else {
    for (const parquet of parquets) {
      for await (const piece of readPieces(parquet, sources, equal)) query.add(piece);
      told();
    }
  }
  if (held > mostHeld) {
    opened.clear();
    held = 0;
  }
  say({ kind: "result", result: query.result(), bytes: read });
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "go") goOn?.();
  else run(data).catch((error: unknown) => say({ kind: "failed", reason: String(error) }));
});
