/**
 * Radicals that PDF fonts name in place of characters: ⼀⼈⾏, which NFKC repairs, and ⺠⻅⻓⻔ of the CJK Radicals
 * Supplement, which it does not. Only radicals that are a character by themselves stand here; a part of one (氵, 艹)
 * never stands alone in a text.
 */

const supplement: Record<string, string> = {
  "⺄": "乙",
  "⺒": "巳",
  "⺓": "幺",
  "⺛": "旡",
  "⺜": "日",
  "⺝": "月",
  "⺞": "歹",
  "⺟": "母",
  "⺠": "民",
  "⺪": "疋",
  "⺫": "目",
  "⺬": "示",
  "⺮": "竹",
  "⺶": "羊",
  "⺷": "羊",
  "⺸": "羊",
  "⺻": "聿",
  "⺼": "肉",
  "⺽": "臼",
  "⻁": "虎",
  "⻃": "西",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻇": "角",
  "⻉": "贝",
  "⻊": "足",
  "⻋": "车",
  "⻑": "長",
  "⻒": "長",
  "⻓": "长",
  "⻔": "门",
  "⻗": "雨",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻞": "食",
  "⻟": "食",
  "⻡": "首",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻧": "卤",
  "⻨": "麦",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⻳": "龟",
};

/** Kangxi radicals (U+2F00–2FD5) and the CJK Radicals Supplement (U+2E80–2EF3). */
const radical = /[\u2e80-\u2ef3\u2f00-\u2fd5]/gu;

/** Every radical as the character it stands for; all other characters, full-width ones too, stay as printed. */
export const withoutRadicals = (text: string): string =>
  text.replace(radical, (char) => supplement[char] ?? char.normalize("NFKC"));
