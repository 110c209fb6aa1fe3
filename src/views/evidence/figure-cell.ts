/** A figure in words where no number stands; else the text that is printed. A blank never becomes a number. */
import type { Figure } from "../../model/figure.ts";
import type { PageContext } from "../page-context.ts";

export function textOfFigure({ t }: PageContext, figure: Figure | undefined): string {
  if (figure === undefined) return t.profile.state.notInEdition;
  if (figure.reading === "printed") return figure.raw?.trim() ?? String(figure.value);
  if (figure.reading === "dash") return t.profile.state.dash(figure.raw?.trim() ?? "");
  if (figure.reading === "unreadable") return t.profile.state.unreadable(figure.raw?.trim() ?? "");
  return t.profile.state[figure.reading];
}
