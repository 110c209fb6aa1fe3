/** Where a report comes from: title, file, form, scope, address, date. What isn't recorded is said to be so. */
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

export type RecordEntry = { label: string; text: string; href: string | null; isHan: boolean; isCode: boolean };

export function renderSourceRecord({ t }: PageContext, year: AgencyYear): RecordEntry[] {
  const words = t.profile.source;
  const { source } = year;
  const entry = (label: string, text: string | null, more: Partial<RecordEntry> = {}): RecordEntry => ({
    label,
    text: text ?? words.notRecorded,
    href: null,
    isHan: false,
    isCode: false,
    ...(text === null ? {} : more),
  });
  return [
    entry(words.title, source.title, { isHan: true }),
    entry(words.file, source.path, { isHan: true }),
    entry(words.kind, words.kindInWords[source.kind]),
    entry(words.edition, t.profile.edition[year.edition]),
    entry(words.scope, t.profile.scope[year.scope]),
    entry(words.address, source.address, { href: source.address }),
    entry(words.retrieved, source.retrieved),
    entry(words.hash, source.sha256, { isCode: true }),
  ];
}
