/**
 * How to cite a view of the compare page, and the code that embeds it. The address and the data version identify what
 * was seen; the date of access is the reader's and is given by the browser alone, never by a page made beforehand.
 */
import type { CompareWording } from "./compare-words.ts";

export type CitedView = {
  title: string;
  address: string;
  dataVersion: string;
  /** As yyyy-mm-dd. */
  accessed: string;
};
export type ViewCitation = { id: "gbt" | "apa" | "bibtex"; name: string; text: string };

/** Characters that BibTeX reads as commands. An address stays as it is: \url sets it letter by letter. */
const escapeBibtex = (text: string): string => text.replace(/[\\{}%#&$_~^]/g, (c) => (c === "\\" ? "/" : `\\${c}`));

const months = "January February March April May June July August September October November December".split(" ");

function dateInEnglish(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${months[(month ?? 1) - 1]} ${day}, ${year}`;
}

function bibtexOf({ title, address, dataVersion, accessed }: CitedView, site: string): string {
  const fields: [string, string][] = [
    ["author", `{${escapeBibtex(site)}}`],
    ["title", `{${escapeBibtex(title)}}`],
    ["howpublished", `\\url{${address}}`],
    ["version", dataVersion],
    ["urldate", accessed],
  ];
  return `@misc{nianbao-${dataVersion},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
}

export function citeView(view: CitedView, { t }: CompareWording): ViewCitation[] {
  const { title, address, dataVersion, accessed } = view;
  const { author } = t.take;
  return [
    {
      id: "gbt",
      name: "GB/T 7714",
      text: `${author}. ${title}[DB/OL]. ${t.take.version(dataVersion)}. [${accessed}]. ${address}.`,
    },
    {
      id: "apa",
      name: "APA",
      text: `${author}. (n.d.). ${title} (${t.take.version(dataVersion)}) [Data set]. Retrieved ${dateInEnglish(accessed)}, from ${address}`,
    },
    { id: "bibtex", name: "BibTeX", text: bibtexOf(view, t.take.siteName) },
  ];
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (sign) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[sign] as string);

/** `height` in pixels, as the chart needs it at the width of an article. */
export const embedCode = (address: string, title: string, height: number): string =>
  `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
