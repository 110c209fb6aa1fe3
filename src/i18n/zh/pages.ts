export const pagesZh = {};
