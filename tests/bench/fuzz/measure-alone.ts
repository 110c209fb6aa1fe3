/**
 * One input at a time in a process of its own, which is the only way to tell what it takes: in one that has read many, the
 * memory is mostly what is left of the others. Inputs come as files.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ReportFormat } from "../../../src/model/source.ts";

/** `megabytes`: above `idle`, those of a process that has loaded the parser and read nothing. */
export type Alone = { milliseconds: number; fault: string | null; idle: number; megabytes: number };

const script = fileURLToPath(new URL("run-one.ts", import.meta.url));

export async function measureAlone(format: ReportFormat, file: string): Promise<Alone> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, format, file], { timeout: 60_000 });
    return JSON.parse(stdout) as Alone;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    return { milliseconds: 0, fault: `ended its process: ${reason}`, idle: 0, megabytes: 0 };
  }
}
