import type { pagesZh } from "../zh/pages.ts";

export const pagesEn: typeof pagesZh = {};
