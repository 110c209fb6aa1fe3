/**
 * Parsed files → assessed files. Of a packed report only its figures and the layout of its tables stay in memory once they
 * were asked for, since tables of all reports are made of them; its text and findings are read again each time.
 */
import type { PackedPrint, PackedReport } from "../../model/packed-agency.ts";
import { openHead, type FileHead } from "../../packing/stored-file.ts";
import { remember } from "../derive/tell-facts.ts";
import { loadPacked, type ReadFiles } from "./parse-files.ts";
import type { CachedFile } from "./parsed-cache.ts";

type AssessedFile = ReturnType<typeof openHead>;
type Load = () => PackedReport;
const loads = new WeakMap<PackedReport, Load>();
let last: { packed: PackedReport; whole: PackedReport } | null = null;

function wholeOf(packed: PackedReport): PackedReport {
  if (last?.packed !== packed) last = { packed, whole: loads.get(packed)!() };
  return last.whole;
}

const lazily = <Key extends "sections" | "findings">(key: Key) => ({
  [key]: {
    enumerable: true,
    get(this: PackedReport): PackedReport[Key] {
      return wholeOf(this)[key];
    },
  },
});
const [sections, findings] = [lazily("sections"), lazily("findings")];

/** The same without what is long; getters are shared, as in stored-file.ts. */
function shorten(whole: PackedReport, load: Load): PackedReport {
  const { figures, lines, checks, print } = whole;
  const kept = checks === undefined ? { figures, lines, print } : { figures, lines, checks, print };
  Object.defineProperties(kept, sections);
  if (whole.findings !== undefined) Object.defineProperties(kept, findings);
  const packed = kept as PackedReport;
  loads.set(packed, load);
  last = { packed, whole };
  return packed;
}

const before = ',"print":';

/** Layouts are few and large: reports of one layout share one object, told by its text, which comes last. */
function createReader(): (text: string) => PackedReport {
  const prints = new Map<string, PackedPrint>();
  return (text) => {
    const at = text.lastIndexOf(before);
    const key = text.slice(at + before.length, -1);
    const print = prints.get(key) ?? (JSON.parse(key) as PackedPrint);
    prints.set(key, print);
    const content = JSON.parse(`${text.slice(0, at)}}`) as Omit<PackedReport, "print">;
    return Object.assign(content, { print });
  };
}

/** One text for the path that each finding bears. */
function shareFile(path: string, diagnostics: FileHead["diagnostics"]): void {
  for (const finding of diagnostics) if (finding.file === path) finding.file = path;
}

function openParsed({ head, facts, content, words }: CachedFile, load: Load): AssessedFile {
  shareFile(head.path, head.diagnostics);
  shareFile(head.path, words?.findings ?? []);
  let packed: PackedReport | null = null;
  const opened = openHead(head, () => (packed ??= shorten(load(), load)));
  if (opened.report !== null && facts !== null) remember(opened.report, { facts, content, words });
  return opened;
}

export function openParsedFiles({ files, store }: ReadFiles): AssessedFile[] {
  const read = createReader();
  return files.map((found) => openParsed(found.file, () => read(loadPacked(found, store))));
}
