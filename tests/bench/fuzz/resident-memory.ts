/**
 * How much memory this process has resident, and the most it had since it was last asked to forget: what is taken and given
 * back within one call is seen, too. Where the system cannot forget (it is Linux that can), the most is that of the process.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** Megabytes. */
export const residentMemory = (): number => process.memoryUsage.rss() / 1e6;

export function forgetMostMemory(): void {
  if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
}

/** Megabytes. */
export function mostMemory(): number {
  if (process.platform !== "linux") return (process.resourceUsage().maxRSS * 1024) / 1e6;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "latin1"))?.[1];
  return (Number(kilobytes) * 1024) / 1e6;
}
