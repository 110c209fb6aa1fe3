/**
 * A folder → one ZIP file, the same to the byte wherever it is made: names in the order of their code points, one date for
 * all, packed by a library instead of by the system's. Holds one file at a time. Refuses more than a ZIP without extensions
 * can hold, 65,535 files or 4 GB.
 */
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Zip, ZipDeflate } from "fflate";

const mostFiles = 65_535;
const mostBytes = 2 ** 32 - 1;

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((path) => path.slice(join(folder, "/").length).replaceAll("\\", "/")).sort(byCodePoint);
}

/** `below` is the folder that unpacking makes. Gives the size in bytes. */
export function zipFolder(folder: string, file: string, below: string): number {
  const names = filesBelow(folder);
  if (names.length > mostFiles) throw new Error(`${folder}: ${names.length} files are too many for a ZIP`);
  // The first day that a ZIP can tell; in local time, since that is what the library writes.
  const someDay = new Date(1980, 0, 1);
  const descriptor = openSync(file, "w");
  let size = 0;
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      for (let at = 0; at < chunk.length;) at += writeSync(descriptor, chunk, at);
      size += chunk.length;
      if (size > mostBytes) throw new Error(`${folder}: too much for a ZIP`);
    });
    for (const name of names) {
      const entry = new ZipDeflate(`${below}/${name}`, { level: 6 });
      entry.mtime = someDay;
      zip.add(entry);
      entry.push(readFileSync(join(folder, name)), true);
    }
    zip.end();
  } finally {
    closeSync(descriptor);
  }
  return size;
}
