/**
 * npm run dataset as a process beside the one that builds the site. Nothing in; tells when the published data stand. Fails
 * where they couldn't be made: that process has said why.
 */
import { runProgram } from "./run-program.ts";

export class DatasetFailed extends Error {}

const npmRunDataset = new URL("../../scripts/dataset.ts", import.meta.url);

/** `stand` resolves when the data do. `room`: when files are no longer read on all cores, at the latest when the data stand. */
export type DatasetMaking = { stand: Promise<void>; room: Promise<void> };

async function make(program: URL, args: readonly string[], onStage: (stage: unknown) => void): Promise<void> {
  const { code, signal } = await runProgram(program, args, onStage);
  if (signal !== null) throw new Error(`the dataset was ended by ${signal}`);
  if (code !== 0) throw new DatasetFailed("the dataset could not be made");
}

/** Begins at once; whoever began it may ask later how it went. */
export function makeDataset(program: URL = npmRunDataset, args: readonly string[] = []): DatasetMaking {
  let giveRoom = (): void => {};
  const given = new Promise<void>((resolve) => (giveRoom = resolve));
  const stand = make(program, args, (stage) => {
    if (stage !== "parse") giveRoom();
  });
  const room = Promise.race([given, stand]);
  for (const asked of [stand, room]) asked.catch(() => {});
  return { stand, room };
}
