/**
 * The home page: search, totals, bodies, coverage, and why the numbers can be trusted. Takes the dataset's index and findings,
 * gives strings; shows at most `homeLimit` bodies and says how many there are.
 */
import { relationsOf } from "../../form/relations.ts";
import type { DatasetIndex, DiagnosticsFile } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { countBySeverity } from "../reference/findings.ts";
import { describeAgencies, type AgencyEntry } from "./agency-entry.ts";
import { renderCoverage, type CoverageGrid } from "./coverage.ts";
import { renderTotals, type TotalsView } from "./totals.ts";

/** More bodies than these make the page a list; the list of agencies has them all. */
export const homeLimit = 40;

export type HomeView = {
  searchHint: string;
  allAgencies: string;
  agenciesNote: string;
  agencies: AgencyEntry[];
  totals: TotalsView;
  coverage: CoverageGrid;
  coverageNote: string;
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
  const { error, warning, note } = countBySeverity(diagnostics);
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

export function renderHome(context: PageContext, index: DatasetIndex, findings: DiagnosticsFile): HomeView {
  const { t, links } = context;
  const all = describeAgencies(context, index);
  const agencies = all.slice(0, homeLimit);
  const { onward } = t.pages.home;
  const note = agencies.length < all.length ? t.pages.home.agenciesShown(agencies.length, all.length) : "";
  return {
    searchHint: searchHint(context, index),
    allAgencies: t.pages.home.allAgencies(all.length),
    agenciesNote: note,
    agencies,
    totals: renderTotals(context, index),
    coverage: renderCoverage(context, agencies),
    coverageNote: [t.pages.home.coverageNote, note].join(t.pages.home.sentenceGap).trim(),
    trust: trustPoints(context, index, findings),
    onward: [
      { href: links.requests, text: onward.requests },
      { href: links.outcomes, text: onward.outcomes },
      { href: links.reviews, text: onward.reviews },
      { href: links.compare, text: onward.compare },
      { href: links.methodology, text: onward.methodology },
      { href: links.data, text: onward.data },
    ],
  };
}
