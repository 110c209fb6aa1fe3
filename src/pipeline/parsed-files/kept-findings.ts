/**
 * What pairs of reports were found to tell together, kept so that neither is unpacked the next time: by a key that names the
 * content of both. Only what was asked for this time is kept. A list of another version, spoiled, or none, gives nothing.
 */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileHead } from "../../packing/stored-file.ts";
import { takePlace } from "./parsed-cache.ts";

type Diagnostic = FileHead["diagnostics"][number];
type Found = Record<string, Diagnostic[]>;

/** The findings of a key, told now where nobody told them before; of a null key always. */
export type Recall = (key: string | null, tell: () => Diagnostic[]) => Diagnostic[];
export type KeptFindings = { recall: Recall; finish: () => void };

const newline = "\n";
const sealOf = (content: string): string => hash("sha256", content, "hex");

function readFound(path: string, version: string): Found {
  try {
    const [seal, head, content = ""] = readFileSync(path, "utf8").split(newline);
    return head === version && seal === sealOf(head + content) ? (JSON.parse(content) as Found) : {};
  } catch {
    return {};
  }
}

function writeFound(path: string, version: string, found: Found): void {
  const content = JSON.stringify(found);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, [sealOf(version + content), version, content].join(newline));
  takePlace(`${path}.next`, path);
}

export const nothingKept: KeptFindings = { recall: (_, tell) => tell(), finish: () => {} };

export function openKeptFindings(path: string, version: string): KeptFindings {
  const before = new Map(Object.entries(readFound(path, version)));
  const found = new Map<string, Diagnostic[]>();
  let isNews = false;
  return {
    recall(key, tell) {
      if (key === null) return tell();
      const known = before.get(key);
      if (known === undefined) isNews = true;
      const findings = known ?? tell();
      found.set(key, findings);
      return findings;
    },
    finish() {
      if (isNews || found.size !== before.size) writeFound(path, version, Object.fromEntries(found));
    },
  };
}
