/**
 * Where the project itself lives, and the address of a report on a wrong figure: an issue with everything filled in that
 * the page knows. The repository is told by REPOSITORY in the environment of the build; without it there is no address,
 * and the page prints the particulars to send instead.
 */
import type { PageContext } from "./page-context.ts";

/** `https://github.com/owner/name` without a slash at its end, or null. */
export function repositoryIn(environment: Record<string, string | undefined>): string | null {
  const address = environment["REPOSITORY"]?.trim().replace(/(\.git)?\/?$/, "") ?? "";
  return /^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+$/.test(address) ? address : null;
}

export type WrongFigureSubject = {
  agency: string;
  id: string;
  year: number;
  file: string;
  address: string;
  dataVersion: string;
};
export type WrongFigureView = {
  /** Null where the repository isn't known; then `particulars` are for the reader to send. */
  href: string | null;
  particulars: { label: string; text: string }[];
  /** Labels that the script fills in for a single figure: id, line, printed row. */
  labels: { figure: string; line: string; row: string };
};

export function renderWrongFigure(
  { t }: PageContext,
  subject: WrongFigureSubject,
  repository: string | null,
): WrongFigureView {
  const words = t.profile.wrong;
  const particulars = [
    { label: words.agency, text: `${subject.agency} (${subject.id})` },
    { label: words.year, text: String(subject.year) },
    { label: words.file, text: subject.file },
    { label: words.page, text: subject.address },
    { label: words.version, text: subject.dataVersion },
  ];
  const open = [words.figure, words.line, words.row, words.expected].map((label) => ({ label, text: "" }));
  const body = [...particulars, ...open].map(({ label, text }) => `- ${label}: ${text}`).join("\n");
  const query = new URLSearchParams({ title: words.title(subject.agency, subject.year), body });
  return {
    href: repository === null ? null : `${repository}/issues/new?${query.toString()}`,
    particulars,
    labels: { figure: words.figure, line: words.line, row: words.row },
  };
}
