/**
 * The home page: search, regions, a few bodies, what the data says, coverage, and why the numbers can be trusted. Takes the
 * dataset's index and findings, gives strings; names bodies only where they are few.
 */
import { relationsOf } from "../../form/relations.ts";
import type { DatasetIndex, DiagnosticsFile } from "../../model/dataset.ts";
import type { RegionsFile } from "../../model/region-file.ts";
import type { Severity } from "../../model/diagnostic.ts";
import type { PageContext } from "../page-context.ts";
import { describeAgencies, type AgencyEntry } from "./agency-entry.ts";
import { renderShortMenu, type MenuEntry } from "../regions/region-menu.ts";
import { renderWholeCoverage, type WholeCoverage } from "../regions/region-coverage.ts";
import { renderTotals, type TotalsView } from "./totals.ts";

/** More bodies than these are found by search and by region, not on this page. */
const homeLimit = 12;

export type HomeView = {
  searchHint: string;
  allAgencies: string;
  menu: MenuEntry[];
  menuNote: string;
  /** Empty where there are more than `homeLimit`. */
  agencies: AgencyEntry[];
  isEmpty: boolean;
  totals: TotalsView;
  coverage: WholeCoverage;
  trust: { title: string; text: string; href: string; link: string }[];
  onward: { href: string; text: string }[];
};

/** An example that the search finds: the beginning of a body's name, as characters, pinyin and initials. */
function searchHint({ t }: PageContext, index: DatasetIndex): string {
  const agency = index.agencies.find((a) => a.pinyin.split(" ").length >= 3 && a.initials.length >= 3);
  if (agency === undefined) return t.pages.home.searchHintPlain;
  const syllables = agency.pinyin.split(" ");
  return t.pages.home.searchHint(
    [...agency.name].slice(0, 2).join(""),
    syllables.slice(0, 2).join(""),
    agency.initials.slice(0, 3),
  );
}

function trustPoints(
  { t, links }: PageContext,
  index: DatasetIndex,
  { diagnostics }: DiagnosticsFile,
): HomeView["trust"] {
  const { trust } = t.pages.home;
  const count = (severity: Severity): number => diagnostics.filter((finding) => finding.severity === severity).length;
  const [error, warning, note] = [count("error"), count("warning"), count("note")];
  const sums = relationsOf({ disclosure: "2021", requests: "2021" }).length;
  return [
    {
      title: trust.lines.title,
      text:
        index.counts.reports === 0
          ? trust.lines.none
          : trust.lines.text(index.counts.printed, index.counts.figures, index.counts.reports),
      href: links.methodology,
      link: t.site.navigation.methodology,
    },
    {
      title: trust.sums.title,
      text: trust.sums.text(sums),
      href: `${links.methodology}#relations`,
      link: t.pages.methodology.contents.relations,
    },
    {
      title: trust.findings.title,
      text: error + warning + note === 0 ? trust.findings.none : trust.findings.text(error, warning, note),
      href: links.quality,
      link: t.site.navigation.quality,
    },
  ];
}

type Published = { index: DatasetIndex; regions: RegionsFile; findings: DiagnosticsFile };

export function renderHome(context: PageContext, { index, regions, findings }: Published): HomeView {
  const { t, links } = context;
  const { agencies, reports } = index.counts;
  const { onward } = t.pages.home;
  const themes = [
    "requests",
    "outcomes",
    "refusals",
    "reviews",
    "applicants",
    "text",
    "compare",
    "methodology",
    "data",
  ] as const;
  return {
    searchHint: searchHint(context, index),
    allAgencies: t.pages.home.allAgencies(agencies),
    menu: renderShortMenu(context, regions),
    menuNote: t.pages.home.regionsNote(agencies, reports),
    agencies: index.agencies.length > homeLimit ? [] : describeAgencies(context, index),
    isEmpty: index.agencies.length === 0,
    totals: renderTotals(context, index),
    coverage: renderWholeCoverage(context, regions),
    trust: trustPoints(context, index, findings),
    onward: themes.map((theme) => ({ href: links[theme], text: onward[theme] })),
  };
}
