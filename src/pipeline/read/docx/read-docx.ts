/**
 * A Word file → Document: its text as headings and paragraphs, its tables as grids. Word files have no lines, so every
 * place is unknown. Refuses encrypted, damaged and oversized files, files of another format, and files that hold
 * pictures only, each with its finding.
 */
import { diagnose, type Diagnostic, type Outcome } from "../../../diagnostics/outcome.ts";
import type { Document } from "../../../model/document.ts";
import { decodeText } from "../decode-text.ts";
import { blocksOfItems } from "../markup/item-blocks.ts";
import { tokeniseMarkup } from "../markup/tokenise-markup.ts";
import { readLimits } from "../read-limits.ts";
import { openZip, type ZipFault, type ZipFile } from "./open-zip.ts";
import { otherFormatOf, packageFormatOf } from "./other-formats.ts";
import { headingStyles, mainPartOf } from "./word-parts.ts";
import { WordTree } from "./word-tree.ts";

const format = "DOCX";

export function readDocx(bytes: Uint8Array, path: string): Outcome<Document | null> {
  const refuse = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] });
  const other = otherFormatOf(bytes);
  if (other === "encrypted") return refuse(diagnose("file-encrypted", { format }, { file: path }));
  if (other !== null)
    return refuse(diagnose("format-mismatch", { extension: "docx", looksLike: other }, { file: path }));
  const zip = openZip(bytes);
  if ("fault" in zip) return refuse(findingOf(zip.fault, path));
  const main = mainPartOf(textOfPart(zip, "_rels/.rels"));
  if (!zip.names.includes(main)) {
    const looksLike = packageFormatOf(zip.names);
    return refuse(diagnose("format-mismatch", { extension: "docx", looksLike }, { file: path }));
  }
  const part = zip.read(main);
  if ("fault" in part) return refuse(findingOf(part.fault, path));
  const xml = decodeText(part.bytes, path).value;
  if (xml === null) return refuse(brokenFile("XML", path));
  return readMainPart(xml, headingStyles(textOfPart(zip, main.replace(/[^/]*$/, "styles.xml")) ?? ""), path);
}

function readMainPart(xml: string, headings: ReadonlyMap<string, number>, path: string): Outcome<Document | null> {
  const refuse = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] });
  const tree = new WordTree(headings);
  tokeniseMarkup(xml, "xml", tree);
  const { excess, clipped } = tree.builder;
  if (excess !== null) {
    return refuse(diagnose("too-many-lines", { what: excess.what, limit: excess.limit }, { file: path }));
  }
  if (!tree.isWhole() || tree.root !== "document") return refuse(brokenFile("XML", path));
  const blocks = blocksOfItems(tree.builder.finish(), () => "unknown");
  if (blocks.length === 0 && tree.hasImages) return refuse(diagnose("no-text-layer", {}, { file: path }));
  const wide =
    clipped && diagnose("span-clipped", { columns: clipped.columns, limit: readLimits.columnSpan }, { file: path });
  return { value: { path, format: "docx", blocks, lines: [] }, diagnostics: wide ? [wide] : [] };
}

/** Null where the part is not there or can't be read: the text does without it. */
function textOfPart(zip: ZipFile, name: string): string | null {
  if (!zip.names.includes(name)) return null;
  const part = zip.read(name);
  return "bytes" in part ? decodeText(part.bytes, name).value : null;
}

const brokenFile = (reason: string, file: string): Diagnostic => diagnose("file-broken", { format, reason }, { file });

function findingOf(fault: ZipFault, file: string): Diagnostic {
  if (fault.kind === "encrypted") return diagnose("file-encrypted", { format }, { file });
  if (fault.kind === "broken") return brokenFile(fault.reason, file);
  return diagnose("too-many-lines", { what: "bytes", limit: fault.limit }, { file });
}
