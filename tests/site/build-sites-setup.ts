/**
 * Builds the dataset once and the site twice, under / and under /repo/, serves both and finds a browser;
 * the tests of this project get the addresses and folders. Ends the servers and removes the folders afterwards.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser, type FoundBrowser } from "./find-browser.ts";
import { copyProject, type ProjectCopy } from "./project-copy.ts";

/** `folder` is the built site, `project` the copy it was built in, `address` ends with the base. */
export type BuiltSite = { base: string; folder: string; project: string; address: string };
export const siteOrigin = "https://nianbao.example";

declare module "vitest" {
  interface ProvidedContext {
    rootSite: BuiltSite;
    repoSite: BuiltSite;
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
    const [rootSite, repoSite] = await Promise.all([
      buildAndServe(first, "/", 4400, servers),
      buildAndServe(second, "/repo/", 4500, servers),
    ]);
    project.provide("rootSite", rootSite);
    project.provide("repoSite", repoSite);
    project.provide("browser", await findBrowser());
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

async function buildAndServe(copy: ProjectCopy, base: string, port: number, servers: ChildProcess[]) {
  await copy.site({ SITE: siteOrigin, BASE: base });
  const server = spawn(process.execPath, ["scripts/serve.ts", "--port", String(port)], {
    cwd: copy.folder,
    env: { ...process.env, BASE: base, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  servers.push(server);
  const address = await printedAddress(server);
  return { base, folder: join(copy.folder, "dist"), project: copy.folder, address } satisfies BuiltSite;
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
