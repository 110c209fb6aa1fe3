/** What a page in both languages is made of: a context of each, and every wording twice, Chinese first. */
import type { Bilingual } from "../../model/diagnostic.ts";
import { createPageContext, type PageContext } from "../page-context.ts";

export type { Bilingual };
export type BothContexts = { zh: PageContext; en: PageContext };

export const createBothContexts = (base: string): BothContexts => ({
  zh: createPageContext("zh", base),
  en: createPageContext("en", base),
});

/** The same said in each language. */
export const inBoth = ({ zh, en }: BothContexts, say: (context: PageContext) => string): Bilingual => ({
  zh: say(zh),
  en: say(en),
});
