/** npm scripts run on the Node that package.json pins, whatever Node the machine has. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("runs on the pinned Node", () => {
  const manifest = readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8");
  const pinned = (JSON.parse(manifest) as { devDependencies: Record<string, string> }).devDependencies["node"];
  expect(pinned).toMatch(/^24\.\d+\.\d+$/);
  expect(process.versions.node).toBe(pinned);
});
