/**
 * npm run dataset as a process beside the one that builds the site. Nothing in; resolves when the published data stand. Rejects
 * where they couldn't be made: that process has said why.
 */
import { runProgram } from "./run-program.ts";

export class DatasetFailed extends Error {}

const npmRunDataset = new URL("../../scripts/dataset.ts", import.meta.url);

async function make(program: URL, args: readonly string[]): Promise<void> {
  const { code, signal } = await runProgram(program, args);
  if (signal !== null) throw new Error(`the dataset was ended by ${signal}`);
  if (code !== 0) throw new DatasetFailed("the dataset could not be made");
}

/** Begins at once; whoever began it may ask later how it went. */
export function makeDataset(program: URL = npmRunDataset, args: readonly string[] = []): Promise<void> {
  const making = make(program, args);
  making.catch(() => {});
  return making;
}
