import { formatNumber } from "../format.ts";
import type { siteZh } from "../zh/site.ts";
import { plural } from "./plural.ts";
import { searchEn } from "./search.ts";

const agencies = (n: number): string => plural(n, "agency", "agencies");

export const siteEn: typeof siteZh = {
  name: "Nianbao",
  tagline: "China’s freedom-of-information reports as data",
  description:
    "The yearly reports that Chinese public agencies publish on freedom of information, as data to look up, compare and cite.",
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  breadcrumb: "You are here",
  menu: "Menu",
  closeMenu: "Close",
  otherLanguage: "中文",
  navigation: {
    agencies: "Agencies",
    requests: "Requests",
    outcomes: "Outcomes",
    refusals: "Grounds",
    reviews: "Reviews",
    applicants: "Applicants",
    text: "Text",
    compare: "Compare",
    methodology: "Methodology",
    quality: "Quality",
    data: "Data",
  },
  search: searchEn,
  synthetic: {
    label: "Synthetic sample",
    text: "Every body and every figure here is made up.",
  },
  card: {
    home: "Freedom-of-information reports of Chinese agencies, as data",
    homeSentence: (bodies, reports) =>
      `${formatNumber(reports, "en")} yearly reports of ${agencies(bodies)}; every figure leads to its line in the printed table.`,
    bodies: (count) => `Yearly reports of ${agencies(count)}.`,
    themes: {
      requests: "How many requests came in",
      outcomes: "What became of the requests",
      refusals: "Grounds for refusal",
      reviews: "Reviews and lawsuits",
      applicants: "Who asks",
    },
    requests: ({ year, bodies, n }) => `Requests received by ${agencies(bodies)} in ${year}: ${n("received")}.`,
    outcomes: ({ year, bodies, n }) =>
      `Requests decided by ${agencies(bodies)} in ${year}: ${n("handled")}. Granted: ${n("granted")}; granted in part: ${n("partlyGranted")}.`,
    refusals: ({ year, bodies, n }) =>
      `Of ${n("handled")} requests decided by ${agencies(bodies)} in ${year}: refused ${n("refused")}, not available ${n("unavailable")}, not processed ${n("notProcessed")}.`,
    reviews: ({ year, bodies, n }) =>
      `Against ${agencies(bodies)} in ${year}: reconsiderations ${n("reconsideration.total")}, lawsuits filed directly ${n("litigationDirect.total")}.`,
    applicants: ({ year, bodies, n }) =>
      `Of ${n("received")} requests to ${agencies(bodies)} in ${year}: from individuals ${n("received.naturalPerson")}, from organisations ${n("organisations")}.`,
    synthetic: "Synthetic sample, all made up",
    join: ". ",
  },
  foot: {
    extracts: "Figures as printed; where a report is an extract, the original prevails.",
    licences: "Code MIT, data CC BY 4.0.",
    dataVersion: (version: string): string => `Data version ${version}`,
    dataLink: "Download and cite",
  },
};
