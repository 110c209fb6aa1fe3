/**
 * Characters and words that stand for those of the form: traditional characters as converted pages print them, and the
 * other vocabulary that such a conversion brings along. Only what the form's labels, headings and titles need.
 */

/** Pairs: the form's character, then its traditional forms, parted by spaces. */
const traditional =
  "业業 举舉 为為爲 于於 会會 体體 关關関 内內 决決 减減 制製 办辦 务務 动動 区區 单單 厅廳 发發 后後 员員 国國 处處 复復複覆 强強 当當 总總 执執 护護 报報 据據 数數 无無 机機 权權 条條 构構 没沒 现現 确確 续續 编編 缴繳 罚罰 获獲 规規 计計 认認 议議 许許 讼訟 访訪 诉訴 询詢 购購 费費 转轉 过過 这這 进進 采採 镇鎮 问問 项項 题題 额額 稳穩 继繼 维維 统統 经經 织織 组組 结結 纠糾 纳納 类類 范範 补補 审審 属屬 开開 废廢 将將 对對 请請 资資 档檔 讯訊 系係 布佈 县縣 乡鄉 门門 与與 来來 仅僅 间間 时時 应應 标標 级級 财財 卫衛 监監 证證 职職 农農 电電 号號 层層 务務 产產 环環 况況 秘祕";

const simplifiedOf = new Map(
  traditional.split(" ").flatMap((pair) => [...pair.slice(1)].map((variant): [string, string] => [variant, pair[0]!])),
);
const anyTraditional = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "g");

/** Characters alone; words stay those of the text. */
export const toSimplified = (text: string): string =>
  text.replace(anyTraditional, (character) => simplifiedOf.get(character)!);

/** Words of a converted page for words of the form; of equal length, so that places in the text stay. */
const wordVariants: [string, string][] = [
  ["资讯", "信息"],
  ["规范性档案", "规范性文件"],
];

/** The text in the form's characters and words, one for one. */
export const toFormWords = (text: string): string =>
  wordVariants.reduce((words, [variant, word]) => words.replaceAll(variant, word), toSimplified(text));
