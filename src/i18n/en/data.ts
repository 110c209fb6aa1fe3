/** English wording of the page that offers the data. */
import type { dataZh } from "../zh/data.ts";
import { capitalise, plural } from "./plural.ts";

export const dataEn: typeof dataZh = {
  title: "Data",
  description: "Download the whole dataset; what the columns mean, the licence, and how to cite.",
  lead: (reports, agencies, figures) =>
    capitalise(
      `${plural(agencies, "agency", "agencies")}, ${plural(reports, "report", "reports")}, ${plural(figures, "figure", "figures")}: all of it can be taken away.`,
    ),
  versionLabel: "Data version",
  versionNote:
    "The version is calculated from the data files themselves: it changes when a single character does, and only then.",
  filesHeading: "Files",
  tablesHeading: "Tables",
  tablesNote:
    "CSV is UTF-8 without BOM, LF line ends, for programs. The files for Excel have a BOM, and text that begins with an equals sign or the like is not run as a formula. An empty cell means that there is no number, not 0.",
  rows: (n) => plural(n, "row", "rows"),
  excel: "for Excel",
  columnsOf: "columns explained",
  leftOut:
    "This dataset is so large that the CSV files with a row per figure or per metric are left off the site: Parquet and the agencies’ JSON files hold the same, and the release has them as CSV.",
  listParts: "List them one by one",
  jsonHeading: "JSON",
  foldersHeading: "Groups of files",
  partition: (place, year) => `${place}, ${year}`,
  unknownPlace: "region unknown",
  describedHeading: "Descriptions and checksums",
  file: {
    "agencies.csv": "One row per agency: id, name, region, kind, level, what became of it, the years held.",
    "regions.csv": "One row per region: code, name, level, and the region it is part of.",
    "dictionary.csv":
      "One row per figure id: names in both languages, unit, row and column on both editions of the form.",
    "metrics.csv":
      "One row per agency, year and metric: value, numerator, denominator, interval, or the reason why there is no value.",
    "metric-definitions.csv": "One row per metric: names, formula, unit, what to mind.",
    "datapackage.json":
      "Lists all files with size, rows and checksum as a Data Package (version 2), which many statistical tools open directly.",
    SHA256SUMS: "SHA-256 checksums of all files, for sha256sum -c.",
    "reports.csv": "One row per report, one column per figure. An empty cell means that the report prints no number.",
    "corpus.json": "Whether the reports are made up to try the site.",
    "copied.json":
      "How many reports have passages that also stand in others, by year and region, and which reports these are.",
    "fetched.json": "When each report was fetched from its address, as far as it is recorded.",
    "index.json": "Agencies, years, totals, and the files not published.",
    "regions.json":
      "Provinces, cities and counties: how many agencies each has, and how many reports of each year are held.",
    "metrics.json": "Name, formula, meaning and caution of every metric.",
    "diagnostics.json": "Every finding, in Chinese and English.",
    "diagnostics.csv":
      "One row per finding: code, severity, file and line, the figures concerned, and an explanation in both languages.",
    "themes.json":
      "What the thematic pages show: own reports added up by year and area, how agencies differ, and the reports listed one by one.",
    "problems.json":
      "Problems and measures of section five: how many reports name each theme, by year and level, with the terms.",
    "claims.csv": "One row per number told in words: item, number, passage, paragraph, how it stands to the table.",
    "text.json":
      "Counts told in the reports’ words, by year, item and how they stand to the tables; files of bodies name both by their place here.",
    "dictionary.json": "Every figure’s id, its name in both languages, and its row and column on the statutory form.",
    "search.json": "Names, aliases, places and pinyin of the agencies, for searching.",
  },
  folders: {
    figures: {
      pattern: "figures/<province>-<year>.csv",
      content: (n) =>
        `${capitalise(plural(n, "file", "files"))}, one per province and year: a row per figure, with how it was read and whether its sums hold.`,
    },
    parquet: {
      pattern: "parquet/<table>/province=<province>/year=<year>/part-0.parquet",
      content: (n) =>
        `${capitalise(plural(n, "file", "files"))}: all figures, a row each, and all reports, a row each, parted by province and year. DuckDB, pandas and R read them as one table.`,
    },
    agencies: {
      pattern: "agencies/<region code>/<agency>.json",
      content: (n) =>
        `${capitalise(plural(n, "file", "files"))}, one per agency. All figures of all years with the printed text, position, checks, metrics and findings.`,
    },
    regions: {
      pattern: "regions/<region code>.json",
      content: (n) =>
        `${capitalise(plural(n, "file", "files"))}, one per region: its parts, its agencies, the reports held of each year, and totals.`,
    },
    comparison: {
      pattern: "comparison/areas/<area>/<year>-<number>.json",
      content: (n) =>
        `${capitalise(plural(n, "file", "files"))} behind the compare page: all metrics and figures of an area and year, a column each.`,
    },
    themes: {
      pattern: "themes/<theme>.csv",
      content: (n) =>
        `${capitalise(plural(n, "file", "files"))}, two per theme: totals by year and region, for programs and for Excel.`,
    },
  },
  whole: (files, size) => `${capitalise(plural(files, "file", "files"))} in all, ${size}.`,
  archive: "All files in one archive (ZIP)",
  noArchive: "An archive of all of them would be too large for the site; releases have it.",
  schemaHeading: "Schemas",
  schemaNote:
    "Each kind of JSON file has a JSON Schema (.schema.json) and each table a Table Schema (.table.json) to validate it with.",
  otherFile: "Data file.",
  dictionaryHeading: "What the columns mean",
  dictionaryText:
    "The columns of the CSV files are figure ids such as requests.received.total. The data dictionary gives the row and column of the statutory form behind each; the methodology page has the formula of each metric.",
  dictionaryLink: "Data dictionary",
  metricsLink: "Formulas of the metrics",
  emptyCells: [
    "An empty cell is not 0. The CSV files hold printed numbers only. Blank, dashed, missing and unreadable cells are empty; each agency’s JSON file says which.",
    "Amounts that the form states in 10,000 yuan (万元) are recorded in that unit. Reports differ on the unit of procurement amounts on the 2019 form; these stand as printed.",
  ],
  licenceHeading: "Licence",
  licenceData:
    "The data are under CC BY 4.0: copy, adapt and use them, commercially too, as long as you name the source and say whether you changed anything. Rights in the original reports are not affected.",
  licenceCode: "The code is under the MIT licence.",
  licenceLink: "Full text of CC BY 4.0 (creativecommons.org)",
  citeHeading: "How to cite",
  citeNote:
    "Name the data version. The date in square brackets is yours to fill in. For a single figure, cite the report’s page, which quotes the line it was printed on.",
  citations: { gbt: "GB/T 7714", apa: "APA", bibtex: "BibTeX" },
  datasetName: "China’s annual reports on government information disclosure, as data",
  project: "Nianbao",
  accessed: "date of access",
};
