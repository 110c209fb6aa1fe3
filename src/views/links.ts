/**
 * The one place where addresses are made, so that the site works under / and /repo/.
 * Chinese pages stand at the root, English ones under en/; a report's page is in both languages and stands at the root.
 */
import type { Locale } from "../i18n/locale.ts";
import { versionFolder } from "../model/published/dataset-version.ts";
import { siteArchive } from "../model/published/site-archive.ts";
import { formatCompareQuery, type CompareQuery } from "./compare/compare-query.ts";

export type Links = {
  home: string;
  agencies: string;
  agency: (id: string) => string;
  /** A report's page, one for both languages; `fragment` is L and a line number, or a part of the page. */
  report: (id: string, year: number, fragment?: string) => string;
  /** The same from the body's own address: "2024/#L41". Short, since a profile leads to hundreds of lines. */
  ownReport: (year: number, fragment?: string) => string;
  /** From one report's page to the body's profile and to its other reports: short, for tens of thousands of pages. */
  fromReport: { profile: string; year: (year: number) => string };
  /** The page of a province, city, county or town by its code. */
  region: (code: string) => string;
  requests: string;
  outcomes: string;
  refusals: string;
  reviews: string;
  applicants: string;
  /** What the reports' text says, and the pages below it. */
  text: string;
  textProblems: string;
  textCopied: string;
  textSearch: string;
  compare: string;
  /** The compare page with bodies, a region, a metric, years or a view chosen; parts left out are the page's own choice. */
  compareWith: (query: CompareQuery & { year?: number }) => string;
  /** The same picture alone, for other sites to show in a frame; takes the same query. */
  embed: string;
  methodology: string;
  /** A metric's entry on the methodology page. */
  metric: (id: string) => string;
  quality: string;
  /** The page of one kind of finding. */
  finding: (code: string) => string;
  data: string;
  dictionary: string;
  query: string;
  /** What the query page loads first, the same in both languages. */
  queryFiles: string;
  /** An Atom feed by its name: "reports", "regions/410300". */
  feed: (name: string) => string;
  /** A published data file, by its path below the data folder: "reports.csv", "agencies/410300/x.json". */
  dataFile: (path: string) => string;
  /** All data files in one, where it is made. */
  dataArchive: string;
  /** A file below public/, the same in both languages: "favicon.svg". */
  file: (path: string) => string;
};

/** `base` is Astro's BASE_URL, with or without a slash at its end. */
export function createLinks(base: string, locale: Locale): Links {
  const root = base.endsWith("/") ? base : `${base}/`;
  const home = locale === "zh" ? root : `${root}en/`;
  const report = (id: string, year: number, fragment?: string): string =>
    `${root}agencies/${id}/${year}/${fragment === undefined ? "" : `#${fragment}`}`;
  return {
    home,
    agencies: `${home}agencies/`,
    agency: (id) => `${home}agencies/${id}/`,
    report,
    fromReport: { profile: "../", year: (year) => `../${year}/` },
    ownReport: (year, fragment) => `${year}/${fragment === undefined ? "" : `#${fragment}`}`,
    region: (code) => `${home}regions/${code}/`,
    requests: `${home}requests/`,
    outcomes: `${home}outcomes/`,
    refusals: `${home}refusals/`,
    reviews: `${home}reviews/`,
    applicants: `${home}applicants/`,
    text: `${home}text/`,
    textProblems: `${home}text/problems/`,
    textCopied: `${home}text/copied/`,
    textSearch: `${home}text/search/`,
    compare: `${home}compare/`,
    compareWith: ({ year, ...query }) =>
      `${home}compare/${formatCompareQuery(year === undefined ? query : { ...query, years: [year] })}`,
    embed: `${home}embed/`,
    methodology: `${home}methodology/`,
    metric: (id) => `${home}methodology/#${id}`,
    quality: `${home}quality/`,
    finding: (code) => `${home}quality/${code}/`,
    data: `${home}data/`,
    dictionary: `${home}data/dictionary/`,
    query: `${home}data/query/`,
    queryFiles: `${root}data/query/files.json`,
    feed: (name) => `${home}feeds/${name}.xml`,
    dataArchive: `${root}data/${siteArchive}`,
    dataFile: (path) => `${root}data/${versionFolder}/${path}`,
    file: (path) => `${root}${path}`,
  };
}
