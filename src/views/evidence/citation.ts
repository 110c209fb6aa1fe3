/**
 * How to cite a page of this site: GB/T 7714, APA and BibTeX. The data version identifies what was seen;
 * no date is invented, the date of access is left for the reader to fill in.
 */
import type { PageContext } from "../page-context.ts";

export type CitationSubject = {
  agency: string;
  title: string;
  year: number;
  address: string;
  dataVersion: string;
  key: string;
};
export type Citation = { name: string; text: string };

/** Characters that BibTeX reads as commands. */
const escapeBibtex = (text: string): string => text.replace(/[\\{}%#&$_~^]/g, (c) => (c === "\\" ? "/" : `\\${c}`));

function bibtexOf(subject: CitationSubject, siteName: string): string {
  const fields: [string, string][] = [
    ["author", `{${escapeBibtex(subject.agency)}}`],
    ["title", `{${escapeBibtex(subject.title)}}`],
    ["howpublished", siteName],
    ["version", subject.dataVersion],
    ["note", `Report for ${subject.year}`],
    ["url", subject.address],
  ];
  return `@misc{${subject.key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
}

export function renderCitations({ t }: PageContext, subject: CitationSubject): Citation[] {
  const { agency, title, address, dataVersion } = subject;
  const accessed = t.profile.source.accessDate;
  return [
    {
      name: "GB/T 7714",
      text: `${agency}. ${title}[DB/OL]. 年报, 数据版本 ${dataVersion}. [${accessed}]. ${address}.`,
    },
    {
      name: "APA",
      text: `${agency}. (n.d.). ${title} [Data set]. Nianbao (Version ${dataVersion}). Retrieved [${accessed}], from ${address}`,
    },
    { name: "BibTeX", text: bibtexOf(subject, t.site.name) },
  ];
}
