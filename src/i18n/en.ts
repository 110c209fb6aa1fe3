/** All English wording; the compiler refuses a message that Chinese has and English lacks. */
import { compareEn } from "./en/compare.ts";
import { comparisonEn } from "./en/comparison.ts";
import { feedsEn } from "./en/feeds.ts";
import { textSearchEn } from "./en/narrative/search.ts";
import { problemsEn } from "./en/narrative/problems.ts";
import { claimsEn } from "./en/narrative/claims.ts";
import { textEn } from "./en/narrative/text.ts";
import { pagesEn } from "./en/pages.ts";
import { profileEn } from "./en/profile.ts";
import { queryEn } from "./en/query.ts";
import { reportEn } from "./en/report.ts";
import { siteEn } from "./en/site.ts";
import { themesEn } from "./en/themes.ts";
import type { Messages } from "./zh.ts";

export const en = {
  site: siteEn,
  profile: profileEn,
  report: reportEn,
  comparison: comparisonEn,
  compare: compareEn,
  query: queryEn,
  feeds: feedsEn,
  pages: pagesEn,
  themes: themesEn,
  narrative: {
    text: textEn,
    search: textSearchEn,
    claims: claimsEn,
    problems: problemsEn,
  },
} satisfies Messages as Messages;
