export const profileZh = {};
