/** Wording of the five thematic pages. Numbers come formatted; a share comes with its counts. */
import type { themesZh } from "../zh/themes.ts";

const plural = (count: string, one: string, many: string): string => `${count} ${count === "1" ? one : many}`;
const agencies = (count: string): string => plural(count, "agency", "agencies");
const reports = (count: string): string => plural(count, "report", "reports");
const requests = (count: string): string => plural(count, "request", "requests");
const areas = (count: string): string => plural(count, "area", "areas");

export const themesEn: typeof themesZh = {
  year: (year) => year,
  yearLabel: (year, count) => `${year} (${reports(count)})`,
  parts: {
    years: "Over the years",
    rates: "Disclosure rates by year",
    regions: "By area",
    spread: "Across agencies",
    grounds: "Other grounds",
  },
  jump: "On this page",
  own: (count) => `Own cases, from ${reports(count)}`,
  leftOutUnknown: (count) => `${reports(count)} left out: a number needed here is not stated.`,
  leftOutDisputed: (count) => `${reports(count)} left out: the numbers contradict one another.`,
  notAddedSummaries: (count) =>
    `Not added in: ${plural(count, "area summary", "area summaries")} for the same year, which ${count === "1" ? "holds" : "hold"} the cases of the agencies below.`,
  notAddedUnknown: (count) => `Not added in: ${reports(count)} for the same year that do not state what they cover.`,
  fullerYear: (year, newest) =>
    `The collection has less than half as many reports for ${newest} as for its fullest year, so ${year} comes first here.`,
  yearsNote:
    "The collection does not hold the same agencies every year, so totals over all reports are not comparable. The chart and the first table are therefore of the agencies with a usable report in each of these years.",
  yearsNoteLoose:
    "The collection does not hold the same agencies every year, so totals are not comparable as they stand.",
  editionsNote:
    "The forms of 2019 and 2021 print these rows alike, so the series does not break where an agency changed forms. The table counts the reports still on the old form.",
  regionsNote:
    "In the order of region codes. The collection holds more agencies of some areas than of others, and numbers follow from population and land disputes; they do not rate anyone.",
  regionOwn: (name) => `${name}本级 (own agencies)`,
  regionNone: "Area not known",
  columns: {
    year: "Year",
    region: "Area",
    counted: "Counted",
    reports: "Reports",
    oldForm: "On the 2019 form",
    body: "Agency",
  },
  source: (table, version) => `Source: the agencies’ annual reports, table “${table}”. Data version ${version}.`,
  compareLink: "See these numbers on the comparison page",
  csv: "Download CSV (for scripts)",
  csvExcel: "Download CSV (for Excel)",
  ownList: (year, scope) => `${year}: ${scope}`,
  unlisted: (listed, all) =>
    `Of ${plural(all, "area summary", "area summaries")}, the ${listed} of provinces and cities are listed; the pages of the areas have the others.`,
  unlistedUnknown: (all) =>
    `A further ${reports(all)} ${all === "1" ? "does" : "do"} not say whether the numbers include the agencies below. They are not added; the pages of areas and agencies have them.`,
  absentMany: (count, year) =>
    `The collection holds no report of a further ${agencies(count)} for ${year}. The pages of the areas show year by year what it holds.`,
  constantCaption: (caption, count) => `${caption}: ${agencies(count)} with a usable report every year`,
  allCaption: (caption) => `${caption}: all reports of own cases`,
  earlier: "Earlier area summaries",
  shareColumn: "Share; 95% interval",
  intervalNote:
    "The line is the 95% interval (Wilson): where the rate could have fallen by chance alone, practice unchanged. Below 10 cases there are counts only.",
  constantRate: (name, a) =>
    `Among the ${agencies(a.bodies)} with a usable report every year, the ${name} was ${a.first} in ${a.from} and ${a.last} in ${a.to}.`,
  looseRate: (name, a) => `The ${name} was ${a.first} in ${a.from} and ${a.last} in ${a.to}.`,
  regionRates: (name, a) =>
    `In ${a.year}, ${areas(a.rated)} had 10 cases or more; the ${name} ran from ${a.low} to ${a.high}${a.few}.`,
  regionRatesOne: (name, a) => `In ${a.year}, only ${a.region} had 10 cases or more; the ${name} was ${a.value}.`,
  regionRatesFew: (count) => `; ${areas(count)} had fewer and no percentage is given`,
  regionRatesNone: (name, year) => `In ${year}, no area had 10 cases or more, so no ${name} is given.`,
  chart: {
    years: "One column for each year, from zero. The table below has the numbers.",
    bars: "One bar for each row, from zero. The table below has the numbers.",
    outcome: "One bar, divided by the counts of six classes of outcome. The table below has the numbers.",
    stacks:
      "One bar for each row, made of the counts of six classes of outcome in turn, with the total at its end. The table below has the numbers.",
    rates:
      "One dot for each row, with a line for the 95% interval; below 10 cases only the counts. The table below has the numbers.",
    leaves: "One bar for each ground, from zero; grounds never used are not drawn. The table below has the numbers.",
    panels:
      "One panel for each item with a column a year, all from zero and to one scale. The table below has the numbers.",
    squares:
      "One square for each case, its fill and pattern showing the result; each kind of proceeding in a line of its own. The table below has the numbers.",
  },
  requests: {
    title: "How many requests came in",
    description:
      "Requests for information received each year: totals, how agencies differ, area by area and agency by agency, with tables and CSV.",
    lede: "How many requests for information people made, how many were decided, and how many were left for the next year.",
    caution:
      "The number follows from population, land disputes and the habits of a few applicants. It says nothing about how well an agency works.",
    columns: { received: "Received", carriedIn: "Carried in", handled: "Decided", carriedOut: "Carried out" },
    carryOverRate: "Carry-over rate; 95% interval",
    total: (year, count, received) => `In ${year}, ${agencies(count)} received ${requests(received)} between them`,
    allZero: (year, count) => `In ${year}, none of the ${agencies(count)} received a request.`,
    one: (year, name, count) => `In ${year}, ${name} received ${requests(count)}.`,
    oneZero: (year, name) => `In ${year}, ${name} received no request.`,
    zeros: (count) => `; ${count} received none`,
    half: (count) => `; half received ${count} or fewer`,
    end: ".",
    listed: (year, count) => `For ${year}, ${reports(count)} each state the requests received; they are not added up.`,
    unknown: (year) => `No report for ${year} states all of what came in and went out without contradiction.`,
    years: (a) =>
      `The ${agencies(a.bodies)} with a usable report every year received ${requests(a.first)} in ${a.from} and ${a.last} in ${a.to}.`,
    yearsLoose: (a) =>
      `In the reports at hand, ${requests(a.first)} came in during ${a.from} and ${a.last} during ${a.to}.`,
    regions: (year, low, high) => `In ${year}, areas received between ${low} and ${high} requests.`,
    regionsSame: (year, count) => `In ${year}, every area received ${requests(count)}.`,
    bands: "Requests received",
    bandBodies: "Agencies",
    band: (from, to) => `${from} to ${to}`,
    bandZero: "none",
    bandOpen: (from) => `${from} or more`,
    spreadCaption: (year) => `Agencies by the number of requests received in ${year}`,
    spreadSentence: (a) =>
      `In order of requests received, the agency a quarter of the way up had ${a.lower}, the one in the middle ${a.median}, the one at three quarters ${a.upper}.`,
    caption: (year, what) => `Requests received and decided in ${year}, ${what}`,
    yearsCaption: "Requests received and decided by year",
  },
  outcomes: {
    title: "What became of the requests",
    description:
      "Requests decided in a year, in six classes of outcome, with the disclosure rate computed two ways, by year, area and agency.",
    lede: "Of the requests decided, how many led to disclosure and how many did not. No law defines a disclosure rate, so two stand side by side.",
    caution:
      "Outcomes are those of requests decided in the year, some of them carried in from the year before: they must not be divided by requests received. Below 10 decisions there are counts but no percentage.",
    handled: "Decided (n)",
    rate: "Disclosure rate, all decisions; 95% interval",
    rateOnMerits: "Disclosure rate, decisions on the merits; 95% interval",
    rateName: "disclosure rate over all decisions",
    rateOnMeritsName: "disclosure rate over decisions on the merits",
    formulas:
      "All decisions: (granted + partly granted) ÷ decided. On the merits: (granted + partly granted) ÷ (granted + partly granted + refused).",
    formulaLink: "Formulas and cautions",
    outcome: "Outcome",
    count: "Requests",
    share: "Share of decisions; 95% interval",
    total: (year, count, decided, parts) =>
      `In ${year}, ${agencies(count)} decided ${requests(decided)} between them: ${parts}.`,
    one: (year, name, decided, parts) => `In ${year}, ${name} decided ${requests(decided)}: ${parts}.`,
    part: (name, count) => `${name.charAt(0).toLowerCase()}${name.slice(1)} ${count}`,
    partComma: ", ",
    noneDecided: (year) => `In ${year} no request was decided.`,
    listed: (year, count) => `For ${year}, ${reports(count)} each state the outcomes; they are not added up.`,
    unknown: (year) => `No report for ${year} states all six classes of outcome without contradiction.`,
    rateRow: (year, basis) => `${year}, ${basis}`,
    bases: { all: "all decisions", merits: "on the merits" },
    spread: (a) =>
      `Of the ${agencies(a.bodies)} with 10 decisions or more in ${a.year}, ${a.low} disclosed in under 20% of them and ${a.high} in 80% or more; ${agencies(a.few)} decided fewer than 10 and ${a.few === "1" ? "has" : "have"} no percentage.`,
    spreadNone: (year, few) =>
      `No agency had 10 decisions or more in ${year}; ${agencies(few)} decided fewer than 10 and ${few === "1" ? "has" : "have"} no percentage.`,
    band: (from, to) => `${from} to under ${to}`,
    bandLast: (from) => `${from} to 100%`,
    bands: "Disclosure rate, all decisions",
    bandBodies: "Agencies",
    spreadCaption: (year) => `Agencies with 10 decisions or more in ${year}, by disclosure rate over all decisions`,
    caption: (year, what) =>
      `Outcomes of requests decided in ${year}, ${what}; disclosure rates with n and 95% interval`,
    yearsCaption: "Outcomes by year; disclosure rates with n and 95% interval",
  },
  refusals: {
    title: "The grounds for not disclosing",
    description:
      "Requests refused, not answerable or not processed: which ground was given how often, by year, area and agency.",
    lede: "Where nothing was disclosed, the ground the agency gave: eight for refusing, three for being unable to answer, five for not processing.",
    caution:
      "Agencies choose the ground themselves, and a request counts under one ground only. Numbers do not tell whether a ground was rightly used. Below 10 cases there are counts but no percentage.",
    handled: "Decided",
    rateOf: (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}; 95% interval`,
    rates: {
      refusalRate: "refusal rate",
      unavailableRate: "rate of requests not answerable",
      notProcessedRate: "rate of requests not processed",
    },
    ground: "Ground",
    count: "Requests",
    shareOf: (group) => `Share of “${group}”; 95% interval`,
    total: (a) => `In ${a.year}, ${agencies(a.bodies)} decided ${requests(a.handled)} and refused ${a.count} of them`,
    one: (a) => `In ${a.year}, ${a.name} decided ${requests(a.handled)} and refused ${a.count} of them`,
    most: (ground, count) => `; the ground used most was “${ground}”, ${count === "1" ? "once" : `${count} times`}`,
    mostShared: (grounds, count) =>
      `; ${grounds} grounds were used most, ${count === "1" ? "once" : `${count} times`} each`,
    end: ".",
    none: (year, count, handled) => `In ${year}, ${agencies(count)} decided ${requests(handled)} and refused none.`,
    noneDecided: (year) => `In ${year} no request was decided.`,
    others: (a) =>
      `${requests(a.unavailable)} could not be answered and ${a.notProcessed} ${a.notProcessed === "1" ? "was" : "were"} not processed`,
    listed: (year, count) =>
      `For ${year}, ${reports(count)} each state the grounds for refusing; they are not added up.`,
    unknown: (year) => `No report for ${year} states all grounds without contradiction.`,
    groundsCaption: (year) => `Grounds for refusing in ${year}, own cases added up`,
    othersCaption: (year) => `Grounds for not answering or not processing in ${year}, own cases added up`,
    caption: (year, what) => `Requests not disclosed in ${year}, ${what}; rates are of all decisions`,
    yearsCaption: "Requests not disclosed by year; rates are of all decisions",
    panelsCaption: "Grounds for refusing by year",
    otherNote:
      "“Otherwise handled” has three rows on the 2021 form and one on that of 2019. Row by row the two cannot be joined, so only the sum is told, on the page of outcomes.",
  },
  reviews: {
    title: "Who went to review or to court",
    description:
      "Cases of administrative reconsideration and litigation over requests for information, and how they ended, by year, area and agency.",
    lede: "How many people took an answer to administrative reconsideration or to court, and how it ended.",
    caution:
      "Litigation after reconsideration is the same dispute going on to court and is not added to reconsideration. Below 10 concluded cases there are counts but no percentage.",
    proceeding: "Proceeding",
    corrected: "Correction rate, of concluded cases; 95% interval",
    correctedOf: (proceeding) => `${proceeding}: correction rate, of concluded cases`,
    block: (body, block, count) =>
      `${body}: ${block.charAt(0).toLowerCase()}${block.slice(1)}, ${plural(count, "case", "cases")}`,
    blockTotal: (block, count) => `${block}, ${plural(count, "case", "cases")}`,
    total: (year, count, reconsideration, direct) =>
      `In ${year}, ${agencies(count)} had ${plural(reconsideration, "reconsideration case", "reconsideration cases")} and ${plural(direct, "court case", "court cases")} filed directly`,
    one: (year, name, reconsideration, direct) =>
      `In ${year}, ${name} had ${plural(reconsideration, "reconsideration case", "reconsideration cases")} and ${plural(direct, "court case", "court cases")} filed directly`,
    after: (count) =>
      `; ${plural(count, "case", "cases")} went to court after reconsideration, the same ${count === "1" ? "dispute" : "disputes"} again and not added`,
    end: ".",
    none: (year, count) => `In ${year}, none of the ${agencies(count)} had a case of reconsideration or litigation.`,
    oneNone: (year, name) => `In ${year}, ${name} had no case of reconsideration or litigation.`,
    listed: (year, count) => `For ${year}, ${reports(count)} each state their cases; they are not added up.`,
    unknown: (year) => `No report for ${year} states all of its cases without contradiction.`,
    years: (a) =>
      `The ${agencies(a.bodies)} with a usable report every year had ${plural(a.first, "reconsideration case", "reconsideration cases")} in ${a.from} and ${a.last} in ${a.to}.`,
    yearsLoose: (a) =>
      `The reports at hand have ${plural(a.first, "reconsideration case", "reconsideration cases")} for ${a.from} and ${a.last} for ${a.to}.`,
    regions: (a) => `In ${a.year}, ${a.some} of ${areas(a.regions)} had reconsideration cases.`,
    caption: (year, what) => `Cases of reconsideration and litigation in ${year}, ${what}`,
    yearsCaption: "Cases of reconsideration and litigation by year",
    withoutCases: (count) => `A further ${agencies(count)} had no case; the table has them.`,
  },
  applicants: {
    title: "Who asks",
    description: "Requests for information by natural persons and by kind of organisation, by year, area and agency.",
    lede: "Who the requests come from: natural persons, or businesses, research institutions, public-interest organisations, legal service institutions and others.",
    caution:
      "Reports sort requests by the name they were made in: a person acting for a firm, or a lawyer for a client, counts as whoever signed.",
    kind: "Applicant",
    count: "Requests",
    share: "Share of requests received; 95% interval",
    received: "Requests received",
    organisations: "all organisations",
    naturalShare: "share of requests made by natural persons",
    total: (a) =>
      `In ${a.year}, ${agencies(a.bodies)} received ${requests(a.count)}: ${a.natural} from natural persons and ${a.organisations} from organisations.`,
    one: (a) =>
      `In ${a.year}, ${a.name} received ${requests(a.count)}: ${a.natural} from natural persons and ${a.organisations} from organisations.`,
    none: (year, count) => `In ${year}, none of the ${agencies(count)} received a request.`,
    oneNone: (year, name) => `In ${year}, ${name} received no request.`,
    listed: (year, count) => `For ${year}, ${reports(count)} each state who asked; they are not added up.`,
    unknown: (year) => `No report for ${year} states all kinds of applicant without contradiction.`,
    regions: (a) => `In ${a.year}, ${a.some} of ${areas(a.regions)} received requests from organisations.`,
    caption: (year, what) => `Requests received in ${year} by applicant, ${what}`,
    yearsCaption: "Requests received by applicant and year",
    kindsCaption: (year) => `Requests received in ${year} by applicant`,
  },
};
