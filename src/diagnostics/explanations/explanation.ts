/** What a page says of a kind of finding beyond its message: what it means, how it is found, what to do about it. */
import type { Bilingual } from "../../model/diagnostic.ts";

export type Explanation = {
  meaning: Bilingual;
  method: Bilingual;
  advice: Bilingual;
};

type Words = [zh: string, en: string];

export const explain = (meaning: Words, method: Words, advice: Words): Explanation => {
  const say = ([zh, en]: Words): Bilingual => ({ zh, en });
  return { meaning: say(meaning), method: say(method), advice: say(advice) };
};
