/**
 * Kills npm run build at moments of a fixed seed, with every process it started, and looks at what stands there: the
 * published folders must be the old ones whole or the new ones whole, and the next build must succeed and leave nothing behind.
 * Works in a copy of the project with a small synthetic corpus of two versions, which differ in one report.
 */
import { createHash } from "node:crypto";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom, pick, type Random } from "../../../src/demo/random.ts";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import type { ProjectCopy } from "../../site/project-copy.ts";
import { buildEnvironment, copyWithCorpus } from "../site/build-corpus.ts";
import { changeOneReport } from "../site/changed-report.ts";

export type Round = {
  signal: NodeJS.Signals;
  /** Whether caches of earlier builds were there. */
  isWarm: boolean;
  /** Milliseconds after the start, or the published folder whose exchange was waited for. */
  moment: number | string;
  /** Whether the build was still running when the signal came. */
  isKilled: boolean;
  /** Which version stood there afterwards, by folder; a `fault` is neither, or what the next build did wrong. */
  stood: Record<string, string>;
  faults: string[];
};
export type KillOptions = { agencies: number; rounds: number; seed: number };
type Version = "first" | "second";
type Digests = Record<string, string>;

const published = ["dist", "public/data/v1"];
const signals: NodeJS.Signals[] = ["SIGKILL", "SIGKILL", "SIGKILL", "SIGINT", "SIGTERM"];

/** One digest of all names and contents below a folder; of a missing folder, "missing". */
function digestOf(folder: string): string {
  if (!existsSync(folder)) return "missing";
  const hash = createHash("sha256");
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of paths)
    hash
      .update(`${path.slice(folder.length)}\0`)
      .update(readFileSync(path))
      .update("\0");
  return hash.digest("hex");
}
const digestsOf = ({ folder }: ProjectCopy): Digests =>
  Object.fromEntries(published.map((name) => [name, digestOf(join(folder, name))]));

/** Names beside the published folders, where a build keeps what is unfinished. */
const surroundings = ({ folder }: ProjectCopy): string[] =>
  ["", "public", "public/data"]
    .flatMap((name) => readdirSync(join(folder, name)).map((inner) => join(name, inner)))
    .sort();

const startBuild = ({ folder }: Pick<ProjectCopy, "folder">): ChildProcess =>
  // A group of its own, so that a signal reaches all of it, as Ctrl-C does.
  spawn("npm", ["run", "build"], { cwd: folder, env: buildEnvironment(), detached: true, stdio: "ignore" });

async function buildWhole(copy: ProjectCopy): Promise<{ code: unknown; milliseconds: number }> {
  const began = performance.now();
  const [code] = (await once(startBuild(copy), "exit")) as unknown[];
  return { code, milliseconds: performance.now() - began };
}

function signalGroup(id: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-id, signal);
  } catch {
    return false;
  }
}

/** Resolves when the published folder is first renamed or made anew, or the build is over. */
function exchangeOf(folder: string, build: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(dirname(folder));
    const done = (): void => {
      watcher.close();
      resolve();
    };
    build.once("exit", done);
    watcher.on("change", (_, name) => String(name) === basename(folder) && done());
  });
}

async function killAt({ folder }: ProjectCopy, moment: number | string, signal: NodeJS.Signals): Promise<boolean> {
  const build = startBuild({ folder });
  const over = once(build, "exit");
  if (typeof moment === "string") await exchangeOf(join(folder, moment), build);
  else await Promise.race([wait(moment), over]);
  const isKilled = signalGroup(build.pid!, signal);
  await over;
  // What it started may outlive it for a moment; an interrupted program may tidy up first.
  for (let tries = 0; tries < 200 && signalGroup(build.pid!, 0); tries++) await wait(50);
  signalGroup(build.pid!, "SIGKILL");
  return isKilled;
}

/** Puts the corpus of a version where the build looks for it. */
function putCorpus(copy: ProjectCopy, agencies: number, version: Version): void {
  const options = { agencies, years: 3, seed: 1 };
  const reports = join(copy.folder, "reports");
  writeCorpus(reports, options);
  if (version === "second") changeOneReport(reports, options);
}

type Bench = { copy: ProjectCopy; known: Record<Version, Digests>; names: string[]; milliseconds: number };

const versionOf = ({ known }: Bench, name: string, digest: string): string =>
  (["first", "second"] as const).find((version) => known[version][name] === digest) ?? digest.slice(0, 12);

async function prepare(agencies: number): Promise<Bench> {
  const copy = copyWithCorpus("kill", { agencies, years: 3, seed: 1 });
  const known: Partial<Record<Version, Digests>> = {};
  let milliseconds = 0;
  for (const version of ["second", "first"] as const) {
    putCorpus(copy, agencies, version);
    const built = await buildWhole(copy);
    if (built.code !== 0) throw new Error(`the build ended with ${String(built.code)} before anything was killed`);
    milliseconds = Math.max(milliseconds, built.milliseconds);
    known[version] = digestsOf(copy);
  }
  return { copy, known: known as Record<Version, Digests>, names: surroundings(copy), milliseconds };
}

async function play(bench: Bench, agencies: number, at: number, random: Random): Promise<Round> {
  const { copy } = bench;
  const [from, to]: Version[] = at % 2 === 0 ? ["first", "second"] : ["second", "first"];
  const isWarm = random() < 0.5;
  const signal = pick(signals, random);
  const isAtExchange = random() < 0.4;
  const moment = isAtExchange ? pick(published, random) : Math.round(random() * bench.milliseconds);
  putCorpus(copy, agencies, to!);
  if (!isWarm) rmSync(join(copy.folder, ".cache"), { recursive: true, force: true });
  const isKilled = await killAt(copy, moment, signal);
  const stood = Object.fromEntries(
    Object.entries(digestsOf(copy)).map(([name, digest]) => [name, versionOf(bench, name, digest)]),
  );
  const faults = Object.entries(stood)
    .filter(([, version]) => version !== from && version !== to)
    .map(([name, version]) => `${name} was neither the old nor the new one but ${version}`);
  const { code } = await buildWhole(copy);
  if (code !== 0) faults.push(`the next build ended with ${String(code)}`);
  for (const [name, digest] of Object.entries(digestsOf(copy))) {
    if (digest !== bench.known[to!][name]) faults.push(`the next build made another ${name}`);
  }
  const left = surroundings(copy).filter((name) => !bench.names.includes(name));
  if (left.length > 0) faults.push(`left behind: ${left.join(", ")}`);
  return { signal, isWarm, moment, isKilled, stood, faults };
}

/** One round after another; `onRound` hears of each. Takes some builds of `agencies` bodies a round. */
export async function killBuilds(
  { agencies, rounds, seed }: KillOptions,
  onRound: (round: Round) => void = () => {},
): Promise<Round[]> {
  const bench = await prepare(agencies);
  const random = createRandom(seed);
  const played: Round[] = [];
  try {
    for (let at = 0; at < rounds; at++) {
      const round = await play(bench, agencies, at, random);
      onRound(round);
      played.push(round);
    }
    return played;
  } finally {
    bench.copy.remove();
  }
}
