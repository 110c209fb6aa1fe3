/**
 * Runs one of the project's programs as a process beside this one, with what it prints passed on: the program and its arguments
 * in, how it ended out. A signal that is to end this process ends that one first, so that none is left running.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Ended = { code: number | null; signal: NodeJS.Signals | null };

/** What a terminal, a service or a runner sends to those that should end. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Rejects only where the process can't be started. `onMessage`: what it sends to the process that started it. */
export function runProgram(
  program: URL,
  args: readonly string[],
  onMessage?: (message: unknown) => void,
): Promise<Ended> {
  const channel = onMessage === undefined ? [] : ["ipc" as const];
  const child = spawn(process.execPath, [fileURLToPath(program), ...args], {
    stdio: ["ignore", "inherit", "inherit", ...channel],
  });
  if (onMessage !== undefined) child.on("message", onMessage);
  let ending: NodeJS.Signals | null = null;
  const pass = (signal: NodeJS.Signals): void => {
    ending = signal;
    child.kill(signal);
  };
  for (const name of endings) process.on(name, pass);
  const forget = (): void => {
    for (const name of endings) process.off(name, pass);
  };
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      forget();
      reject(error);
    });
    child.once("exit", (code, signal) => {
      forget();
      // As if nobody had listened.
      if (ending !== null) process.kill(process.pid, ending);
      resolve({ code, signal });
    });
  });
}
