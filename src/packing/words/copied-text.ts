/** Copied text as it is told → its packed form, and back; loses nothing. `agencyId` is that of the report's own body. */
import { sectionHeadings } from "../../form/sections.ts";
import type { CopiedSource, CopiedText, TextPlace } from "../../model/narrative/copied-text.ts";
import type {
  PackedCopiedSource,
  PackedCopiedText,
  PackedTextPlace,
} from "../../model/narrative/packed-copied-text.ts";

const sections = sectionHeadings.map(({ id }) => id);

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

function packSource(
  { agencyId, kind, year, at, shared, text }: CopiedSource,
  ids: readonly string[],
): PackedCopiedSource {
  return {
    ...(kind === "sameBody" ? {} : { of: ids.indexOf(agencyId) }),
    year,
    at: packPlace(at),
    shared: Math.round(shared * 100),
    ...(text === undefined ? {} : { text }),
  };
}

export function packCopied({ considered, found, sameBody, otherBody, passages, more }: CopiedText): PackedCopiedText {
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
      sources: sources.map((source) => packSource(source, ids)),
    })),
    ...(more === 0 ? {} : { more }),
  };
}

function unpackSource(
  { of, year, at, shared, text }: PackedCopiedSource,
  agencyId: string,
  bodies: readonly [string, string][],
): CopiedSource {
  const [id, name] = of === undefined ? [agencyId, undefined] : bodies[of]!;
  return {
    agencyId: id,
    ...(name === undefined ? {} : { name }),
    year,
    at: unpackPlace(at),
    kind: of === undefined ? "sameBody" : "otherBody",
    shared: shared / 100,
    ...(text === undefined ? {} : { text }),
  };
}

export function unpackCopied(
  { counts, bodies = [], passages, more = 0 }: PackedCopiedText,
  agencyId: string,
): CopiedText {
  const [considered, found, sameBody, otherBody] = counts;
  return {
    considered,
    found,
    sameBody,
    otherBody,
    passages: passages.map(({ at, total = 1, sources }) => ({
      at: unpackPlace(at),
      total,
      sources: sources.map((source) => unpackSource(source, agencyId, bodies)),
    })),
    more,
  };
}
