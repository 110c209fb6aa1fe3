/**
 * Runs a program to its end and tells how long it took, its processor time, and the most memory that it and all processes
 * below it held at one moment: resident sizes added up every 100 ms, or the kernel's own peak of a single process where that
 * is more. Memory that two processes share counts twice. Refuses a program that ends with an error. Needs Linux's /proc;
 * elsewhere memory and processor time are null.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

export type Measured = {
  seconds: number;
  cpuSeconds: number | null;
  peakRssBytes: number | null;
  /** What it printed. */
  output: string;
};
type Seen = { parent: number; cpu: number; resident: number; peak: number };

const sampleEvery = 100;
/** The kernel counts processor time in hundredths on every common machine. */
const ticksPerSecond = 100;

const kilobytes = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;

function readProcess(id: string): Seen | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    // After the name, which may hold spaces and brackets: state, parent …
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    // Own time in user and system mode, and that of children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
    return {
      parent: fields[1] ?? 0,
      cpu: ticks / ticksPerSecond,
      resident: kilobytes(status, "VmRSS"),
      peak: kilobytes(status, "VmHWM"),
    };
  } catch {
    // It has ended in the meantime.
    return null;
  }
}

/** The process and all below it. */
function readTree(root: number): Seen[] {
  const all = new Map<number, Seen>();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const seen = readProcess(id);
    if (seen !== null) all.set(Number(id), seen);
  }
  const belongs = (id: number): boolean => id === root || (id > 1 && belongs(all.get(id)?.parent ?? 0));
  return [...all].filter(([id]) => belongs(id)).map(([, seen]) => seen);
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

export async function measureRun(
  command: string,
  args: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let [output, complaints, peak, cpu] = ["", "", 0, 0];
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const hasProc = existsSync("/proc/self/status");
  const sample = (): void => {
    const tree = readTree(child.pid ?? -1);
    peak = Math.max(peak, sum(tree.map(({ resident }) => resident)), ...tree.map((one) => one.peak));
    cpu = Math.max(cpu, sum(tree.map((one) => one.cpu)));
  };
  const timer = hasProc ? setInterval(sample, sampleEvery) : undefined;
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  clearInterval(timer);
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(code)}:\n${complaints}${output}`);
  return { seconds, cpuSeconds: hasProc ? cpu : null, peakRssBytes: hasProc ? peak : null, output };
}
