/**
 * Every metric as data: name, formula over figure ids, meaning, caution and source. compute-metric.ts gives it its value;
 * the methodology page prints what stands here. Figures of both editions are listed; a report counts those of its own form.
 */
import { editions, rowsOfGroup, type OutcomeGroup } from "../../form/figure-ids.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { MetricDefinition } from "../../model/metric.ts";

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const requests = (...rows: string[]): string[] => rows.map((row) => `requests.${row}.total`);
const group = (id: OutcomeGroup): string[] =>
  requests(...new Set([...rowsOfGroup(id, "2021"), ...rowsOfGroup(id, "2019")]));
const results = (block: string, ...columns: string[]): string[] => columns.map((c) => `reviews.${block}.${c}`);

const granted = [...group("granted"), ...group("partlyGranted")];
const handled = requests("handled");
const concluded = (block: string): string[] => results(block, "upheld", "corrected", "otherResult");
const reviewBlocks = editions["2021"].reviews.blocks.map((block) => block.id);
const litigation = reviewBlocks.filter((id) => id.startsWith("litigation"));

const tableRequests = say(
  "年度报告格式“收到和处理政府信息公开申请情况”表的总计列",
  "The total column of the statutory table on requests received and decided",
);
const tableReviews = say(
  "年度报告格式“政府信息公开行政复议、行政诉讼情况”表",
  "The statutory table on reconsideration and litigation",
);
const bothTables = say(
  "年度报告格式的依申请公开表和复议诉讼表",
  "The statutory tables on requests and on reconsideration and litigation",
);

type Wording = { name: Bilingual; meaning: Bilingual; caution: Bilingual };
type Formula = Pick<MetricDefinition, "formula" | "numerator" | "denominator" | "unit"> & { source?: Bilingual };

/** The law says of no figure which way is good, so no metric has a direction. */
const metric = (id: string, { source = tableRequests, ...formula }: Formula, wording: Wording): MetricDefinition => ({
  id,
  name: wording.name,
  ...formula,
  direction: "none",
  meaning: wording.meaning,
  caution: wording.caution,
  source,
});
const count = (formula: string, numerator: string[]): Formula => ({
  formula,
  numerator,
  denominator: null,
  unit: "count",
});
const share = (formula: string, numerator: string[], denominator: string[]): Formula => ({
  formula,
  numerator,
  denominator,
  unit: "share",
});

const caseloads: MetricDefinition[] = [
  metric("received", count("N", requests("received")), {
    name: say("本年新收", "Requests received"),
    meaning: say(
      "当年收到的政府信息公开申请件数，不含上年结转。",
      "Requests for information that arrived during the year, without those carried in from the year before.",
    ),
    caution: say(
      "件数多少取决于辖区人口、征地拆迁等事项和个别申请人的习惯，不能说明工作好坏。",
      "The number follows from population, land disputes and the habits of a few applicants; it says nothing about how well a body works.",
    ),
  }),
  metric("caseload", count("N + P", requests("received", "carriedIn")), {
    name: say("在办总量", "Caseload"),
    meaning: say(
      "本年新收与上年结转之和，即当年应当处理的全部申请。",
      "Requests received plus those carried in: all that the body had to deal with in the year.",
    ),
    caution: say(
      "与办结数加结转下年度数应当相等；不等时，报告自身有矛盾。",
      "It should equal decisions plus requests carried out; where it doesn't, the report contradicts itself.",
    ),
  }),
];

const disclosureRates: MetricDefinition[] = [
  metric("disclosureRate", share("(A + B) / T", granted, handled), {
    name: say("公开率（全部办结）", "Disclosure rate, all decisions"),
    meaning: say(
      "当年办结的申请中，全部或部分公开的占多少。",
      "Of all requests decided in the year, the share granted in full or in part.",
    ),
    caution: say(
      "公开率没有法定算法。分母含无法提供、不予处理等情形，机关不掌握的信息也会拉低这个数；请与“实体答复”口径并看。",
      "No official formula exists. The denominator holds requests that could not be met, such as for information not held; read it beside the rate on the merits.",
    ),
  }),
  metric("disclosureRateSubstantive", share("(A + B) / (A + B + C)", granted, [...granted, ...group("refused")]), {
    name: say("公开率（实体答复）", "Disclosure rate, decisions on the merits"),
    meaning: say(
      "在决定公开或不公开的申请中，全部或部分公开的占多少。",
      "Of the requests on which the body decided to disclose or to refuse, the share granted in full or in part.",
    ),
    caution: say(
      "不计无法提供、不予处理和其他处理，分母往往很小；与英国、美国的同类比率最为接近，但口径并不相同。",
      "It leaves out requests not held, not processed or otherwise closed, so the denominator is often tiny. It is nearest to the British and American rates, but not the same.",
    ),
  }),
  metric("grantedRate", share("A / T", group("granted"), handled), {
    name: say("予以公开率", "Granted rate"),
    meaning: say("办结的申请中，全部公开的占多少。", "Of all decisions, the share granted in full."),
    caution: say("只计“予以公开”一行，不含部分公开。", "Counts the row of full grants alone, without partial ones."),
  }),
  metric("partlyGrantedRate", share("B / T", group("partlyGranted"), handled), {
    name: say("部分公开率", "Partly granted rate"),
    meaning: say("办结的申请中，区分处理后部分公开的占多少。", "Of all decisions, the share granted in part."),
    caution: say(
      "“部分”可能只遮去一个电话号码，也可能只给出一句话，故与予以公开率分列。",
      "“In part” may mean one telephone number withheld or a single sentence released, so it is kept apart from full grants.",
    ),
  }),
];

const otherOutcomes: MetricDefinition[] = [
  metric("refusalRate", share("C / T", group("refused"), handled), {
    name: say("不予公开率", "Refusal rate"),
    meaning: say(
      "办结的申请中，以八种法定理由之一不予公开的占多少。",
      "Of all decisions, the share refused on one of the eight statutory grounds.",
    ),
    caution: say(
      "不含无法提供和不予处理；各项理由的件数见报告页。",
      "Does not include requests that could not be met or were not processed; the report page has the number for each ground.",
    ),
  }),
  metric("unavailableRate", share("D / T", group("unavailable"), handled), {
    name: say("无法提供率", "Unable-to-provide rate"),
    meaning: say(
      "办结的申请中，因不掌握、没有现成信息或内容不明确而无法提供的占多少。",
      "Of all decisions, the share that could not be met: information not held, not ready-made, or a request still unclear.",
    ),
    caution: say(
      "常是最大的一类。是申请错投了机关，还是信息确实不存在，表中看不出来。",
      "Often the largest class. The table does not tell whether a request went to the wrong body or the information does not exist.",
    ),
  }),
  metric("notProcessedRate", share("E / T", group("notProcessed"), handled), {
    name: say("不予处理率", "Not-processed rate"),
    meaning: say(
      "办结的申请中，按信访投诉、重复申请等情形不予处理的占多少。",
      "Of all decisions, the share not processed, for instance as a complaint or a repeated request.",
    ),
    caution: say(
      "属于程序性处理，对信息能否公开没有作出判断。",
      "A procedural outcome: it decides nothing about whether the information may be disclosed.",
    ),
  }),
  metric("otherRate", share("F / T", group("other"), handled), {
    name: say("其他处理率", "Otherwise-handled rate"),
    meaning: say(
      "办结的申请中，因逾期不补正、逾期不缴费等原因终结的占多少。",
      "Of all decisions, the share closed otherwise, such as when the applicant did not clarify or pay in time.",
    ),
    caution: say(
      "2019 年表式只有一行，2021 年表式分三行，这里都合为一项。",
      "One row in the form of 2019, three in that of 2021; taken together here.",
    ),
  }),
  metric("carryOverRate", share("Q / (N + P)", requests("carriedOut"), requests("received", "carriedIn")), {
    name: say("结转率", "Carry-over rate"),
    meaning: say(
      "当年在办的申请中，到年底尚未办结、转入下年的占多少。",
      "Of the year's caseload, the share still undecided at its end and carried out to the next.",
    ),
    caution: say(
      "年底收到的申请本可依法跨年答复，结转不等于超期。",
      "A request received in December may lawfully be answered in January: carried over does not mean late.",
    ),
  }),
];

const correction = (blocks: string[]): Formula => ({
  ...share(
    "corrected / (upheld + corrected + otherResult)",
    blocks.flatMap((block) => results(block, "corrected")),
    blocks.flatMap(concluded),
  ),
  source: tableReviews,
});
const fewCases = say(
  "案件通常很少，一名申请人的几件案子就能改变结果；不足 10 件时只看件数。",
  "Cases are few as a rule, and one applicant's can change the result; below ten, look at the numbers only.",
);

const reviewMetrics: MetricDefinition[] = [
  metric("reconsiderationCorrectionRate", correction(["reconsideration"]), {
    name: say("行政复议纠正率（已审结）", "Reconsideration correction rate, concluded cases"),
    meaning: say(
      "已审结的行政复议案件中，原答复被纠正的占多少。",
      "Of concluded reconsideration cases, the share in which the body's reply was corrected.",
    ),
    caution: fewCases,
  }),
  metric("litigationCorrectionRate", correction(litigation), {
    name: say("行政诉讼纠正率（已审结）", "Litigation correction rate, concluded cases"),
    meaning: say(
      "已审结的行政诉讼案件中，原答复被纠正的占多少，直接起诉和复议后起诉合并计算。",
      "Of concluded court cases, filed directly or after reconsideration, the share in which the reply was corrected.",
    ),
    caution: fewCases,
  }),
  metric("litigationDirectCorrectionRate", correction(["litigationDirect"]), {
    name: say("直接起诉纠正率（已审结）", "Correction rate, litigation filed directly"),
    meaning: say(
      "未经复议直接起诉、已审结的案件中，原答复被纠正的占多少。",
      "Of concluded court cases filed without reconsideration, the share in which the reply was corrected.",
    ),
    caution: fewCases,
  }),
  metric("litigationAfterReconsiderationCorrectionRate", correction(["litigationAfterReconsideration"]), {
    name: say("复议后起诉纠正率（已审结）", "Correction rate, litigation after reconsideration"),
    meaning: say(
      "复议后又起诉、已审结的案件中，原答复被纠正的占多少。",
      "Of concluded court cases that followed a reconsideration, the share in which the reply was corrected.",
    ),
    caution: say(
      "与复议是同一争议，不可与复议件数相加；案件通常很少。",
      "The same dispute as the reconsideration before it, so the two are never added; cases are few as a rule.",
    ),
  }),
  metric(
    "reviewIncidence",
    {
      formula: "(reconsideration.total + litigationDirect.total) / T",
      numerator: [...results("reconsideration", "total"), ...results("litigationDirect", "total")],
      denominator: handled,
      unit: "perDecision",
      source: bothTables,
    },
    {
      name: say("复议诉讼发生率", "Review incidence"),
      meaning: say(
        "每办结一件申请，引起多少件复议或直接起诉。",
        "Reconsideration and directly filed court cases per request decided.",
      ),
      caution: say(
        "复议后起诉是同一争议，不计入；案件可能针对往年的答复，所以可以大于 1，也不是百分比。",
        "Litigation after reconsideration is the same dispute again and is not counted. Cases may concern earlier years' replies, so the figure can exceed 1 and is no percentage.",
      ),
    },
  ),
];

export const metrics: MetricDefinition[] = [...caseloads, ...disclosureRates, ...otherOutcomes, ...reviewMetrics];
