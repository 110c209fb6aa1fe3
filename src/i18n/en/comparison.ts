import type { comparisonZh } from "../zh/comparison.ts";

export const comparisonEn: typeof comparisonZh = {};
