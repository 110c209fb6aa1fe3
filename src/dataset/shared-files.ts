/**
 * The large files that the list of all pages is made from. In a build the thread that makes the list reads them through their
 * schemas; another one that renders meanwhile may then take them as they are, since the build fails if they aren't sound.
 */
import { loadDatedReports } from "./load-dated-reports.ts";
import { loadDiagnostics, loadIndex, loadThemes, takeAsTheyAre } from "./load-dataset.ts";

const loaders = {
  "index.json": loadIndex,
  "themes.json": loadThemes,
  "diagnostics.json": loadDiagnostics,
  "fetched.json": loadDatedReports,
};

/** Throws where one isn't of its shape. */
export function validateShared(): void {
  for (const load of Object.values(loaders)) load();
}

/** For a thread whose build validates them in another. */
export const trustShared = (): void => takeAsTheyAre(Object.keys(loaders));
