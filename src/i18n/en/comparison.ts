/** Wording of charts and of the pages that compare bodies. */
import type { comparisonZh } from "../zh/comparison.ts";

const plural = (count: string, one: string, many: string): string => `${count} ${count === "1" ? one : many}`;
const bodiesOf = (count: string): string => plural(count, "body", "bodies");

export const comparisonEn: typeof comparisonZh = {
  charts: {
    colon: ": ",
    notKnown: "not stated",
    disputed: " (report contradicts itself)",
    noDecisions: "No request was decided this year",
  },
  listComma: ", ",
  clauseComma: ", ",
  leftOut: (bodies: string): string =>
    ` ${plural(bodies, "body is", "bodies are")} left out because the report contradicts itself.`,
  sentenceGap: " ",
  scopes: {
    own: {
      name: "own cases",
      title: "Reports of own cases",
      note: "Each report counts only what the body itself handled. The bodies do not overlap, so their numbers may be added.",
    },
    summary: {
      name: "area summaries",
      title: "Area summaries",
      note: "A government’s report on its whole area already holds its members’ cases. It is neither set beside their own reports nor added to anything.",
    },
    unknown: {
      name: "scope not stated",
      title: "Reports that do not state their scope",
      note: "The report does not say whether it counts the body alone or its members too, so it stands apart and is not added.",
    },
  },
  reasons: {
    noDecisions: "No requests decided this year; cannot be computed",
    noDecisionsOnMerits: "Nothing was disclosed or refused this year; cannot be computed",
    noCaseload: "No caseload this year; cannot be computed",
    noConcludedCases: "No concluded cases; cannot be computed",
    notReported: "Not stated in the report",
    conflicting: "The report contradicts itself; not computed",
    notInEdition: "Not in the form that the report uses",
    noReport: (year: string): string => `No report for ${year} in this collection`,
  },
  disputedMark: "contradicted",
  disputedNote:
    "“Contradicted” marks a number that does not add up within its own report. It stands here as printed; the body’s page shows where it fails.",
  ofCases: (part: string, all: string): string => `${part} of ${all}`,
  shareOfCases: (share: string, part: string, all: string): string => `${share} (${part}/${all})`,
  bounds: (low: string, high: string): string => `${low}–${high}`,
  perDecision: (value: string, part: string, all: string): string => `${value} per decision (${part}/${all})`,
  tooFew: "Fewer than 10 cases, so no percentage",
  yearAndScope: (year: string, scope: string): string => `${year}: ${scope}`,
  absentTitle: "Bodies without data",
  body: "Body",
  manyBodies: (bodies: string): string =>
    `The ${bodies} bodies of this group are all in the table. To see a chart, choose up to 12 of them on the comparison page.`,
  empty: "The collection holds no report that could be compared yet.",
  compareLink: "Choose bodies, a metric and years to compare",
  requests: {
    title: "How many requests came in",
    description:
      "Requests for information that each body received, year by year and by the scope of its report, with tables.",
    lede: "How many requests for information each body received in a year. Bodies are in order of name, not of number.",
    caution:
      "The number follows from population, land disputes and the habits of a few applicants. It says nothing about how well a body works.",
    chartDescription:
      "One bar for each body, from zero, as long as the number of requests received. The table below has the numbers.",
    caption: (year: string, scope: string): string => `Requests received and decided in ${year} (${scope})`,
    columns: { received: "Received", carriedIn: "Carried in", handled: "Decided", carriedOut: "Carried out" },
    allZero: (year: string, bodies: string): string =>
      `In ${year}, none of the ${bodiesOf(bodies)} received a request.`,
    oneZero: (year: string, name: string): string => `In ${year}, ${name} received no request.`,
    one: (year: string, name: string, count: string): string =>
      `In ${year}, ${name} received ${plural(count, "request", "requests")}.`,
    total: (year: string, bodies: string, count: string): string =>
      `In ${year}, ${bodiesOf(bodies)} received ${plural(count, "request", "requests")} between them`,
    listed: (year: string, bodies: string): string =>
      `For ${year}, ${plural(bodies, "report states", "reports state")} the requests received; they are not added up`,
    most: (name: string, count: string): string => `; the most went to ${name}, with ${count}`,
    mostShared: (bodies: string, count: string): string => `; the ${bodies} with the most had ${count} each`,
    none: (bodies: string): string => `; ${bodiesOf(bodies)} received none`,
    end: ".",
    unknown: (year: string): string => `No report for ${year} states how many requests were received.`,
  },
  outcomes: {
    title: "What became of the requests",
    description:
      "Requests that each body decided in a year, in six classes of outcome, with the disclosure rate computed two ways.",
    lede: "What each body decided in a year, in six classes. No law defines a disclosure rate, so two stand side by side.",
    caution:
      "Outcomes are those of requests decided in the year, some of them carried in from the year before: they must not be divided by requests received. Below 10 decisions there are counts but no percentage.",
    chartDescription:
      "One bar for each body, made of its six classes of outcome in turn, with the total at its end. The table below has the numbers.",
    ratesTitle: "Disclosure rate, all decisions",
    ratesFormula: "Formula: (granted + partly granted) ÷ all decisions.",
    ratesFinding: (rated: string, few: string): string =>
      `${plural(rated, "body decided", "bodies decided")} ten requests or more and can be given a percentage; ${plural(few, "body", "bodies")} decided fewer and ${few === "1" ? "is" : "are"} shown as counts.`,
    ratesNoneFinding: "No body decided ten requests or more, so there are counts and no percentages.",
    ratesDescription:
      "One dot for each body, at its disclosure rate over all decisions. The line through it is the 95 % interval: what chance alone could do to a body with the same practice. The table below has the numbers.",
    intervalNote:
      "The line is the 95 % interval (Wilson): where the rate could have fallen by chance alone, with the body’s practice unchanged.",
    caption: (year: string, scope: string): string =>
      `Outcomes of requests decided in ${year} (${scope}); disclosure rates with n and 95 % interval`,
    handled: "Decided (n)",
    rate: "Disclosure rate, all decisions; 95 % interval",
    rateOnMerits: "Disclosure rate, decisions on the merits; 95 % interval",
    finding: (year: string, bodies: string, count: string, parts: string): string =>
      `In ${year}, ${bodiesOf(bodies)} decided ${plural(count, "request", "requests")}: ${parts}.`,
    findingOne: (year: string, name: string, count: string, parts: string): string =>
      `In ${year}, ${name} decided ${plural(count, "request", "requests")}: ${parts}.`,
    listed: (year: string, bodies: string): string =>
      `For ${year}, ${plural(bodies, "report states its", "reports state their")} outcomes; they are not added up.`,
    part: (name: string, count: string): string => `${name.toLowerCase()} ${count}`,
    noneDecided: (year: string): string => `In ${year}, no request was decided.`,
    unknown: (year: string): string => `No report for ${year} states all six classes of outcome.`,
  },
  reviews: {
    title: "Did anyone appeal",
    description:
      "Reconsideration and court cases over freedom of information, body by body: one square for each case, with tables.",
    lede: "How many reconsideration and court cases over freedom of information each body had, and how they ended.",
    caution:
      "Litigation after reconsideration is the same dispute before a court, and is never added to reconsideration. Cases are few: below 10 concluded cases there are counts but no percentage.",
    chartDescription:
      "One square stands for one case; colour and pattern tell its result. Each kind of proceeding has its own line. The table below has the numbers.",
    caption: (year: string, scope: string): string => `Reconsideration and court cases in ${year} (${scope})`,
    block: (body: string, block: string, count: string): string => `${body} · ${block}: ${count}`,
    corrected: "Corrected, of concluded",
    finding: (year: string, bodies: string, reconsideration: string, direct: string): string =>
      `In ${year}, ${bodiesOf(bodies)} had ${plural(reconsideration, "reconsideration case", "reconsideration cases")} and ${plural(direct, "court case", "court cases")} filed directly`,
    findingOne: (year: string, name: string, reconsideration: string, direct: string): string =>
      `In ${year}, ${name} had ${plural(reconsideration, "reconsideration case", "reconsideration cases")} and ${plural(direct, "court case", "court cases")} filed directly`,
    proceeding: "Proceeding",
    findingAfter: (count: string): string =>
      `; ${plural(count, "case", "cases")} went to court after reconsideration, the same ${count === "1" ? "dispute" : "disputes"} again and not added`,
    none: (year: string, bodies: string): string => `In ${year}, none of the ${bodiesOf(bodies)} had a review case.`,
    oneNone: (year: string, name: string): string => `In ${year}, ${name} had no review case.`,
    listed: (year: string, bodies: string): string =>
      `For ${year}, ${plural(bodies, "report states its", "reports state their")} review cases; they are not added up.`,
    withoutCases: (bodies: string): string =>
      `${plural(bodies, "more body had no case and stands", "more bodies had no case and stand")} in the table.`,
    end: ".",
    unknown: (year: string): string => `No report for ${year} states all its review cases.`,
  },
  compare: {
    title: "Compare",
    description:
      "Choose bodies, a metric and years; see the chart and the table, and download what is shown. The address holds every choice, to be kept and cited.",
    lede: "Choose bodies, a metric and years. The address of the page holds every choice, so what you see can be cited.",
    withoutScript:
      "Scripts are not running in this browser. Below is a fixed table of the requests all bodies received. For more, see",
    scope: "Scope",
    bodies: "Bodies (up to 12)",
    bodiesFilter: "Find a body by name or pinyin",
    bodiesMore: (count: string): string =>
      `${plural(count, "more body is", "more bodies are")} not listed. Type a name to find one.`,
    bodiesFull: "Twelve bodies are chosen. Take one out to choose another.",
    bodiesNoMatch: "No body of that name.",
    clear: "Choose none",
    metric: "Metric",
    years: "Years",
    view: "View",
    views: { bars: "Bars", dots: "Dots with interval", table: "Table only" },
    copy: "Copy address",
    copied: "Address copied.",
    copyFailed: "The browser does not allow copying. Please take the address from the address bar.",
    download: "Download CSV",
    downloadNote:
      "The CSV is UTF-8 with a byte order mark and opens in Excel as it is. For scripts, take reports.csv from the data page.",
    loading: "Reading the data.",
    failed: "The data could not be read. Please open the page again later; below is the fixed table.",
    formula: "Formula",
    meaning: "Meaning",
    shown: (bodies: string, years: string, metric: string): string =>
      `Showing “${metric}” for ${bodiesOf(bodies)}, ${years}.`,
    nothingChosen: "No body or no year is chosen yet.",
    nothingToShow: "There is no data for these bodies and years; the reasons stand below.",
    countsHaveNoInterval: "This metric is no percentage and has no interval, so it is drawn as bars.",
    findingNone: "Nothing here has a number that could be drawn; each row says why.",
    findingOne: (label: string, value: string): string => `Only ${label} has a number that can be drawn: ${value}.`,
    findingEqual: (rows: string, value: string): string => `All ${rows} rows show ${value}.`,
    finding: (low: string, high: string, label: string): string => `From ${low} to ${high}; the highest is ${label}.`,
    findingShared: (low: string, high: string, rows: string): string =>
      `From ${low} to ${high}; ${rows} rows share the highest.`,
    chartDescription: (drawn: string, without: string): string =>
      `In order of name. Rows drawn: ${drawn}; rows without a number to draw, told in words: ${without}. The table below has the numbers.`,
    caption: (metric: string, scope: string): string => `${metric} (${scope})`,
    columns: {
      year: "Year",
      value: "Value",
      numerator: "Numerator",
      denominator: "Denominator (n)",
      bounds: "95 % interval",
      note: "Note",
    },
    ignored: (parts: string): string => `Parts of the address could not be understood and were left out: ${parts}.`,
    ignoredTooMany: "bodies beyond the twelfth",
    labelWithYear: (name: string, year: string): string => `${name} ${year}`,
    sameName: (name: string, place: string): string => `${name} (${place})`,
    csvName: (metric: string): string => `nianbao-${metric}.csv`,
  },
};
