/**
 * Names of places that exist nowhere: two rare characters each, with their pinyin. Every combination was held against
 * the counties and towns of GB/T 2260 (tests do it again). A place's number is all that comes in.
 */
export type Named = { name: string; pinyin: string };

const parse = (text: string): Named[] =>
  text.split(" ").map((entry) => ({ name: entry.slice(0, 1), pinyin: entry.slice(1) }));

const first = parse(
  "岚lan 筠yun 栖qi 黛dai 芷zhi 蘅heng 霁ji 沅yuan 泠ling 璟jing 嵘rong 漪yi 珞luo 笙sheng 箬ruo 菡han 萤ying 葭jia 霏fei " +
    "韶shao 鸢yuan 鹭lu 璇xuan 槿jin 樨xi 溯su 澜lan 砚yan 岫xiu 翎ling 缇ti 昀yun 芸yun 曦xi 璞pu 晗han 绾wan 篁huang",
);
const ofCounties = parse(
  "墟xu 屿yu 岑cen 垣yuan 湄mei 隅yu 畹wan 郢ying 嶂zhang 渚zhu 坞wu 荻di 稷ji 衢qu 圃pu 澍shu 磬qing 穗sui 弦xian 璧bi 蒿hao 薇wei",
);
const ofTowns = parse(
  "坪ping 渡du 店dian 桥qiao 铺pu 湾wan 岭ling 塘tang 坊fang 庄zhuang 堡bao 泉quan 亭ting 埠bu 滩tan 集ji 寨zhai 陌mo 汊cha",
);

const join = (...parts: (Named | undefined)[]): Named => ({
  name: parts.map((part) => part?.name ?? "").join(""),
  pinyin: parts.map((part) => part?.pinyin ?? "").join("-"),
});

/** Steps through all pairs in an order in which neighbours share no character; the step has no factor of the number. */
const pairOf = (number: number, step: number, second: Named[]): [Named | undefined, Named | undefined, number] => {
  const count = first.length * second.length;
  const at = ((number % count) * step) % count;
  return [first[Math.floor(at / second.length)], second[at % second.length], Math.floor(number / count)];
};

/** Cities and counties share one row of names, so that none is borne by two; beyond 836 they have three characters. */
export function countyName(number: number): Named {
  const [a, b, round] = pairOf(number, 367, ofCounties);
  return round === 0 ? join(a, b) : join(a, b, ofCounties[(round - 1) % ofCounties.length]);
}

/** Unlike within a county; in different counties a town's name may come again, as it does in life. */
export function townName(county: number, number: number): Named {
  const [a, b] = pairOf(county * 29 + number, 201, ofTowns);
  return join(a, b);
}
