/**
 * A paragraph's plain text → the smallest stretches that speak of one thing: sentences, items of a list, the words before a
 * colon, and what follows a comma where the sentence turns from a problem to a measure. Leaves out nothing.
 */
export type Unit = { from: number; to: number };

/** 一是, 第二，, （3）, 4., ⑤ at the beginning of an item; 之一是 and 统一是 begin none. */
const mark =
  "(?<![之统专唯万这])[一二三四五六七八九十][是要]|(?<=^|[。；：])[一二三四五六七八九十]、|第[一二三四五六七八九十]，|首先，|其次，|再次，|最后，|（[一二三四五六七八九十\\d]{1,2}）|[①-⑩]|(?<![\\d.])\\d{1,2}[.、](?!\\d)";
const body = "我|本|县|市|区|镇|乡|街道|全";
/** After a comma: here the sentence turns. */
const turn = `，(?=但|然而|不过|下一?步|今后|接下来|为此|对此|明年|来年|拟|计划|打算|已(?:商定|要求|安排|制定|建立|明确|指定|约定|请|增设|着手|责成)|(?:${body})[^，。；]{0,8}?将|将(?:由|在|按|于|对|把|继续|进一步|通过|以|从|加|安|组|每|为|请|增|统|完|重|适|逐))`;
const boundary = new RegExp(`[。！？；：\\n]+[”’）]?|${turn}|(?<=.)(?=${mark})`, "gu");
const listMark = new RegExp(`^(?:${mark})`, "u");

export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    const to = match.index + match[0].length;
    if (to > from) units.push({ from, to });
    from = to;
  }
  if (from < text.length) units.push({ from, to: text.length });
  return units;
}

/** The words of an item without what numbers it, or null where it is none. */
export function itemOf(unit: string): string | null {
  const found = listMark.exec(unit);
  return found === null ? null : unit.slice(found[0].length);
}

/** True where an item is the first of its list. */
export const isFirstItem = (unit: string): boolean => /^(?:一[是要]|第一，|首先，|（[一1]）|①|[1一][.、])/u.test(unit);
