/**
 * Builds the dataset once and the site twice, under / and under /repo/, and a third site of a synthetic corpus; serves them
 * and finds a browser. The tests of this project get the addresses and folders. Ends the servers and removes the folders afterwards.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser, type FoundBrowser } from "./find-browser.ts";
import { copyProject, type Finished, type ProjectCopy } from "./project-copy.ts";

/** `folder` is the built site, `project` the copy it was built in, `address` ends with the base. */
export type BuiltSite = { base: string; folder: string; project: string; address: string };
export const siteOrigin = "https://nianbao.example";
const demoBodies = 60;

declare module "vitest" {
  interface ProvidedContext {
    rootSite: BuiltSite;
    repoSite: BuiltSite;
    /** A fictional province of 60 bodies and six years, with every flaw that reports have. */
    demoSite: BuiltSite;
    browser: FoundBrowser;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const copies: ProjectCopy[] = [];
  const servers: ChildProcess[] = [];
  const teardown = async (): Promise<void> => {
    await Promise.all(servers.map(endServer));
    for (const copy of copies) copy.remove();
  };
  try {
    const [first, second] = [copyProject("root"), copyProject("repo")];
    copies.push(first, second);
    await first.dataset();
    cpSync(join(first.folder, "public/data"), join(second.folder, "public/data"), { recursive: true });
    const root = buildAndServe(first, { base: "/", out: "dist", port: 4400 }, first.site, servers);
    // Its pages are those of the first, which are compiled once.
    const demo = root.then(() => {
      const third = copyProject("demo", { compiledIn: first.folder });
      copies.push(third);
      const build: Builder = (environment) => third.demo(demoBodies, environment);
      return buildAndServe(third, { base: "/", out: "dist-demo", port: 4600 }, build, servers);
    });
    const [rootSite, repoSite, demoSite] = await Promise.all([
      root,
      buildAndServe(second, { base: "/repo/", out: "dist", port: 4500 }, second.site, servers),
      demo,
    ]);
    project.provide("rootSite", rootSite);
    project.provide("repoSite", repoSite);
    project.provide("demoSite", demoSite);
    project.provide("browser", await findBrowser());
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

type Place = { base: string; out: string; port: number };
type Builder = (environment: Record<string, string>) => Promise<Finished>;

async function buildAndServe(copy: ProjectCopy, { base, out, port }: Place, build: Builder, servers: ChildProcess[]) {
  await build({ SITE: siteOrigin, BASE: base });
  const server = spawn(process.execPath, ["scripts/serve.ts", "--port", String(port)], {
    cwd: copy.folder,
    env: { ...process.env, BASE: base, OUT_DIR: out, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  servers.push(server);
  const address = await printedAddress(server);
  return { base, folder: join(copy.folder, out), project: copy.folder, address } satisfies BuiltSite;
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.on("exit", (code) => reject(new Error(`The server ended with ${code}:\n${printed}`)));
  });
}

function endServer(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGINT");
  });
}
