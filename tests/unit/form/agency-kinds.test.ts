import { describe, expect, it } from "vitest";
import { kindOfName } from "../../../src/form/agency-kinds.ts";

describe("the kind that a name tells", () => {
  it.each([
    ["样例省人民政府", "government"],
    ["样例区政府", "government"],
    ["样例地区行政公署", "government"],
    ["样例省人民政府办公厅", "office"],
    ["样例区人民政府办公室", "office"],
    ["样例县政府办", "office"],
    ["样例区信访局", "department"],
    ["样例省发展和改革委员会", "department"],
    ["样例市人民政府国有资产监督管理委员会", "department"],
    ["样例市人民政府外事办公室", "department"],
    ["样例市人民防空办公室", "department"],
    ["样例省公安厅", "department"],
    ["样例县政务服务中心", "department"],
    ["样例县公安局交通警察大队", "department"],
    ["样例区样例镇人民政府", "township"],
    ["样例县样例民族乡人民政府", "township"],
    ["样例旗样例苏木人民政府", "township"],
    ["样例镇", "township"],
    ["样例区样例街道办事处", "subdistrict"],
    ["样例街道办", "subdistrict"],
    ["样例县经济开发区管理委员会", "other"],
    ["样例高新区管委会", "other"],
    ["样例县第一中学", "other"],
    ["样例水务集团", "other"],
    ["", "other"],
  ] as const)("%s: %s", (name, kind) => expect(kindOfName(name)).toBe(kind));
});
