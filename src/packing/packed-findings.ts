/**
 * Findings → codes and arguments, and back with their wording, which is the catalogue's. Figures are told by their place
 * among the report's own, a run of neighbours by its first and last.
 */
import { describeDiagnostic } from "../diagnostics/describe.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { PublishedDiagnostic } from "../model/diagnostic.ts";
import type { PackedFinding } from "../model/packed-agency.ts";
import { packPlace, unpackPlace } from "./layout/single-place.ts";

type PackedIds = (number | string)[];
/** Stands for the finding's own figures among its arguments. */
const sameFigures = "=";

export function packIds(ids: readonly string[], placeOf: ReadonlyMap<string, number>): PackedIds {
  const packed: PackedIds = [];
  let run: number | null = null;
  for (const [at, id] of ids.entries()) {
    const place = placeOf.get(id);
    const before = at === 0 ? undefined : placeOf.get(ids[at - 1]!);
    if (place === undefined) {
      packed.push(id);
      run = null;
    } else if (before !== undefined && place === before + 1) {
      if (run === null) run = packed.push(-place) - 1;
      else packed[run] = -place;
    } else {
      packed.push(place);
      run = null;
    }
  }
  return packed;
}

export function unpackIds(packed: readonly (number | string)[], ids: readonly string[]): string[] {
  const unpacked: string[] = [];
  let last = 0;
  for (const item of packed) {
    if (typeof item === "string") unpacked.push(item);
    else if (item >= 0) {
      unpacked.push(ids[item]!);
      last = item;
    } else {
      for (last += 1; last <= -item; last++) unpacked.push(ids[last]!);
      last = -item;
    }
  }
  return unpacked;
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

export type Own = { path: string; ids: readonly string[]; placeOf: ReadonlyMap<string, number> };

export function packFinding({ code, args, file, at, figures }: Diagnostic, own: Own): PackedFinding {
  const given: Record<string, unknown> = { ...args };
  if (isStrings(given["figures"])) {
    given["figures"] = isSame(given["figures"], figures) ? sameFigures : packIds(given["figures"], own.placeOf);
  }
  return {
    code,
    ...(Object.keys(given).length === 0 ? {} : { args: given }),
    ...(figures.length === 0 ? {} : { figures: packIds(figures, own.placeOf) }),
    ...(at === "unknown" ? {} : { at: packPlace(at) }),
    ...(file === own.path ? {} : { file }),
  };
}

export function unpackFinding({ code, args, file, at, figures }: PackedFinding, own: Own): Diagnostic {
  const named = unpackIds(figures ?? [], own.ids);
  const given: Record<string, unknown> = { ...args };
  if (given["figures"] === sameFigures) given["figures"] = named;
  else if (Array.isArray(given["figures"])) given["figures"] = unpackIds(given["figures"] as PackedIds, own.ids);
  // The catalogue's codes and arguments went in, so they come out; a code of another version fails when it is worded.
  return {
    code,
    args: given,
    file: file ?? own.path,
    at: at === undefined ? "unknown" : unpackPlace(at),
    figures: named,
  } as unknown as Diagnostic;
}

export const wordFinding = (finding: PackedFinding, own: Own): PublishedDiagnostic =>
  describeDiagnostic(unpackFinding(finding, own));
