/**
 * Copied text as it is told → its packed form, and back; loses nothing. Another report's words are told by what differs from
 * the report's own, whose sections are therefore asked for.
 */
import { sectionHeadings } from "../../form/sections.ts";
import type { CopiedSource, CopiedText, SourceLine, TextPlace } from "../../model/narrative/copied-text.ts";
import type {
  PackedCopiedSource,
  PackedCopiedText,
  PackedTextPlace,
} from "../../model/narrative/packed-copied-text.ts";
import type { Section } from "../../model/report.ts";
import { compareTexts, otherOf, packEdits, unpackEdits } from "./text-edits.ts";

const sections = sectionHeadings.map(({ id }) => id);

type Sections = readonly Pick<Section, "id" | "paragraphs">[];
const textAt = (own: Sections, { section, paragraph, from, to }: TextPlace): string =>
  (own.find(({ id }) => id === section)?.paragraphs[paragraph]?.text ?? "").slice(from, to);

const packPlace = ({ section, paragraph, from, to }: TextPlace): PackedTextPlace => [
  sections.indexOf(section),
  paragraph,
  from,
  to,
];

const unpackPlace = ([section, paragraph, from, to]: PackedTextPlace): TextPlace => ({
  section: sections[section] ?? "overview",
  paragraph,
  from,
  to,
});

const packLine = ({ page, line }: SourceLine): NonNullable<PackedCopiedSource["line"]> =>
  page === undefined ? line : [page, line];

const unpackLine = (line: NonNullable<PackedCopiedSource["line"]>): SourceLine =>
  typeof line === "number" ? { line } : { page: line[0], line: line[1] };

/** `own`: the words of this report. */
function packSource(
  { agencyId, kind, year, at, line, shared, text }: CopiedSource,
  ids: readonly string[],
  own: string,
): PackedCopiedSource {
  return {
    ...(kind === "sameBody" ? {} : { of: ids.indexOf(agencyId) }),
    year,
    at: packPlace(at),
    ...(line === undefined ? {} : { line: packLine(line) }),
    shared: Math.round(shared * 100),
    ...(text === undefined ? {} : { text: packEdits(compareTexts(own, text)) }),
  };
}

/** `own`: sections of the report itself. */
export function packCopied(copied: CopiedText, own: Sections): PackedCopiedText {
  const { considered, found, sameBody, otherBody, passages, more } = copied;
  const names = new Map(
    passages.flatMap(({ sources }) => sources.map(({ agencyId, name }) => [agencyId, name] as const)),
  );
  const bodies = [...names].flatMap(([id, name]): [string, string][] => (name === undefined ? [] : [[id, name]]));
  const ids = bodies.map(([id]) => id);
  return {
    counts: [considered, found, sameBody, otherBody],
    ...(bodies.length === 0 ? {} : { bodies }),
    passages: passages.map(({ at, total, sources }) => ({
      at: packPlace(at),
      ...(total === 1 ? {} : { total }),
      sources: sources.map((source) => packSource(source, ids, textAt(own, at))),
    })),
    ...(more === 0 ? {} : { more }),
  };
}

type Own = { agencyId: string; sections: Sections };
type Bodies = readonly [string, string][];

function unpackSource(
  { of, year, at, line, shared, text }: PackedCopiedSource,
  agencyId: string,
  bodies: Bodies,
  own: string,
): CopiedSource {
  const [id, name] = of === undefined ? [agencyId, undefined] : bodies[of]!;
  return {
    agencyId: id,
    ...(name === undefined ? {} : { name }),
    year,
    at: unpackPlace(at),
    ...(line === undefined ? {} : { line: unpackLine(line) }),
    kind: of === undefined ? "sameBody" : "otherBody",
    shared: shared / 100,
    ...(text === undefined ? {} : { text: otherOf(unpackEdits(text, own)) }),
  };
}

/** `own`: id and sections of the report's body and of the report. */
export function unpackCopied({ counts, bodies = [], passages, more = 0 }: PackedCopiedText, own: Own): CopiedText {
  const [considered, found, sameBody, otherBody] = counts;
  return {
    considered,
    found,
    sameBody,
    otherBody,
    passages: passages.map(({ at: packed, total = 1, sources }) => {
      const at = unpackPlace(packed);
      const words = textAt(own.sections, at);
      return { at, total, sources: sources.map((source) => unpackSource(source, own.agencyId, bodies, words)) };
    }),
    more,
  };
}
