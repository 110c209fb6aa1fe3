/**
 * The data as they were before a change: those of a folder that is there, or of a commit, built with the program of that
 * commit; where that program doesn't run, its reports are read with this one, and `how` says so.
 * Refuses what is neither a folder nor a commit.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildDataset } from "../../pipeline/build-dataset.ts";

export type BaseData = { folder: string; how: "folder" | "its-program" | "this-program" };

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function commitOf(name: string): string {
  // A name that begins with a dash is a name, no option.
  const args = ["rev-parse", "--quiet", "--verify", "--end-of-options", `${name}^{commit}`];
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name}: neither a folder nor a commit`);
  return stdout.trim();
}

/** The commit's files, without touching the working tree. */
function unpack(commit: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const archive = `${folder}.tar`;
  execFileSync("git", ["archive", "--format=tar", `--output=${archive}`, commit]);
  execFileSync("tar", ["-xf", archive, "-C", folder]);
}

function runsItsProgram(tree: string, out: string): boolean {
  const libraries = join(tree, "node_modules");
  if (!existsSync(libraries)) symlinkSync(resolve("node_modules"), libraries, "junction");
  const args = ["scripts/dataset.ts", "--reports", "reports", "--out", out, "--cache", ""];
  const { status } = spawnSync(process.execPath, args, { cwd: tree, stdio: "ignore" });
  return status === 0 && existsSync(out);
}

/** `work` is an empty folder to do it in. */
export async function baseData(base: string, work: string): Promise<BaseData> {
  if (isFolder(base)) return { folder: base, how: "folder" };
  const tree = join(work, "tree");
  const folder = resolve(work, "data");
  unpack(commitOf(base), tree);
  if (runsItsProgram(tree, folder)) return { folder, how: "its-program" };
  await buildDataset(join(tree, "reports"), folder);
  return { folder, how: "this-program" };
}
