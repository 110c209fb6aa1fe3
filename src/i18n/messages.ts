/** The wording for a locale. */
import { en } from "./en.ts";
import type { Locale } from "./locale.ts";
import { zh, type Messages } from "./zh.ts";

export const messagesFor = (locale: Locale): Messages => (locale === "zh" ? zh : en);
