/**
 * Finds a Chromium for the browser tests: $CHROMIUM, then the one of @sparticuz/chromium where it runs, then the system's
 * (CHROMIUM=installed asks for it). Fails with a sentence when there is none.
 */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  const wanted = process.env.CHROMIUM ?? "";
  if (wanted !== "" && wanted !== "bundled" && wanted !== "installed") {
    if (existsSync(wanted)) return { executablePath: wanted, environment: {} };
    throw new Error(`CHROMIUM names ${wanted}, and there is no such file.`);
  }
  // Of one version everywhere, with the libraries that a bare machine lacks; and a window of it costs a tenth of what it
  // costs a browser that is made to be looked at.
  const runsBundled = process.platform === "linux" && process.arch === "x64";
  if (wanted !== "installed" && runsBundled) return unpackBundledBrowser();
  const found = systemPaths.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found, environment: {} };
  throw new Error(
    "No browser for the tests. Install Chromium or Chrome, or set CHROMIUM to the path of one and run npm test again.",
  );
}

/** Unpacks into a folder that gets its name when it is complete: others may unpack meanwhile, or be interrupted. */
async function unpackBundledBrowser(): Promise<FoundBrowser> {
  const folder = join(tmpdir(), "nianbao-chromium-153.0");
  if (!existsSync(folder)) {
    const { default: bundled, inflate } = await import("@sparticuz/chromium");
    const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
    const unfinished = mkdtempSync(`${folder}-`);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = unfinished; // the package unpacks into the folder for temporary files and offers no other
    await bundled.executablePath();
    await inflate(join(packed, "al2023.tar.br"));
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    writeFileSync(join(unfinished, "fonts.conf"), fontSettings(folder));
    finish(unfinished, folder);
  }
  return {
    executablePath: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

function finish(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own settings name folders of the machine it was made for; without any font no text is laid out. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
