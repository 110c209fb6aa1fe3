/**
 * Before all tests: a folder in which every Node that the tests start keeps what it has compiled, so that the next one need not
 * take types from the same files and compile them again. Gone after the run; what a file does is not touched by it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-compiled-"));
  process.env["NODE_COMPILE_CACHE"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
