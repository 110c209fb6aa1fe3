/**
 * A compact frame with marks → a function that puts one page's values in, to the byte as if Astro had written them and
 * compact-html had shortened it: in tags as values of attributes, elsewhere as text. Refuses a frame without its marks.
 */
import { renderJsonLd } from "../views/frame/json-ld.ts";
import { frameSlots, type FrameValues } from "../views/frame/frame-slots.ts";

type Slot = keyof FrameValues | "article";
type Values = FrameValues & { article: string };
/** How a value is written where it stands. */
type Piece = { before: string; slot: Slot; write: (value: string) => string };

const marks: [mark: string, slot: Slot][] = [
  [renderJsonLd(frameSlots.about), "about"],
  [frameSlots.title, "title"],
  [frameSlots.description, "description"],
  [frameSlots.path, "path"],
  [frameSlots.base, "base"],
  [frameSlots.bothUnder, "bothUnder"],
  [frameSlots.card, "card"],
  [frameSlots.head, "head"],
  [frameSlots.article, "article"],
];

const asIs = (value: string): string => value;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const blanks = /[ \t\n\r]+/g;
/** At its edges stand tags, or spaces. */
const asText = (value: string): string =>
  value
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
    .replace(blanks, " ")
    .replace(/^ | $/g, "");
const inQuotes = (value: string): string => value.replaceAll("&", "&#38;").replaceAll('"', "&#34;");
/** The sign of equation with the value after it. */
function asWhole(value: string): string {
  const written = inQuotes(value);
  return written === "" ? "" : /^[^\s"'=<>`]+$/.test(written) ? `=${written}` : `="${written}"`;
}

type Found = { at: number; mark: string; slot: Slot };

/** The first mark at or after `from`. */
function nextMark(frame: string, from: number): Found | null {
  const found = marks
    .map(([mark, slot]) => ({ at: frame.indexOf(mark, from), mark, slot }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  return found[0] ?? null;
}

const attribute = /=(?:"[^"]*"|[^\s"'=<>`]+)/g;

/** The value without quotes that holds the mark, from its sign of equation on; null where it stands elsewhere. */
function bareValueAt(frame: string, at: number): { from: number; to: number } | null {
  const start = frame.lastIndexOf("<", at);
  if (start <= frame.lastIndexOf(">", at)) return null;
  for (const { index, 0: found } of frame.slice(start, frame.indexOf(">", at)).matchAll(attribute)) {
    const [from, to] = [start + index, start + index + found.length];
    if (from < at && at < to) return found.startsWith('="') ? null : { from, to };
  }
  return null;
}

function pieceAt(frame: string, from: number, { at, mark, slot }: Found): { piece: Piece; end: number } {
  const end = at + mark.length;
  if (slot === "about" || slot === "head" || slot === "article") {
    return { piece: { before: frame.slice(from, at), slot, write: asIs }, end };
  }
  const bare = bareValueAt(frame, at);
  if (bare !== null) {
    // With the value, what stands beside it may need quotes too.
    const [before, after] = [frame.slice(bare.from + 1, at), frame.slice(end, bare.to)];
    const write = (value: string): string => asWhole(`${before}${value}${after}`);
    return { piece: { before: frame.slice(from, bare.from), slot, write }, end: bare.to };
  }
  const isInTag = frame.lastIndexOf("<", at) > frame.lastIndexOf(">", at);
  return { piece: { before: frame.slice(from, at), slot, write: isInTag ? inQuotes : asText }, end };
}

function piecesOf(frame: string): { pieces: Piece[]; rest: string } {
  const pieces: Piece[] = [];
  let from = 0;
  for (let found = nextMark(frame, 0); found !== null; found = nextMark(frame, from)) {
    const { piece, end } = pieceAt(frame, from, found);
    pieces.push(piece);
    from = end;
  }
  return { pieces, rest: frame.slice(from) };
}

const valueOf = (values: Values, slot: Slot): string => {
  if (slot === "about") return values.about === undefined ? "" : renderJsonLd(values.about);
  if (slot === "card") return values.card?.kind === "region" ? values.card.code : "";
  return values[slot] ?? "";
};

export function createFrame(frame: string): (values: Values) => string {
  const { pieces, rest } = piecesOf(frame);
  for (const slot of ["title", "description", "article"] satisfies Slot[]) {
    if (!pieces.some((piece) => piece.slot === slot)) throw new Error(`the frame has no place for the ${slot}`);
  }
  return (values) => pieces.map(({ before, slot, write }) => before + write(valueOf(values, slot))).join("") + rest;
}
