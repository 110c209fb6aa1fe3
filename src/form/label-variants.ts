/**
 * Other wordings of the form's labels that published reports use, as data: the wording, then the label it stands for.
 * Wordings are compared like labels, without numbering, spaces and punctuation. A slip of the pen is no wording: it is
 * read by likeness, and said.
 */
import { edition2019 } from "./edition-2019.ts";
import { edition2021 } from "./edition-2021.ts";
import { outcomesHeading } from "./statutory-form.ts";

/** A row's label run into one with what stands left of it: 三、本年度办理结果（一）予以公开. */
export const joinedLabels: [string, string][] = [edition2021, edition2019].flatMap(({ requests }) =>
  requests.rows.flatMap(({ group, label }) => {
    const within = group === undefined ? [outcomesHeading] : [group, outcomesHeading + group];
    return within.map((context): [string, string] => [context + label, label]);
  }),
);

export const labelVariants: [string, string][] = [
  ["本年新收申请数量", "一、本年新收政府信息公开申请数量"],
  ["本年新收申请数", "一、本年新收政府信息公开申请数量"],
  ["本年新收政府信息公开申请", "一、本年新收政府信息公开申请数量"],
  ["上年结转申请数量", "二、上年结转政府信息公开申请数量"],
  ["上年结转申请数", "二、上年结转政府信息公开申请数量"],
  ["上年结转政府信息公开申请", "二、上年结转政府信息公开申请数量"],
  ["合计", "（七）总计"],
  ["结转下年度", "四、结转下年度继续办理"],
  ["结转下年度继续办理数量", "四、结转下年度继续办理"],
  ["法律行政法规禁止公开", "2.其他法律行政法规禁止公开"],
  ["危及国家安全公共安全经济安全社会稳定", "3.危及“三安全一稳定”"],
  ["逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  ["申请人逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  ["申请人无正当理由逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  ["逾期不缴费", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["逾期未缴费", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["申请人逾期不缴费", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["申请人逾期未缴费", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["申请人逾期未按收费通知要求缴纳费用", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
];
