/**
 * A compact frame with marks → a function that puts one page's values in, to the byte as if Astro had written them and
 * compact-html had shortened it: in tags as values of attributes, elsewhere as text. Refuses a frame without its marks.
 */
import { renderJsonLd } from "../views/frame/json-ld.ts";
import { frameSlots, type FrameValues } from "../views/frame/frame-slots.ts";

type Slot = Exclude<keyof FrameValues, undefined> | "article";
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

/** The first mark at or after `from`. */
function nextMark(frame: string, from: number): { at: number; mark: string; slot: Slot } | null {
  const found = marks
    .map(([mark, slot]) => ({ at: frame.indexOf(mark, from), mark, slot }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  return found[0] ?? null;
}

function writerAt(frame: string, at: number, end: number, slot: Slot): Piece["write"] {
  if (slot === "about" || slot === "article") return asIs;
  const isInTag = frame.lastIndexOf("<", at) > frame.lastIndexOf(">", at);
  if (!isInTag) return asText;
  return frame[at - 1] === "=" && /[ >]/.test(frame[end] ?? "") ? asWhole : inQuotes;
}

function piecesOf(frame: string): { pieces: Piece[]; rest: string } {
  const pieces: Piece[] = [];
  let from = 0;
  for (let found = nextMark(frame, 0); found !== null; found = nextMark(frame, from)) {
    const { at, mark, slot } = found;
    const end = at + mark.length;
    const write = writerAt(frame, at, end, slot);
    pieces.push({ before: frame.slice(from, write === asWhole ? at - 1 : at), slot, write });
    from = end;
  }
  return { pieces, rest: frame.slice(from) };
}

const valueOf = (values: Values, slot: Slot): string => {
  if (slot === "about") return values.about === undefined ? "" : renderJsonLd(values.about);
  return values[slot] ?? "";
};

export function createFrame(frame: string): (values: Values) => string {
  const { pieces, rest } = piecesOf(frame);
  for (const slot of ["title", "description", "article"] satisfies Slot[]) {
    if (!pieces.some((piece) => piece.slot === slot)) throw new Error(`the frame has no place for the ${slot}`);
  }
  return (values) => pieces.map(({ before, slot, write }) => before + write(valueOf(values, slot))).join("") + rest;
}
