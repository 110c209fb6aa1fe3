/**
 * Where the project itself lives, and the address of a report on a wrong figure: an issue that names the body and year.
 * The repository is told by REPOSITORY in the environment of the build; without it there is no address.
 */
/** `https://github.com/owner/name` without a slash at its end, or null. */
export function repositoryIn(environment: Record<string, string | undefined>): string | null {
  const address = environment["REPOSITORY"]?.trim().replace(/(\.git)?\/?$/, "") ?? "";
  return /^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+$/.test(address) ? address : null;
}

/** An issue that names the body and the year; the short title is all, since the address stands on every report's page. */
export function wrongFigureAddress(repository: string | null, id: string, year: number): string | null {
  if (repository === null) return null;
  return `${repository}/issues/new?${new URLSearchParams({ title: `数字有误 Wrong figure: ${id} ${year}` }).toString()}`;
}
