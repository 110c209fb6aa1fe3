/**
 * Reports as files: path below the corpus and content, with the rows of sources.csv that tell where each comes from, and
 * the registries beside them (agencies.csv, regions.csv, corpus.json). Nothing is written here.
 */
import type { Body } from "./bodies.ts";
import { moveCase } from "./flaws.ts";
import { printDocx } from "./print/print-docx.ts";
import { printHtml } from "./print/print-html.ts";
import { printMarkdown, printText } from "./print/print-text.ts";
import type { ReportToPrint } from "./print/printed-report.ts";
import { placesOf } from "./province.ts";
import type { Corpus, Format, MadeReport } from "./reports.ts";
import { notice } from "./print/narrative.ts";

export type CorpusFile = { path: string; content: string | Uint8Array };

const printers: Record<Format, (report: ReportToPrint) => string | Uint8Array> = {
  txt: printText,
  md: printMarkdown,
  html: printHtml,
  docx: printDocx,
};

const folderOf = ({ home }: Body): string => home.names.join("/");

/** The same report with one figure corrected, published beside the first. */
export function corrected({ report, ...made }: MadeReport): MadeReport {
  const amounts = moveCase(report.printed.amounts, { received: 1, granted: 1, handled: 1 });
  return { ...made, report: { ...report, printed: { ...report.printed, amounts } } };
}

const halfYear = ({ name, year }: MadeReport): string =>
  `${notice}\n\n${name}${year}年上半年政府信息公开工作情况统计\n\n上半年上网信息若干条，全年数字以年度报告为准。\n`;

/** The files that a report becomes: mostly one. */
export function filesOf(made: MadeReport): CorpusFile[] {
  const { body, name, year, format, parting } = made;
  const stem = `${folderOf(body)}/${name}-${year}`;
  if (parting === "halfYear") return [{ path: `${stem}.txt`, content: halfYear(made) }];
  if (parting === "brokenFile") {
    const whole = printDocx(made.report);
    return [{ path: `${stem}.docx`, content: whole.subarray(0, Math.floor(whole.length / 2)) }];
  }
  const file = { path: `${stem}.${format}`, content: printers[format](made.report) };
  if (parting !== "secondReport") return [file];
  return [file, { path: `${stem}（更正）.${format}`, content: printers[format](corrected(made).report) }];
}

const csv = (cells: (string | number)[]): string => `${cells.join(",")}\n`;

export const sourcesHeader = csv(["path", "agency", "year", "region", "scope", "address", "retrieved", "kind"]);

/** Two bodies of three leave it to their folder to say where they are; a government says whose cases its report counts. */
export function sourcesRow({ body, year, scope }: MadeReport, { path }: CorpusFile): string {
  const region = body.number % 3 === 0 ? body.home.code : "";
  const counts = body.kind === "government" ? scope : "";
  const isKnown = body.number % 3 !== 0;
  const address = isKnown ? `https://synthetic.example/${body.home.code}/${body.number}/${year}.html` : "";
  const day = String(1 + (body.number % 28)).padStart(2, "0");
  return csv([path, "", "", region, counts, address, isKnown ? `${year + 1}-02-${day}` : "", "full"]);
}

const isRegistered = ({ status, formerName, formerIds, from }: Body): boolean =>
  status !== "active" || formerName !== null || formerIds.length > 0 || from !== null;

function registryOf({ bodies }: Corpus): string {
  const successors = new Set(bodies.flatMap((body) => body.successors));
  const rows = bodies
    .filter((body) => isRegistered(body) || successors.has(body.id))
    .map(({ id, name, formerName, home, status, until, successors: next, formerIds }) =>
      csv([
        id,
        name,
        formerName?.name ?? "",
        home.names.join("/"),
        "",
        status,
        until ?? "",
        next.join("|"),
        formerIds.join("|"),
      ]),
    );
  return (
    csv(["id", "name", "aliases", "region_names", "kind", "status", "until", "successors", "former_ids"]) +
    rows.join("")
  );
}

const readme = `# 合成样例

${notice}

Synthetic: written by a program to try out the site. Neither the bodies nor the figures exist.
`;

export const registryFiles = (corpus: Corpus): CorpusFile[] => [
  { path: "README.md", content: readme },
  { path: "corpus.json", content: `${JSON.stringify({ synthetic: true })}\n` },
  { path: "agencies.csv", content: registryOf(corpus) },
  {
    path: "regions.csv",
    content:
      csv(["code", "name", "phone"]) +
      placesOf(corpus.province)
        .map((p) => csv([p.code, p.name, p.phone]))
        .join(""),
  },
];
