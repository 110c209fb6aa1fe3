/**
 * What kind of body a name tells: endings as rules, tried in order. A name comes in as the report gives it, a kind goes out;
 * what no rule knows is "other", never guessed.
 */
import type { AgencyKind } from "../model/dataset.ts";

/** The first that fits decides, so exceptions stand before what they are exceptions of. */
const rules: readonly { kind: AgencyKind; name: RegExp }[] = [
  // 区公所 and committees that run a development zone are neither governments nor their departments.
  {
    kind: "other",
    name: /(开发区|高新区|园区|新区|示范区|度假区|保税区|产业区|集聚区|风景区|景区)(管理委员会|管委会)$/,
  },
  { kind: "office", name: /(人民)?政府(办公室|办公厅|办)$/ },
  { kind: "office", name: /(行政公署|盟|州|县|市|区|旗|省)(办公室|办公厅)$/ },
  { kind: "subdistrict", name: /(街道|街|地区)(办事处|办)$|街道$/ },
  { kind: "township", name: /(镇|乡|苏木)(人民)?(政府)?$/ },
  { kind: "government", name: /(人民)?政府$|行政公署$/ },
  { kind: "other", name: /(公司|集团|医院|大学|学院|学校|中学|小学|幼儿园|银行)$/ },
  {
    kind: "department",
    name: /(局|委员会|委|厅|办公室|办|部|署|院|中心|总队|支队|大队|分局|处|所|站|协会|联合会|联社|总社|社|馆|会)$/,
  },
];

/** A region's bare name (洪泽区) is its government's: whoever knows the regions says so before asking here. */
export const kindOfName = (name: string): AgencyKind => rules.find((rule) => rule.name.test(name))?.kind ?? "other";
