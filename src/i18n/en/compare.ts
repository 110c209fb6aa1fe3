/** Wording of the page where readers compare bodies of their own choice, of what they take away from it, and of the embedded chart. */
import { formatNumber } from "../format.ts";
import type { Messages } from "../zh.ts";

const number = (n: number): string => formatNumber(n, "en");
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const bodiesOf = (n: number): string => count(n, "agency", "agencies");

export const compareEn = {
  title: "Compare",
  controls: "Choices",
  who: {
    legend: "Agencies",
    label: "Add an agency, or change to a region",
    hint: "By name, pinyin or initials. Up to 12 agencies, or all agencies of a province, city or county.",
    resultsLabel: "Agencies and regions found",
    region: (bodies: number): string => `region, ${bodiesOf(bodies)}`,
    none: "No agency or region of that name.",
    more: (n: number): string => `${number(n)} more. Type a few more letters.`,
    found: (n: number): string => `${number(n)} found.`,
    failed: "The names could not be read. Please try again later.",
    chosen: "Agencies chosen",
    nothing: "No agency is chosen yet.",
    remove: (name: string): string => `Take out ${name}`,
    removeShort: "Take out",
    clear: "Take out all",
    full: "Twelve agencies are chosen. Take one out to add another.",
    added: (name: string, bodies: number): string => `${name} added; ${bodiesOf(bodies)} chosen.`,
    removed: (name: string, bodies: number): string => `${name} taken out; ${bodiesOf(bodies)} chosen.`,
    allOf: (region: string): string => `All agencies of ${region}`,
  },
  kind: {
    label: "Kind of agency",
    all: "All kinds",
    names: {
      government: "Governments",
      office: "Government offices",
      department: "Departments",
      township: "Township governments",
      subdistrict: "Subdistrict offices",
      other: "Other agencies",
    },
  },
  measure: {
    label: "Metric or figure",
    hint: (n: number): string => `Type to search ${number(n)} metrics and figures.`,
    resultsLabel: "Metrics and figures",
    groups: {
      metrics: "Metrics",
      disclosure: "Figures on proactive disclosure",
      requests: "Figures on requests",
      reviews: "Figures on review and litigation",
    },
    none: "No metric or figure of that name.",
    formula: "Formula",
    figure: (table: string, id: string): string =>
      `One figure of the statutory table “${table}”, id ${id}, as the reports print it.`,
    editions: { "2019": "Only the form of 2019 prints it.", "2021": "Only the form of 2021 prints it." },
    units: {
      cases: "requests or cases",
      items: "",
      tenThousandYuan: "10,000 yuan",
      asPrinted: "not named by the form",
    },
    unit: (unit: string): string => `Unit: ${unit}.`,
  },
  years: { legend: "Years", all: "All years" },
  view: {
    legend: "Chart",
    names: { bars: "Bars", dots: "Dots with interval", funnel: "Funnel", years: "Year by year", table: "Table only" },
  },
  sort: { legend: "Order", names: { name: "By name", value: "By value" } },
  loading: "Reading the data.",
  failed: "The data could not be read. Please open the page again later; below is the fixed chart with its table.",
  failedLater: "This part of the data could not be read, so the picture has not changed. Please try again later.",
  ignored: (parts: string): string => `Parts of the address could not be understood and were left out: ${parts}.`,
  ignoredTooMany: "agencies beyond the twelfth",
  shown: (bodies: number, years: string, measure: string): string =>
    `Showing “${measure}” for ${bodiesOf(bodies)}, ${years}.`,
  nothingChosen: "No agency or no year is chosen yet.",
  nothingToShow: "There is no data for these agencies and years; the reasons stand below.",
  noShare: {
    dots: "This is no percentage and has no interval, so it is drawn as bars.",
    funnel: "This is no percentage and cannot be drawn as a funnel, so it is drawn as bars.",
  },
  reasons: {
    blank: "the report leaves it blank",
    dash: "the report has a dash",
    missing: "the report lacks this row",
    unreadable: "the report has no number here",
  },
  proven: { blank: "blank in the report; 0 by its sums", dash: "a dash in the report; 0 by its sums" },
  noReport: (years: string): string => `no report for ${years} in this dataset`,
  tooMany: {
    rows: (n: number, most: number): string =>
      `${number(n)} rows: a chart of more than ${number(most)} cannot be read, so only the table stands here. Try the funnel, one kind of agency, or a smaller region.`,
    panels: (n: number, most: number): string =>
      `${bodiesOf(n)}: at most ${number(most)} are drawn year by year, so only the table stands here. Try one kind of agency or a smaller region.`,
    points: (n: number, most: number): string =>
      `${bodiesOf(n)}: a funnel shows at most ${number(most)}, so only the table stands here.`,
    table: (n: number, most: number): string =>
      `The table shows the first ${number(most)} rows; all ${number(n)} are in the CSV.`,
  },
  tooLarge: (region: string, bodies: number): string => `${region} has ${bodiesOf(bodies)}; reading them takes longer.`,
  finding: {
    none: "Nothing here has a number that could be drawn; each row says why.",
    one: (label: string, value: string): string => `Only ${label} has a number that can be drawn: ${value}.`,
    equal: (rows: number, value: string): string => `All ${number(rows)} rows show ${value}.`,
    range: (rows: number, low: string, high: string): string =>
      `The ${number(rows)} rows drawn run from ${low} to ${high}.`,
  },
  bars: {
    description: (drawn: number, without: number, order: string): string =>
      `One bar a row, from 0, ${order}. Rows drawn: ${number(drawn)}; rows without a number to draw, told in words: ${number(without)}. The table below has the numbers.`,
  },
  dots: {
    description: (drawn: number, without: number, order: string): string =>
      `One dot a row with its 95 % interval, ${order}. Rows drawn: ${number(drawn)}; rows without a number to draw, told in words: ${number(without)}. The table below has the numbers.`,
    caption:
      "The line is the 95 % interval (Wilson): where the rate could have fallen by chance alone, with the agency’s practice unchanged.",
  },
  funnel: {
    finding: (group: string, bodies: number, part: string, all: string, pooled: string): string =>
      `${group}, ${bodiesOf(bodies)} taken together: ${part} of ${all}, or ${pooled}`,
    within: (within: number, above: number, below: number): string =>
      `; of the agencies that can be placed, ${number(within)} lie within the 95 % limits, ${number(above)} above and ${number(below)} below.`,
    allWithin: (within: number): string =>
      within === 1
        ? "; the one agency that can be placed lies within the 95 % limits."
        : `; all ${number(within)} agencies that can be placed lie within the 95 % limits.`,
    noneDrawn: "; no agency has an n of 10 or more, so nothing is drawn.",
    few: (bodies: number): string =>
      `${count(bodies, "agency has", "agencies have")} an n below 10 and ${bodies === 1 ? "stands" : "stand"} in the table with counts alone.`,
    description: (points: number): string =>
      `${count(points, "dot", "dots")}, one for each agency: n across, the rate upwards. The straight line is the pooled rate, the curves are its 95 % limits. The table below has the numbers.`,
    caption:
      "The curves are 95 % limits (binomial): if every agency worked just as the pooled rate says, chance alone would put about one dot in twenty outside. Outside is neither good nor bad.",
    xTitle: "Denominator n",
    pooled: (value: string): string => `pooled ${value}`,
    notPooled:
      "Reports of this scope may count the same cases, so they are not pooled: dots with intervals stand in place of a funnel.",
    limits: "95 % limits",
    outside: "agency outside the limits",
    positions: { within: "within the limits", above: "above the upper limit", below: "below the lower limit" },
    column: "Against the pooled rate",
    pointTitle: (name: string, text: string): string => `${name}: ${text}`,
  },
  panels: {
    finding: (bodies: number, first: string, last: string): string => `${bodiesOf(bodies)}, ${first} to ${last}.`,
    findingOne: (bodies: number, year: string): string => `${bodiesOf(bodies)}, ${year}.`,
    breakNote: "The two forms count differently here, so the line breaks where the form changes.",
    noBreakNote: "Both forms print this, so the line may cross the change of form.",
    fewNote: "Years with an n below 10 show counts alone.",
    description: (bodies: number): string =>
      `${count(bodies, "panel", "panels")}, one for each agency, all on one scale: years across. Years without a number are left empty. The table below has the numbers.`,
    top: (value: string): string => `Each panel reaches up to ${value}.`,
    missing: "–",
    missingNote: "A dash marks a year without a number; the table says why.",
    empty: "nothing to draw in any year",
  },
  yearAndScope: (year: string, scope: string): string => `${year} · ${scope}`,
  caption: (measure: string, scope: string): string => `${measure} (${scope})`,
  captionYear: (measure: string, year: string, scope: string): string => `${measure}, ${year} (${scope})`,
  columns: {
    year: "Year",
    value: "Value",
    numerator: "Numerator",
    denominator: "Denominator (n)",
    bounds: "95 % interval",
    note: "Note",
  },
  orders: { name: "by name", value: "highest value first" },
  labelWithYear: (name: string, year: string): string => `${name} ${year}`,
  sameName: (name: string, place: string): string => `${name} (${place})`,
  group: (bodies: number): string => `${bodiesOf(bodies)} chosen`,
  groupOfKind: (region: string, kind: string): string => `${region} (${kind.toLowerCase()})`,
  pictureTitle: (measure: string, group: string, years: string): string => `${measure}: ${group}, ${years}`,
  take: {
    title: "Take it with you",
    lead: "Downloads hold exactly what is shown above, with the data version and the address.",
    copy: "Copy address",
    copied: "Address copied.",
    copyFailed: "The browser does not allow copying. Please take the address from the address bar.",
    csv: "Download CSV",
    excel: "Download CSV for Excel",
    svg: "Download SVG",
    png: "Download PNG",
    csvNote:
      "One row for each agency and year, with n, interval, reason, source file and lines. The one for Excel has a byte order mark, and no text in it can run as a formula.",
    saved: (name: string): string => `Handed to the browser to save: ${name}.`,
    nothing: "There is no chart to download now.",
    fileName: (measure: string): string => `nianbao-${measure}`,
    embed: "Embed the chart",
    embedNote:
      "Paste this code into a page. It shows the chart with title, source and data version, and leads back here.",
    copyEmbed: "Copy the code",
    cite: "Cite this page",
    copyText: "Copy",
    copiedText: "Copied.",
    source: "Source: annual freedom-of-information reports of the agencies, compiled by Nianbao",
    version: (version: string): string => `data version ${version}`,
    synthetic: "synthetic data, no real agencies",
    siteName: "Nianbao",
    author: "Nianbao",
  },
  address: {
    title: "How to write an address",
    lead: "Every part may be written by hand or by a program. What is left out, this page chooses; what it can't understand, it leaves out and says so.",
    head: { name: "Part", meaning: "Meaning", example: "Example" },
    parts: {
      bodies: "ids of agencies, parted by commas, up to 12; they stand in the addresses of the agencies’ pages",
      region: "code of a province, city, county or town; goes before agencies",
      kind: "one kind of agency within the region, as in the field above",
      metric: "id of a metric or figure: see the methodology and the data dictionary",
      years: "years, parted by commas; runs with a hyphen",
      view: "kind of chart: bars, dots (with interval), funnel, years (year by year), table",
      sort: "order: name (also when left out) or value",
    },
    embed: "With embed/ in place of compare/ the address gives the chart alone, for other sites to show.",
  },
  embed: {
    title: "Embedded comparison",
    full: "All numbers and sources on Nianbao",
    table: "Numbers",
    needsScript: "Drawing this chart takes scripts. The compare page has the chart and its table.",
  },
} satisfies Messages["compare"] as Messages["compare"];
