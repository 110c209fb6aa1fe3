/** Wording of the pages that lead to reports and explain the data. */
import type { pagesZh } from "../zh/pages.ts";
import { directoryEn } from "./directory.ts";
import { referenceEn } from "./reference.ts";
import { regionsEn } from "./regions.ts";

export const pagesEn: typeof pagesZh = { ...directoryEn, ...referenceEn, regions: regionsEn };
