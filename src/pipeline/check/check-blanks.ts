/** Two findings at most: the blanks that the report's sums prove to be 0, and those that nothing proves. */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import type { Position } from "../../model/position.ts";

/** A blank or a dash that stands for a figure. */
export type BlankFigure = { id: string; isProven: boolean };

/** `blanks`: in the order in which they are told. */
export function checkBlanks(file: string, blanks: BlankFigure[], positionOf: (id: string) => Position): Diagnostic[] {
  const tell = (code: "cell-blank" | "cell-blank-unproven", isProven: boolean): Diagnostic[] => {
    const figures = blanks.filter((blank) => blank.isProven === isProven).map(({ id }) => id);
    return figures.length === 0 ? [] : [diagnose(code, { figures }, { file, at: positionOf(figures[0]!), figures })];
  };
  return [...tell("cell-blank", true), ...tell("cell-blank-unproven", false)];
}
