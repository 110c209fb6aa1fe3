/**
 * A build that is killed: whatever the moment and the signal, visitors find the old site whole or the new one whole, and the
 * next build works and clears up. Four moments here: the exchange of either folder, while pages are compiled without a cache,
 * and early with one, by each of three signals. Twenty by chance with npm run bench:kill.
 */
import { expect, it } from "vitest";
import { killBuilds } from "../bench/kill/killed-builds.ts";

it("leaves the old site whole or the new one whole", { timeout: 400_000 }, async () => {
  const rounds = await killBuilds({ agencies: 20, rounds: 4, seed: 3987 });
  expect(rounds.flatMap(({ faults }) => faults)).toEqual([]);
  // Otherwise nothing was tried.
  expect(rounds.filter(({ isKilled }) => isKilled).length).toBeGreaterThan(1);
});
