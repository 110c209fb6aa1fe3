/**
 * What everything that is published of a body is made of, as short keys: two bodies' keys are the same only where their
 * content is. Null where it can't be told without reading the reports.
 */
import { hash } from "node:crypto";
import type { DerivedAgency, DerivedYear } from "../../model/packed/derived-dataset.ts";
import type { PeerGroup } from "../../model/peers.ts";
import { hashOf } from "./kept-list.ts";

/** All bodies of an area share their spreads, and a body is one and the same object among the nearest of a dozen others. */
const sharedKeys = new WeakMap<object, string>();

function keyOfShared(shared: object): string {
  const key = sharedKeys.get(shared) ?? hashOf(JSON.stringify(shared));
  sharedKeys.set(shared, key);
  return key;
}

function keyOfPeers({ spreads, nearest, ...others }: PeerGroup): unknown {
  return [others, keyOfShared(spreads), nearest.map(keyOfShared).join(" ")];
}

/** Stands for nothing: no text that is published holds it, nor the character that parts texts. */
const none = "\u0001";

/**
 * Everything that the numbers of a report are made of; null where that can't be told without reading it. Asked for each report
 * of a province, so that nothing is made but the text.
 */
function textOfReport({ year, edition, form, scope, source, content }: DerivedYear): string | null {
  if (content === null) return null;
  const { path, format, kind, title, address, retrieved, sha256 } = source;
  const about = `${year}\0${edition}\0${form.disclosure}\0${form.requests}\0${scope}\0${format}\0${kind}\0${path}`;
  return `${about}\0${title ?? none}\0${address ?? none}\0${retrieved ?? none}\0${sha256}\0${content}`;
}

/** A short key for the same. */
function keyOfReport(year: DerivedYear): string | null {
  const text = textOfReport(year);
  return text === null ? null : hash("sha256", text, "base64url");
}

const reportsOfBodies = new WeakMap<DerivedAgency, readonly (string | null)[]>();

/** For each of a body's years, what the numbers of its report are made of, as a short key; null where nobody can tell. */
export function reportKeys(file: DerivedAgency): readonly (string | null)[] {
  const known = reportsOfBodies.get(file) ?? file.years.map(keyOfReport);
  reportsOfBodies.set(file, known);
  return known;
}

const contentKeys = new WeakMap<DerivedAgency, string>();

/** The body and its reports, without its peers. */
export function contentKey(file: DerivedAgency): string | null {
  const known = contentKeys.get(file);
  if (known !== undefined) return known;
  const reports = reportKeys(file);
  if (reports.includes(null)) return null;
  // What the words of a report tell depends on its content alone, but findings may be those of other reports.
  const found = file.years.map(({ diagnostics }) => (diagnostics.length === 0 ? "" : JSON.stringify(diagnostics)));
  const key = hashOf(`${JSON.stringify(file.agency)}\0${reports.join(" ")}\0${found.join("\0")}`);
  contentKeys.set(file, key);
  return key;
}

/** The same with its peers and with what other reports tell of its text: what its file is made of. */
export function fileKey(file: DerivedAgency): unknown {
  const content = contentKey(file);
  if (content === null) return null;
  const peers = file.years.map(({ peers: group }) => (group === null ? null : keyOfPeers(group)));
  return ["body", content, peers, file.years.map(({ shared }) => shared.copied)];
}

/** What several bodies are made of together. */
export function contentKeyOfAll(files: readonly DerivedAgency[]): string | null {
  const keys = files.map(contentKey);
  return keys.includes(null) ? null : hashOf(keys.join(" "));
}
