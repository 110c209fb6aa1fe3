/** All Chinese wording, the master of both languages; an area a file. */
import { compareZh } from "./zh/compare.ts";
import { comparisonZh } from "./zh/comparison.ts";
import { feedsZh } from "./zh/feeds.ts";
import { textSearchZh } from "./zh/narrative/search.ts";
import { problemsZh } from "./zh/narrative/problems.ts";
import { claimsZh } from "./zh/narrative/claims.ts";
import { textZh } from "./zh/narrative/text.ts";
import { pagesZh } from "./zh/pages.ts";
import { profileZh } from "./zh/profile.ts";
import { queryZh } from "./zh/query.ts";
import { reportZh } from "./zh/report.ts";
import { siteZh } from "./zh/site.ts";
import { themesZh } from "./zh/themes.ts";

export const zh = {
  site: siteZh,
  profile: profileZh,
  report: reportZh,
  comparison: comparisonZh,
  compare: compareZh,
  query: queryZh,
  feeds: feedsZh,
  pages: pagesZh,
  themes: themesZh,
  narrative: {
    text: textZh,
    search: textSearchZh,
    claims: claimsZh,
    problems: problemsZh,
  },
};

export type Messages = typeof zh;
