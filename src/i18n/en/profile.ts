import type { profileZh } from "../zh/profile.ts";
import { evidenceEn } from "./evidence.ts";
import { historyEn } from "./history.ts";
import { peersEn } from "./peers.ts";
import { ratesEn } from "./rates.ts";

const requests = (count: number): string => (count === 1 ? "request" : "requests");

export const profileEn: typeof profileZh = {
  ...evidenceEn,
  ...historyEn,
  ...peersEn,
  ...ratesEn,
  colon: ": ",
  comma: ", ",
  listComma: ", ",
  semicolon: "; ",
  stop: ".",
  parenthesis: (text) => ` (${text})`,
  quote: (text) => `“${text}”`,

  state: {
    blank: "blank",
    dash: (raw) => `dash ${raw}`.trim(),
    missing: "missing",
    unreadable: (raw) => (raw === "" ? "not a number" : `${raw} (not a number)`),
    notInEdition: "not in this form",
    countsAsZero: "counts as 0",
    disputed: "sum fails",
    notTold: "not reported",
  },
  scope: {
    own: "Own cases",
    summary: "Summary of the area",
    unknown: "Scope not stated",
  },
  scopeNote: {
    own: "The figures are this body’s own requests only.",
    summary: "A government’s summary of its area: the figures include the bodies under it.",
    unknown: "The report does not say whether the figures include the bodies under it.",
  },
  edition: {
    "2019": "2019 form",
    "2021": "2021 form",
    mixed: "2019 and 2021 forms mixed",
  },
  kind: { full: "full text", extract: "extract" },

  title: (agency, place) => (place === "" ? agency : `${agency} · ${place}`),
  aliases: (names) => `Also called ${names}`,
  reportLink: (year) => `Report for ${year}: tables and text`,

  sentence: {
    nothing: "In {year} it received no requests for information and had none carried in",
    receivedUnknown: "The report does not say how many requests it received in {year}",
    receivedNone: "In {year} it received no new requests",
    received: (count) => `In {year} it received {received} ${requests(count)}`,
    carriedIn: () => ", carried in {carriedIn} from the year before",
    handledUnknown: "; how many it decided is not reported",
    handledNone: " and decided none within the year",
    handled: () => " and decided {handled}",
    outcomes: ": {outcomes}",
    outcome: "{count} {group}",
    single: (count) => (count === 1 ? ": {group}" : ": all {group}"),
    restUnknown: "the other outcomes are not reported",
    carriedOut: () => "; {carriedOut} carried over to the next year",
    disputed: "Some sums here fail; the figures stand as printed, see “Checks”.",
    noTable: "The report for {year} has no table of requests that could be read.",
  },
  groups: {
    granted: "granted",
    partlyGranted: "partly granted",
    refused: "refused",
    unavailable: "could not be provided",
    notProcessed: "not processed",
    other: "otherwise handled",
  },

  balance: {
    heading: "In and out",
    carriedIn: "Carried in",
    received: "Received",
    handled: "Decided",
    carriedOut: "Carried out",
    holds: "Both sides agree.",
    fails: (left, right, difference) =>
      `The sides differ: carried in and received make ${left}, decided and carried out make ${right}, a difference of ${difference}. The figures stand as printed.`,
    unknown: "A figure is missing or unreadable, so it cannot be checked whether the two sides agree.",
  },

  outcomes: {
    heading: "What became of them",
    note: "Decisions made in the year, including requests carried in.",
    empty: "No request was decided this year, so there are no outcomes to list.",
    notTold: "The report does not say how many requests were decided.",
    group: "Outcome",
    count: "Requests",
    share: "Share",
    interval: "95% interval",
    rest: "All other groups: 0.",
    smallShare: (n) => `With only ${n} decided, no percentages are given.`,
    chartLabel: (total) => `The ${total} decided requests by outcome; the numbers stand in the table below`,
  },

  applicants: {
    heading: "Who asked",
    empty: "No request was received this year, so there are no applicants to list.",
    notTold: "The report does not say how many requests were received.",
    rest: "All other kinds: 0.",
  },

  reviews: {
    heading: "Review and litigation",
    note: "Litigation after reconsideration is the same dispute again and is never added to it.",
    block: "{label}: {total}",
    parts: " ({parts})",
    part: "{count} {label}",
  },

  tables: {
    absent: (name) => `The report has no table “${name}” that could be found.`,
  },

  checks: {
    heading: "Checks",
    note: "Whether the report’s own figures agree with one another.",
    allHold: (count) => `All ${count} sums hold.`,
    someFail: (fails, count) => `Of ${count} sums ${fails === 1 ? "one fails" : `${fails} fail`}.`,
    someUnknown: (unknown) => `${unknown} could not be tried because a figure is not reported.`,
    noneTried: "This report has no sums that could be tried.",
    list: (count) => `All ${count} sums, one by one`,
    caption: "Sums",
    failing: "Sums that fail",
    relation: "Relation",
    of: "Tried on",
    left: "Left",
    right: "Right",
    result: "Result",
    holds: "holds",
    fails: "fails",
    failsBy: (difference) => `fails by ${difference}`,
    unknown: "cannot be tried",
    valueUnknown: "not known",
    column: (name) => `Column: ${name}`,
    row: (name) => `Row: ${name}`,
  },

  findings: {
    count: (count) =>
      count === 1 ? "1 finding while reading and checking." : `${count} findings while reading and checking.`,
    severity: { error: "error", warning: "doubt", note: "note" },
  },

  source: {
    heading: "Source and citation",
    agencyData: "Data (JSON)",
    reportPage: "Printed rows, checks and source",
    published: "Published page",
    citation: (title, hash, address) => `${title}[DB/OL]. Nianbao, SHA-256 of the file ${hash}. ${address}.`,
  },
};
