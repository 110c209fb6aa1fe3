/**
 * What a stage returns: its value and what it found. Bad input never throws; the next stage copes with less.
 * A finding is a code, typed arguments, the figures it names and a place; its wording lives in the catalogue.
 */
import type { Position } from "../model/position.ts";
import type { DiagnosticArguments, DiagnosticCode } from "./catalogue.ts";

export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  [C in Code]: {
    code: C;
    args: DiagnosticArguments<C>;
    file: string;
    at: Position;
    figures: string[];
  };
}[Code];

export type Outcome<T> = { value: T; diagnostics: Diagnostic[] };

type Place = { file: string; at?: Position; figures?: string[] };

/** Makes a finding; the place is "unknown" and no figure is named unless told. */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  args: DiagnosticArguments<Code>,
  place: Place,
): Diagnostic {
  return { code, args, file: place.file, at: place.at ?? "unknown", figures: place.figures ?? [] } as Diagnostic;
}
