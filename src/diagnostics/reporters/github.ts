/** Findings as GitHub workflow commands, which GitHub shows on the right line of a pull request; one a line. */
import type { PublishedDiagnostic } from "../../model/diagnostic.ts";

const command = { error: "error", warning: "warning", note: "notice" } as const;

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** A place may have no column, and a finding no figures. */
export type MarkedFinding = Omit<PublishedDiagnostic, "at" | "figures"> & {
  at: "unknown" | { line: number; column?: number };
};

/** `root` is put before each file, since GitHub wants paths from the top of the repository. */
export const reportToGithub = (diagnostics: MarkedFinding[], root = ""): string =>
  diagnostics
    .map(({ severity, code, file, at, message }) => {
      const column = at === "unknown" || at.column === undefined ? "" : `,col=${at.column}`;
      const place = at === "unknown" ? "" : `,line=${at.line}${column}`;
      const properties = `file=${escapeProperty(root + file)}${place},title=${escapeProperty(code)}`;
      return `::${command[severity]} ${properties}::${escapeData(`${message.zh} ${message.en}`)}`;
    })
    .join("\n");
