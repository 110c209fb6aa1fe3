/**
 * Looks up what a cell's text names in a list of form labels: exactly after normalisation, else the nearest one.
 * The nearest must be near (0.6) and clearly nearer than the next, or nothing is said.
 */
import { labelSimilarity, normaliseLabel } from "./normalise-label.ts";

export type LabelMatch = { id: string; exact: boolean };
export type LabelIndex = { exact: (text: string) => string | null; nearest: (text: string) => LabelMatch | null };

const near = 0.6;
const clearly = 0.1;

/** `entries`: id and label as the form prints it; ids may repeat, so that a label may have several wordings. */
export function createLabelIndex(entries: { id: string; label: string }[]): LabelIndex {
  const ids = new Map(entries.map((e) => [normaliseLabel(e.label), e.id]));
  const normalised = entries.map((e) => ({ id: e.id, label: normaliseLabel(e.label) }));
  const exact = (text: string): string | null => ids.get(normaliseLabel(text)) ?? null;
  const nearest = (text: string): LabelMatch | null => {
    const same = exact(text);
    if (same !== null) return { id: same, exact: true };
    const label = normaliseLabel(text);
    if (label.length < 2 || !/\p{Script=Han}/u.test(label)) return null;
    const ranked = normalised
      .map((entry) => ({ id: entry.id, similarity: labelSimilarity(label, entry.label) }))
      .sort((a, b) => b.similarity - a.similarity);
    const best = ranked[0];
    const next = ranked.find((r) => r.id !== best?.id);
    if (!best || best.similarity < near || best.similarity - (next?.similarity ?? 0) < clearly) return null;
    return { id: best.id, exact: false };
  };
  return { exact, nearest };
}
