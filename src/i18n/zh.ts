/** All Chinese wording, the master of both languages; an area a file. */
import { compareZh } from "./zh/compare.ts";
import { comparisonZh } from "./zh/comparison.ts";
import { pagesZh } from "./zh/pages.ts";
import { profileZh } from "./zh/profile.ts";
import { siteZh } from "./zh/site.ts";

export const zh = { site: siteZh, profile: profileZh, comparison: comparisonZh, compare: compareZh, pages: pagesZh };

export type Messages = typeof zh;
