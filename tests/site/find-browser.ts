/**
 * Finds a Chromium for the browser tests: $CHROMIUM, then the system's, then the one of @sparticuz/chromium, which
 * brings the libraries that a bare machine lacks (CHROMIUM=bundled asks for it). Fails with a sentence when there is none.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** `environment` holds what the browser's process needs beyond this one's. */
export type FoundBrowser = { executablePath: string; environment: Record<string, string> };

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.CHROMIUM;
  if (wanted !== undefined && wanted !== "" && wanted !== "bundled") {
    if (existsSync(wanted)) return { executablePath: wanted, environment: {} };
    throw new Error(`CHROMIUM names ${wanted}, and there is no such file.`);
  }
  const found = wanted === "bundled" ? undefined : systemPaths.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found, environment: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackBundledBrowser();
  throw new Error(
    "No browser for the tests. Install Chromium or Chrome, or set CHROMIUM to the path of one and run npm test again.",
  );
}

/** Unpacks into a folder of its own, marked when complete, so that an interrupted run leaves no half browser behind. */
async function unpackBundledBrowser(): Promise<FoundBrowser> {
  const { default: bundled, inflate } = await import("@sparticuz/chromium");
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const folder = join(tmpdir(), "nianbao-chromium-153");
  const complete = join(folder, "complete");
  if (!existsSync(complete)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = folder; // the package unpacks into the folder for temporary files and offers no other
    await bundled.executablePath();
    await inflate(join(packed, "al2023.tar.br"));
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    writeFileSync(join(folder, "fonts.conf"), fontSettings(folder));
    writeFileSync(complete, "");
  }
  return {
    executablePath: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

/** The package's own settings name folders of the machine it was made for; without any font no text is laid out. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
