/**
 * Where the project itself lives, and the addresses of its forms for what is wrong or missing, with what the page knows filled
 * in: the fields' ids are those of .github/ISSUE_TEMPLATE.
 * The repository is told by REPOSITORY in the environment of the build; without it there is no address.
 */
/** `https://github.com/owner/name` without a slash at its end, or null. */
export function repositoryIn(environment: Record<string, string | undefined>): string | null {
  const address = environment["REPOSITORY"]?.trim().replace(/(\.git)?\/?$/, "") ?? "";
  return /^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+$/.test(address) ? address : null;
}

const formAddress = (repository: string | null, template: string, fields: Record<string, string>): string | null =>
  repository && `${repository}/issues/new?${new URLSearchParams({ template, ...fields }).toString()}`;

/** Short, since it stands on every report's page. */
export const wrongFigureAddress = (repository: string | null, id: string, year: number): string | null =>
  formAddress(repository, "wrong-figure.yml", { report: `${id} ${year}` });

/** `names` are the region's, from the province down. */
export const missingReportAddress = (repository: string | null, names: readonly string[]): string | null =>
  formAddress(repository, "missing-report.yml", { region: names.join("/") });

/** A document of the project, by its path: "docs/data.md". */
export const documentAddress = (repository: string | null, path: string): string | null =>
  repository && `${repository}/blob/main/${path}`;
