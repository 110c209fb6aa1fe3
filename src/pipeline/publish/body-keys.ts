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

/** No text that is published holds the first; the second stands for nothing. */
const [between, none] = ["\u0000", "\u0001"];

/**
 * Everything that the numbers of a report are made of; null where that can't be told without reading it. Asked for each report
 * of a province, so that nothing is made but the text.
 */
export function textOfReport({ year, edition, form, scope, source, content }: DerivedYear): string | null {
  if (content === null) return null;
  const { path, format, kind, title, address, retrieved, sha256 } = source;
  const told = [title ?? none, address ?? none, retrieved ?? none, sha256, content].join(between);
  return [year, edition, form.disclosure, form.requests, scope, path, format, kind, told].join(between);
}

/** What the words of a report tell depends on its content alone, but findings may be those of other reports. */
function textOfYear(year: DerivedYear): string | null {
  const text = textOfReport(year);
  const { diagnostics } = year;
  return text === null || diagnostics.length === 0 ? text : text + JSON.stringify(diagnostics);
}

const contentKeys = new WeakMap<DerivedAgency, string>();

/** The body and its reports, without its peers. */
export function contentKey(file: DerivedAgency): string | null {
  const known = contentKeys.get(file);
  if (known !== undefined) return known;
  const years = file.years.map(textOfYear);
  if (years.includes(null)) return null;
  const key = hashOf(JSON.stringify(file.agency) + years.join(between));
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
