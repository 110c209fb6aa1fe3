/**
 * Types, lint, format and unused code, as many checks side by side as there are cores; what each printed comes out when it
 * ends. Takes no arguments. Ends with 1 when one of them found something.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

// The longest first.
const checks = ["check:lint", "check:types", "check:format", "check:unused"];

function run(check: string): Promise<boolean> {
  return new Promise((resolve) => {
    const printed: Buffer[] = [];
    const child = spawn("npm", ["run", "--silent", check], { shell: process.platform === "win32" });
    child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
    child.on("error", ({ message }) => printed.push(Buffer.from(message)));
    child.on("close", (code) => {
      console.log(`${check}: ${code === 0 ? "nothing found" : "see below"}`);
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

async function runInTurn(): Promise<boolean> {
  let isSound = true;
  for (let check = checks.shift(); check !== undefined; check = checks.shift()) isSound = (await run(check)) && isSound;
  return isSound;
}

const results = await Promise.all(Array.from({ length: availableParallelism() }, runInTurn));
process.exitCode = results.every(Boolean) ? 0 : 1;
