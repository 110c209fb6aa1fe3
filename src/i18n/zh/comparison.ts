export const comparisonZh = {};
