/** Wording of the pages that lead to reports and explain the data. */
import { directoryZh } from "./directory.ts";
import { referenceZh } from "./reference.ts";
import { regionsZh } from "./regions.ts";

export const pagesZh = { ...directoryZh, ...referenceZh, regions: regionsZh };
