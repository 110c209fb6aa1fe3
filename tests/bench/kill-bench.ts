/**
 * npm run bench:kill [-- --rounds 20 --agencies 40 --seed 1]: kills the build at random moments and looks at what visitors
 * would find: the old site whole or the new one whole, and a next build that works. Ends with 1 when one isn't so.
 */
import { parseArgs } from "node:util";
import { killBuilds, type Round } from "./kill/killed-builds.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;
const { values } = parseArgs({ options: { rounds: text("20"), agencies: text("40"), seed: text("1") } });

function show({ signal, isWarm, moment, isKilled, stood, faults }: Round): void {
  const when = typeof moment === "string" ? `at the exchange of ${moment}` : `after ${(moment / 1000).toFixed(1)} s`;
  const found = Object.entries(stood).map(([name, version]) => `${name}: ${version}`);
  const how = `${isKilled ? signal : "already over"} ${when}, ${isWarm ? "with" : "without"} cache`;
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${how} → ${found.join(", ")}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

const { rounds, agencies, seed } = values;
const played = await killBuilds({ rounds: Number(rounds), agencies: Number(agencies), seed: Number(seed) }, show);
const bad = played.filter(({ faults }) => faults.length > 0).length;
console.log(`${played.length} builds, ${played.filter(({ isKilled }) => isKilled).length} killed, ${bad} with faults`);
process.exitCode = bad === 0 ? 0 : 1;
