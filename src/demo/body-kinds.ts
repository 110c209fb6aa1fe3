/**
 * What bodies there are and how busy each kind is, as data: names by level, the median of requests a year at county level,
 * and how many licences, penalties and documents such a body has. Bodies of a city are three, of the province nine times as busy.
 */
import type { Named } from "./place-names.ts";

export type Kind = "government" | "office" | "department" | "township" | "subdistrict" | "other";
/** Medians of a year; `fees` in 万元. `rules` true where the law lets the body make rules (规章). */
export type Business = { requests: number; licensing: number; penalties: number; coercion: number; fees: number };
export type BodyKind = Named & { kind: Kind; business: Business };

const quiet: Business = { requests: 1, licensing: 0, penalties: 0, coercion: 0, fees: 0 };
const body = (kind: Kind, name: string, pinyin: string, business: Partial<Business> = {}): BodyKind => ({
  kind,
  name,
  pinyin,
  business: { ...quiet, ...business },
});
const department = (name: string, pinyin: string, business: Partial<Business> = {}): BodyKind =>
  body("department", name, pinyin, business);

export const government = body("government", "人民政府", "ren-min-zheng-fu", { requests: 25 });
export const office = body("office", "人民政府办公室", "ren-min-zheng-fu-ban-gong-shi", { requests: 18 });
export const township = body("township", "人民政府", "ren-min-zheng-fu", { requests: 1.2, penalties: 2 });
export const subdistrict = body("subdistrict", "办事处", "ban-shi-chu", { requests: 1.5, penalties: 1 });

/** In the order in which a place gets them. */
export const departments: BodyKind[] = [
  department("财政局", "cai-zheng-ju", { requests: 4, licensing: 12, penalties: 1 }),
  department("公安局", "gong-an-ju", { requests: 7, licensing: 5200, penalties: 4100, coercion: 210, fees: 160 }),
  department("自然资源局", "zi-ran-zi-yuan-ju", { requests: 14, licensing: 480, penalties: 40, fees: 900 }),
  department("教育局", "jiao-yu-ju", { requests: 3, licensing: 35, penalties: 1, fees: 320 }),
  department("卫生健康委员会", "wei-sheng-jian-kang-wei-yuan-hui", { requests: 2.5, licensing: 260, penalties: 60 }),
  department("住房和城乡建设局", "zhu-fang-he-cheng-xiang-jian-she-ju", { requests: 9, licensing: 190, penalties: 15 }),
  department("人力资源和社会保障局", "ren-li-zi-yuan-he-she-hui-bao-zhang-ju", { requests: 4, licensing: 80 }),
  department("农业农村局", "nong-ye-nong-cun-ju", { requests: 4, licensing: 210, penalties: 22, coercion: 3 }),
  department("市场监督管理局", "shi-chang-jian-du-guan-li-ju", { requests: 8, licensing: 7400, penalties: 330 }),
  department("民政局", "min-zheng-ju", { requests: 2, licensing: 40 }),
  department("交通运输局", "jiao-tong-yun-shu-ju", { requests: 2, licensing: 900, penalties: 280, coercion: 20 }),
  department("审计局", "shen-ji-ju", { requests: 0.6 }),
  department("司法局", "si-fa-ju", { requests: 2, licensing: 30 }),
  department("统计局", "tong-ji-ju", { requests: 0.4, penalties: 2 }),
  department("水利局", "shui-li-ju", { requests: 1.2, licensing: 70, penalties: 12, fees: 45 }),
  department("文化和旅游局", "wen-hua-he-lv-you-ju", { requests: 1, licensing: 60, penalties: 8 }),
  department("医疗保障局", "yi-liao-bao-zhang-ju", { requests: 0.8, penalties: 5 }),
  department("城市管理局", "cheng-shi-guan-li-ju", { requests: 5, licensing: 640, penalties: 900, coercion: 60 }),
  department("商务局", "shang-wu-ju", { requests: 0.7, licensing: 15, penalties: 1 }),
  department("信访局", "xin-fang-ju", { requests: 1 }),
  department("退役军人事务局", "tui-yi-jun-ren-shi-wu-ju", { requests: 0.7 }),
  department("档案局", "dang-an-ju", { requests: 0.3 }),
  department("气象局", "qi-xiang-ju", { requests: 0.2, licensing: 8 }),
  department("残疾人工作办公室", "can-ji-ren-gong-zuo-ban-gong-shi", { requests: 0.2 }),
];

/** Bodies that were renamed, merged, split or closed stand outside the order above. */
export const passing = {
  povertyOffice: department("扶贫开发办公室", "fu-pin-kai-fa-ban-gong-shi", { requests: 1.5 }),
  ruralRevival: department("乡村振兴局", "xiang-cun-zhen-xing-ju", { requests: 1.5 }),
  investmentService: department("招商服务局", "zhao-shang-fu-wu-ju", { requests: 0.8 }),
  investmentPromotion: department("投资促进局", "tou-zi-cu-jin-ju", { requests: 0.8 }),
  workSafety: department("安全生产监督管理局", "an-quan-sheng-chan-jian-du-guan-li-ju"),
  emergency: department("应急管理局", "ying-ji-guan-li-ju", { requests: 2, licensing: 90, penalties: 45 }),
  grain: department("粮食局", "liang-shi-ju", { requests: 0.5 }),
  prices: department("物价局", "wu-jia-ju", { requests: 0.8, penalties: 2 }),
  planning: department("发展和改革局", "fa-zhan-he-gai-ge-ju", { requests: 5, licensing: 60 }),
  landAndWater: department("农林水务局", "nong-lin-shui-wu-ju", { requests: 3, licensing: 70 }),
  forestry: department("林业局", "lin-ye-ju", { requests: 2, licensing: 110, penalties: 14 }),
  water: department("水务局", "shui-wu-ju", { requests: 2, licensing: 60, penalties: 6 }),
  zone: body("other", "经济开发区管理委员会", "jing-ji-kai-fa-qu-guan-li-wei-yuan-hui", { requests: 3 }),
} satisfies Record<string, BodyKind>;
