/**
 * What is kept of a report's text so that reports can be compared without reading them: of each compared sentence its length
 * and the keys by which like ones are found, 21 bytes, as text that goes through JSON.
 */
import { comparedSentences, type Sentence, type TextOfReport } from "./compared-sentences.ts";
import { keysOf, keysPerSentence } from "./shingles.ts";

const bytesPerSentence = 1 + 4 * keysPerSentence;
const longest = 255;

function sketchSentences(sentences: readonly Pick<Sentence, "masked">[]): string {
  const bytes = Buffer.alloc(sentences.length * bytesPerSentence);
  for (const [index, { masked }] of sentences.entries()) {
    const at = index * bytesPerSentence;
    bytes[at] = Math.min(longest, masked.length);
    for (const [key, value] of keysOf(masked).entries()) bytes.writeUInt32LE(value, at + 1 + 4 * key);
  }
  return bytes.toString("base64");
}

export const sketchReport = (report: TextOfReport): string => sketchSentences(comparedSentences(report));

/** All sentences of all reports in columns; report r's are those from starts[r] up to starts[r + 1]. */
export type SketchTable = { starts: Uint32Array; reportOf: Uint32Array; lengths: Uint8Array; keys: Uint32Array[] };

const countOf = (sketch: string): number => Math.floor((sketch.length * 3) / 4 / bytesPerSentence);

export function tabulateSketches(sketches: readonly string[]): SketchTable {
  const starts = new Uint32Array(sketches.length + 1);
  for (const [report, sketch] of sketches.entries()) starts[report + 1] = starts[report]! + countOf(sketch);
  const count = starts[sketches.length]!;
  const reportOf = new Uint32Array(count);
  const lengths = new Uint8Array(count);
  const keys = Array.from({ length: keysPerSentence }, () => new Uint32Array(count));
  for (const [report, sketch] of sketches.entries()) {
    const bytes = Buffer.from(sketch, "base64");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let sentence = starts[report]!, at = 0; sentence < starts[report + 1]!; sentence++, at += bytesPerSentence) {
      reportOf[sentence] = report;
      lengths[sentence] = bytes[at]!;
      for (let key = 0; key < keysPerSentence; key++) keys[key]![sentence] = view.getUint32(at + 1 + 4 * key, true);
    }
  }
  return { starts, reportOf, lengths, keys };
}
