import type { profileZh } from "../zh/profile.ts";

export const profileEn: typeof profileZh = {};
