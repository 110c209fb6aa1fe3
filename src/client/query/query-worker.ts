/**
 * Reads the files of a query and adds them up, away from the page, which stays usable and stops it by ending the worker.
 * Tells first how much there is to read where that is a lot, and waits to be told to go on.
 */
import type { Condition } from "../../views/query/query-state.ts";
import { columnOf } from "../../views/query/query-tables.ts";
import { startQuery, type Piece } from "../../views/query/run-query.ts";
import type { FromWorker, RunMessage, ToWorker, WantedFile } from "./query-messages.ts";
import { openParquet, readPieces, sizeOf, type Equalities, type ParquetFile } from "./read-parquet.ts";
import { openRemoteFile } from "./remote-file.ts";

/** Files asked for at a time. */
const atOnce = 4;
const opened = new Map<string, Promise<ParquetFile>>();
let read = 0;
let goOn: (() => void) | null = null;

const say = (message: FromWorker): void => postMessage(message);

function open({ address, bytes, year }: WantedFile): Promise<ParquetFile> {
  const known = opened.get(address);
  if (known !== undefined) return known;
  const opening = openParquet(
    openRemoteFile(address, bytes, (count) => (read += count)),
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

async function run({ state, group, sources, files, freeBytes }: RunMessage): Promise<void> {
  read = 0;
  const parquets: ParquetFile[] = [];
  for await (const parquet of inBatches(files, open)) parquets.push(parquet);
  const size = parquets.reduce((sum, parquet) => sum + sizeOf(parquet, sources), 0);
  if (size > freeBytes) {
    say({ kind: "ask", bytes: size, files: files.length });
    await new Promise<void>((resolve) => (goOn = resolve));
  }
  const equalities = state.where.filter(({ operator }) => operator === "eq");
  const equal = Object.fromEntries(equalities.flatMap((condition) => equalityOf(state, condition)));
  const query = startQuery(state, group);
  let done = 0;
  for await (const pieces of inBatches(parquets, (parquet) => readAll(parquet, sources, equal))) {
    for (const piece of pieces) query.add(piece);
    say({ kind: "progress", done: (done += 1), all: files.length });
  }
  say({ kind: "result", result: query.result(), bytes: read });
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "go") goOn?.();
  else run(data).catch((error: unknown) => say({ kind: "failed", reason: String(error) }));
});
