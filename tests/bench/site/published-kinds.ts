/**
 * A published folder → how many files of each kind it holds and how many bytes, by their addresses. Every file is of exactly
 * one kind.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export type KindCount = { kind: string; files: number; bytes: number };

/** The first that fits. `data/v1/…` are the published data, the rest are pages. */
const kinds: [string, RegExp][] = [
  ["report page", /^(en\/)?agencies\/[^/]+\/[^/]+\/\d{4}\/index\.html$/],
  ["profile, zh", /^agencies\/[^/]+\/[^/]+\/index\.html$/],
  ["profile, en", /^en\/agencies\/[^/]+\/[^/]+\/index\.html$/],
  ["region page", /^(en\/)?regions\/.*\.html$/],
  ["quality page", /^(en\/)?quality\/.*\.html$/],
  ["other page", /\.html$/],
  ["data: agency", /^data\/v1\/agencies\//],
  ["data: comparison", /^data\/v1\/comparison/],
  ["data: region", /^data\/v1\/regions/],
  ["data: themes", /^data\/v1\/themes/],
  ["data: csv", /^data\/v1\/.*\.csv$/],
  ["data: other", /^data\//],
  ["sitemap", /sitemap/],
  ["picture", /\.(png|svg|webp|ico)$/],
  ["script, style, font", /^assets\//],
  ["other", /./],
];

export const isPage = (path: string): boolean => path.endsWith(".html");

/** Paths with forward slashes relative to `folder`, in code-point order. */
export function listPublished(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function countKinds(folder: string, paths: string[]): KindCount[] {
  const counts = new Map(kinds.map(([kind]) => [kind, { kind, files: 0, bytes: 0 }]));
  for (const path of paths) {
    const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? "other";
    const count = counts.get(kind)!;
    count.files += 1;
    count.bytes += statSync(join(folder, path)).size;
  }
  return [...counts.values()].filter(({ files }) => files > 0);
}
