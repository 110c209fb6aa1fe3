/**
 * The only file that knows pinyin: a name's toneless syllables, for slugs and for search.
 * Latin letters and digits are kept as words of their own; what is neither is dropped, and a character without
 * a known reading gives its code point, so that two names never become one for lack of a reading.
 */
import { customPinyin, pinyin } from "pinyin-pro";

/** Place names that the library misreads. */
const placeNames: Record<string, string> = {
  长寿: "cháng shòu",
  浚县: "xùn xiàn",
  洪洞: "hóng tóng",
  乐清: "yuè qīng",
  单县: "shàn xiàn",
  大埔: "dà bù",
  闵行: "mǐn háng",
  解州: "hài zhōu",
  都匀: "dū yún",
  都兰: "dū lán",
  都昌: "dū chāng",
  于都: "yú dū",
  郫都: "pí dū",
  乐都区: "lè dū qū",
  歙县: "shè xiàn",
  泌阳: "bì yáng",
  涡阳: "guō yáng",
  六合区: "lù hé qū",
  乐亭: "lào tíng",
  乐陵: "lào líng",
  民乐县: "mín lè xiàn",
  蔚县: "yù xiàn",
  黄陂: "huáng pí",
  繁峙: "fán shì",
  莘庄: "xīn zhuāng",
  尉犁: "yù lí",
  什邡: "shí fāng",
  喀什: "kā shí",
  乌什: "wū shí",
  筠连: "jūn lián",
  珲春: "hún chūn",
  宕昌: "tàn chāng",
  吴堡: "wú bǔ",
  栎阳: "yuè yáng",
  牟定: "móu dìng",
  会稽: "kuài jī",
  召陵: "shào líng",
  称多: "chèn duō",
  调兵山: "diào bīng shān",
  穆棱: "mù líng",
  绥棱: "suí líng",
};
customPinyin(placeNames);

type Spelt = (name: string, tell: () => readonly string[]) => readonly string[];
let recall: Spelt = (_, tell) => tell();

/** A body's name is asked for twice, for its id and for the search. */
const known = new Map<string, readonly string[]>();
const mostKnown = 1 << 15;

/** From now on what this program spelt before is asked for first. */
export function spellBy(given: Spelt): void {
  known.clear();
  recall = given;
}

/** Syllables and words of a name, lower-case ASCII each: 样例区 → ["yang", "li", "qu"]. ü is written v, as it is typed. */
export function syllablesOf(name: string): readonly string[] {
  const syllables = known.get(name) ?? recall(name, () => spell(name));
  if (known.size >= mostKnown) known.clear();
  known.set(name, syllables);
  return syllables;
}

function spell(name: string): string[] {
  const spoken = pinyin(name.normalize("NFKC"), { toneType: "none", type: "array", v: true, nonZh: "consecutive" });
  return spoken.flatMap((part) => {
    if (/^[\x20-\x7e]*$/.test(part)) return part.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    return [...part].filter((c) => /\p{L}/u.test(c)).map((c) => `u${(c.codePointAt(0) ?? 0).toString(16)}`);
  });
}
