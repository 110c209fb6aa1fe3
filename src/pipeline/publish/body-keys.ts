/**
 * What everything that is published of a body is made of, as short keys: two bodies' keys are the same only where their
 * content is. Null where it can't be told without reading the reports.
 */
import type { DerivedAgency, DerivedYear } from "../../model/dataset.ts";
import type { PeerGroup } from "../../model/peers.ts";
import { hashOf } from "./kept-list.ts";

/** All bodies of an area share their spreads. */
const spreadKeys = new WeakMap<object, string>();

function keyOfSpreads(spreads: PeerGroup["spreads"]): string {
  const key = spreadKeys.get(spreads) ?? hashOf(JSON.stringify(spreads));
  spreadKeys.set(spreads, key);
  return key;
}

const partsOfYear = ({ year, edition, form, scope, source, content, claims, diagnostics }: DerivedYear): unknown[] => [
  ...[year, edition, form, scope, source, content, claims, diagnostics],
];

const contentKeys = new WeakMap<DerivedAgency, string>();

/** The body and its reports, without its peers. */
export function contentKey(file: DerivedAgency): string | null {
  if (file.years.some(({ content }) => content === null)) return null;
  const key = contentKeys.get(file) ?? hashOf(JSON.stringify([file.agency, file.years.map(partsOfYear)]));
  contentKeys.set(file, key);
  return key;
}

/** The same with its peers and with what other reports tell of its text: what its file is made of. */
export function fileKey(file: DerivedAgency): unknown {
  const content = contentKey(file);
  if (content === null) return null;
  const peers = file.years.map(({ peers: group }) =>
    group === null ? null : { ...group, spreads: keyOfSpreads(group.spreads) },
  );
  return ["body", content, peers, file.years.map(({ shared }) => shared.copied)];
}

/** What several bodies are made of together. */
export function contentKeyOfAll(files: readonly DerivedAgency[]): string | null {
  const keys = files.map(contentKey);
  return keys.includes(null) ? null : hashOf(keys.join(" "));
}
