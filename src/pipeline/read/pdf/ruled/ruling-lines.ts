/**
 * The straight lines of a page → rules (pieces that lie on one another joined) → groups of rules that touch. A group with
 * rules in both directions may be a table's grid. Works on positions alone.
 */
import type { Stroke } from "../marks/path-strokes.ts";

export type Rule = { at: number; from: number; to: number };
export type RuleGroup = { across: Rule[]; down: Rule[] };

/** Points: borders are drawn twice, a little beside each other, or end a little short of one another. */
export const tolerance = 3;
/** Pieces of a dashed or dotted rule are at most this far apart. */
const dashGap = 3.5;
/** Shorter marks are dots, not rules. */
const shortest = 5;

export function buildRules(strokes: Stroke[]): { across: Rule[]; down: Rule[] } {
  const of = (runs: Stroke["runs"]): Rule[] => mergeRules(strokes.filter((stroke) => stroke.runs === runs));
  return { across: of("across"), down: of("down") };
}

function mergeRules(strokes: Rule[]): Rule[] {
  const rules: Rule[] = [];
  let level: Rule[] = [];
  const close = (): void => {
    for (const rule of mergeLevel(level)) rules.push(rule);
    level = [];
  };
  for (const stroke of [...strokes].sort((a, b) => a.at - b.at)) {
    if (level[0] !== undefined && stroke.at - level[0].at > 1) close();
    level.push(stroke);
  }
  close();
  return rules.filter((rule) => rule.to - rule.from > shortest);
}

/** Pieces on one level: overlapping and nearly touching ones become one rule. */
function mergeLevel(level: Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const { at, from, to } of [...level].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from - last.to <= dashGap) last.to = Math.max(last.to, to);
    else merged.push({ at, from, to });
  }
  return merged;
}

const touch = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - tolerance &&
  down.at <= across.to + tolerance &&
  across.at >= down.from - tolerance &&
  across.at <= down.to + tolerance;

/** Groups of rules that are connected through crossings and corners; rules that touch no other are left out. */
export function connectRules(across: Rule[], down: Rule[]): RuleGroup[] {
  const group = across.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root]!;
    group[index] = root;
    return root;
  };
  const touched = down.map((rule) => across.flatMap((other, index) => (touch(other, rule) ? [index] : [])));
  for (const [first, ...others] of touched) {
    if (first !== undefined) for (const other of others) group[find(other)] = find(first);
  }
  const groups = new Map<number, RuleGroup>();
  for (const [index, rule] of down.entries()) {
    const [first] = touched[index]!;
    if (first === undefined) continue;
    const root = find(first);
    if (!groups.has(root)) groups.set(root, { across: across.filter((_, i) => find(i) === root), down: [] });
    groups.get(root)!.down.push(rule);
  }
  return [...groups.values()];
}
