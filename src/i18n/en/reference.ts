/** English wording of the pages that explain: methodology, quality, dictionary. */
import { formatNumber } from "../format.ts";
import type { referenceZh } from "../zh/reference.ts";
import { dataEn } from "./data.ts";
import { capitalise, plural } from "./plural.ts";

export const referenceEn: typeof referenceZh = {
  /** Of the compare page, what its script never needs. */
  comparing: {
    description:
      "Compare any agencies or a whole region on any metric or any figure: charts, tables, downloads, citations and code to embed. The address holds every choice.",
    lede: "Choose a few agencies or a whole region, then a metric and years. The address holds every choice: copy it, cite it, and whoever opens it sees the same picture.",
    withoutScript:
      "Scripts are not running in this browser, so here is one fixed chart with its table. With scripts you can choose agencies, regions, metrics, figures, years and kinds of chart yourself, and take away charts, tables, citations and code to embed.",
    otherPages: "Pages that need no scripts:",
  },
  methodology: {
    title: "Methodology",
    description: "Where the figures come from, how they are read and checked, and how each rate is calculated.",
    lead: "What a report prints is what is recorded. For everything calculated from it, the formula stands on this page.",
    contentsLabel: "On this page",
    contents: {
      sources: "Where the data come from",
      readings: "How a cell is read",
      blanks: "When a blank counts as 0",
      relations: "Which sums are checked",
      standing: "How far a figure is confirmed",
      text: "Numbers in the text",
      symbols: "Symbols in the formulas",
      metrics: "Metrics",
      reasons: "Why a value is absent",
      intervals: "When numbers are small",
      scope: "Own cases and area summaries",
      regions: "Where an agency is, and of what kind",
      peers: "Who is compared with whom",
      series: "Comparing one year with another",
    },
    sources: [
      "Article 50 of China’s Regulations on Open Government Information lays down what the annual report contains. Each administrative agency publishes its own by 31 January; governments from county level up publish a summary of their area by 31 March. Three of the report’s six parts are tables of a prescribed form: proactive disclosure, requests, and review and litigation. Every figure on this site comes from those three.",
      "Two editions of the form are in use, of 2019 and of 2021. The table on proactive disclosure changed altogether; in the table on requests, “otherwise handled” became three rows instead of one. Some agencies kept the old form for years, and some mix the two, so the edition is told by the labels printed and never by the year. A figure that an edition lacks is absent, not 0, and comparisons across editions use only the figures that both have.",
    ],
    readingCaption: "The six ways a cell can be read",
    readingColumns: { reading: "Reading", meaning: "Meaning" },
    reading: {
      printed: { name: "Printed", meaning: "A number stands there; 0 is a number." },
      blank: { name: "Blank", meaning: "The cell exists and is empty." },
      dash: { name: "Dash", meaning: "The cell holds a mark such as “-”, “—” or “/”." },
      missing: { name: "Missing", meaning: "The report lacks the cell, the row or the table." },
      unreadable: { name: "Not a number", meaning: "There is text in the cell, but no number can be read from it." },
      notInEdition: { name: "Not on the form", meaning: "The edition of the form in use has no such cell." },
    },
    blanks: [
      "The printed text and the number read from it are always kept as they are; a blank is recorded as a blank. Calculations use an “effective” value instead. Where a number is printed, that is it. A blank or a dash counts as 0 only when every sum it enters holds with 0 in its place, and at least one figure of those sums is printed.",
      "A blank that cannot be proved to be 0 has no effective value, and a metric that needs it has none either. A missing or unreadable cell is never taken as 0.",
    ],
    relationsIntro: (sums) =>
      `The form prescribes its own arithmetic. On the current edition ${plural(sums, "equation", "equations")} can be tried on each report, and a few more between one year’s report and the next. Where one fails, both sides are shown and nothing is corrected.`,
    relationsCaption: "Equations checked",
    relationColumns: { rule: "Equation", count: "Per report", severity: "If it fails" },
    relationCount: (n) => formatNumber(n, "en"),
    relationYears: "between two years",
    relationsNot: [
      "Litigation after reconsideration continues the same dispute and is never added to reconsideration. On the 2019 form, last year’s items plus the change say nothing about decisions; cases pending last year say nothing about this year’s. None of these is checked.",
    ],
    standing: [
      ["Confirmed", "At least one equation contains the figure, and all that do hold."],
      [
        "Unchecked",
        "No equation contains it, or another figure there is unknown. Most of the table on proactive disclosure is of this kind.",
      ],
      [
        "Disputed",
        "At least one equation containing it fails. The report alone does not tell whether this figure or another is wrong.",
      ],
    ],
    symbolsCaption: "Symbols and the rows of the statutory table",
    symbolColumns: { symbol: "Symbol", name: "Name", rows: "Rows of the statutory table" },
    symbolsNote:
      "Formulas use the total column throughout. The four quantities satisfy N + P = T + Q, and the six outcomes T = A + B + C + D + E + F.",
    metricsIntro: (n) =>
      `There are ${plural(n, "metric", "metrics")}. No law says how a disclosure or correction rate is to be calculated, so the formula is named wherever a rate stands, and the two disclosure rates appear side by side. No metric counts as good or bad, and nothing is ranked.`,
    formula: "Formula",
    numerator: "Above the line",
    counted: "Counts",
    denominator: "Below the line",
    caution: "Caution",
    source: "Source",
    identifier: "Identifier",
    rowsLabel: "Rows in the formula, and source",
    reasonsCaption: "Four reasons why a metric has no value",
    reasonColumns: { reason: "Reason", meaning: "Meaning" },
    reason: {
      noDecisions: {
        name: "Denominator of 0",
        meaning:
          "Nothing of the kind was decided that year, so there is no rate. This is common for small agencies and is not 0%.",
      },
      notReported: {
        name: "Not reported",
        meaning: "A figure in the formula is missing, unreadable, or a blank not proved to be 0.",
      },
      conflicting: { name: "Conflicting", meaning: "A figure in the formula belongs to an equation that fails." },
      notInEdition: { name: "Not on the form", meaning: "The edition of the form in use does not ask for it." },
    },
    intervals: [
      "Many agencies decide only a handful of requests a year, and a single case can swing the rate. Below 10, comparisons therefore show counts and no percentage; an agency’s own page shows the percentage in grey.",
      "From 10 upwards a 95% Wilson interval stands beside the rate. It answers one question: with the agency’s practice unchanged, how far could chance alone move the rate? For 13 granted of 53 the rate is 24.5% and the interval 15% to 38%. Where the intervals of two agencies overlap widely, neither can be called higher. The interval covers chance only, not differences in what was asked.",
    ],
    scope: [
      "An agency’s own report covers its own cases. A government’s summary covers its whole area, with the cases of the agencies below it inside. The two are never added and never compared. Where a people’s government does not say which kind its report is, the scope is left unsettled and the report stays out of the totals.",
      "Outcomes are decisions made during the year, some of them on requests carried in from the year before. They are therefore divided by decisions, never by requests received.",
    ],
    regions: [
      "Province, city, county and town of an agency are looked for in five places, in this order: the record in sources.csv, the registry agencies.csv, the folders of its reports, the place in its name, a telephone code in the text. A later source may add to an earlier one but not overrule it. Where two places fit alike, neither is taken and a finding says so; an agency that cannot be placed has an id beginning with 000000 and counts in no region.",
      "Agencies are governments, their general offices, departments, township governments, subdistrict offices, or others. The ending of the name tells which; the registry may correct it. Renamed, merged, split and abolished are four different states. An id belongs to one agency for good and is never changed or passed on.",
    ],
    peers: [
      "The peers on an agency’s page are agencies of the same kind and level with a report of the same scope for the same year: those of its county, or where they are fewer than five, of its city, its province, or the whole collection. The page says which and how many. Rates are compared only among agencies with a denominator of 10 or more; of the others only the number is told. What is shown is the median and the spread, never a rank.",
    ],
    series: [
      "Where a series crosses from the old form to the new, it uses only figures that both have; others break there. In the table on requests only “otherwise handled” is divided differently, so its rows do not join, but its sum does. In the table on proactive disclosure hardly anything joins.",
      "On the thematic pages a year’s total depends on how many reports the collection holds. Charts and changes are therefore over the agencies with a usable report in each of the years; totals over all reports stand in a table of their own, with the number of reports. Where one of the figures that a theme needs is not stated or is contradicted, the whole report is left out of that theme’s sums, and counted as left out.",
    ],
  },
  quality: {
    title: "Data quality",
    description:
      "What was found while reading and checking the reports: each kind explained, with counts by area and year, and the files that could not be published.",
    lead: (errors, warnings, notes) =>
      capitalise(
        `${plural(errors, "error", "errors")}, ${plural(warnings, "warning", "warnings")}, ${plural(notes, "note", "notes")}.`,
      ),
    leadNone: "Nothing was found.",
    leadNote:
      "Most findings come from the reports themselves; some may be misreadings of ours. Each points to its place in the report, to be judged against the original. Findings are listed; figures are not changed because of them.",
    severityHeading: "Three degrees",
    severity: {
      error: {
        name: "Error",
        meaning:
          "Figures of the report contradict each other, or something that should be there is missing or unreadable. Compare the figures with the original before using them.",
      },
      warning: {
        name: "Warning",
        meaning:
          "The figures could be read, but the report departs from the form or deserves a second look. They are probably usable.",
      },
      note: {
        name: "Note",
        meaning: "Says how something was read, such as a blank that the sums prove to be 0. Nothing to worry about.",
      },
    },
    kindsHeading: "By kind",
    kindsCaption: "Kinds of check, and how many findings each gave",
    kindColumns: { title: "Kind", severity: "Degree", count: "Findings", code: "Code" },
    kindsNone: "none",
    notOccurring: (n) => (n === 1 ? "One further check found nothing" : `${n} further checks found nothing`),
    more: (shown, all) =>
      `${shown} of ${all} are shown, chosen from every area; the files for download have the others.`,
    families: {
      sums: "Sums and neighbouring years",
      text: "What the text says",
      tables: "Rows, columns and cells",
      identity: "Which agency, year and place",
      files: "Files that cannot be read",
      other: "Others",
    },
    filter: {
      heading: "Show a part only",
      severity: "Degree",
      family: "Group",
      area: "Area",
      year: "Year",
      all: "all",
      reset: "Show everything",
      status: "{kinds} kinds and {count} findings match.",
      none: "No finding matches.",
      failed: "The counts could not be loaded; everything is still shown.",
    },
    kindsLead: "Each kind leads to what it means, how it is found, what to do about it, and where it occurs.",
    kind: {
      back: "Data quality",
      meaning: "What it means",
      method: "How it is found",
      advice: "What to do",
      degree: "Degree",
      codeLabel: "Code",
      occurrences: "Where it occurs",
      none: "There is no finding of this kind in the present data.",
      count: (findings, files) =>
        `The present data have ${plural(findings, "finding", "findings")} of this kind, from ${plural(files, "file", "files")}.`,
      byYear: "Findings by year",
      byArea: "Findings by area",
      countLabel: "Findings",
      examples: "Each place",
    },
    reportsLabel: "Reports",
    placesHeading: "By area or agency",
    areasCaption: "Reports and findings by area",
    yearsHeading: "By year",
    yearsCaption: "Reports and findings by year",
    bodiesCaption: "Reports and findings by agency",
    bodyColumns: { agency: "Agency", year: "Year" },
    bodiesNone: "No report is held yet.",
    unpublishedHeading: "Files not published",
    unpublishedNone: "Every file that was put in has been published.",
    unpublishedNote: (n) =>
      capitalise(
        `${plural(n, "file was", "files were")} not published as a report. The other reports are unaffected. Correct the file and build the data again.`,
      ),
    unpublishedMore: (shown) =>
      `${capitalise(plural(shown, "file is", "files are"))} listed here; diagnostics.csv has the others.`,
    whole: "the whole report",
    line: (line) => `line ${line}`,
    seePlace: "See the place in the report",
  },
  data: dataEn,
  dictionary: {
    title: "Data dictionary",
    description: "Every figure’s id, name and unit, with its row and column on the statutory form.",
    lead: (n) =>
      `${capitalise(plural(n, "figure id", "figure ids"))}. An id names table, row and column, and never changes its meaning.`,
    tables: {
      disclosure: "Proactive disclosure",
      requests: "Requests received and decided",
      reviews: "Reconsideration and litigation",
    },
    editions: { both: "in both editions", "2021": "2021 form only", "2019": "2019 form only" },
    columns: { id: "Id", name: "Name", label: "Label on the form (row｜column)", unit: "Unit" },
    unit: { count: "count", tenThousandYuan: "10,000 yuan", asPrinted: "as printed" },
    caption: (table, edition) => `${table} (${edition})`,
    countOf: (n) => capitalise(plural(n, "id", "ids")),
    identifyingColumns: { column: "Column", meaning: "Meaning" },
    labelIn: (label, edition) => `${label} (${edition})`,
    frameLabel: (table, edition) => `Table of ids: ${table}, ${edition}`,
    identifyingCaption: "What each column means",
    identifyingHeading: "First columns of the CSV files",
    identifyingNote: "These say which report a row is; after them comes one column per figure id.",
    identifying: {
      agency: "The agency’s id: region code, a slash, and its name in pinyin; never changed once given",
      name: "The agency’s name",
      year: "The year the report is about, not the year it came out",
      region: "Region code (GB/T 2260); empty where it is not known",
      agency_kind: "government, office (of a government), department, township, subdistrict, or other",
      scope: "own for the agency’s own cases, summary for an area summary, unknown where that is not settled",
      kind: "full for the whole report, extract for an extract",
      edition: "Edition of the form: 2019, 2021, or mixed",
      path: "The report’s file below reports/",
      address: "Where the report was published; empty where that is not recorded",
    },
  },
};
