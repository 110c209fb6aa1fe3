/**
 * The compare page and the embedded page as they are before any script runs: the controls' choices, the metrics by name,
 * and what the page shows first, which is what a reader without scripts gets.
 */
import type { ComparisonDirectory } from "../../model/comparison-shards.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { PageContext } from "../page-context.ts";
import { renderCompare } from "./compare-picture.ts";
import { compareSorts, compareViews } from "./compare-query.ts";
import { nameBodies } from "./body-names.ts";
import { agencyKinds, firstState, formatCompareState, type CompareState } from "./compare-state.ts";
import type { CompareWording } from "./compare-words.ts";
import { loadCompare, type CompareFiles } from "./load-compare.ts";
import { measuresOf } from "./measures.ts";

export const wordingOf = ({ t, locale }: Pick<PageContext, "t" | "locale">): CompareWording => ({
  t: t.compare,
  shared: t.comparison,
  locale,
});

type Published = { directory: ComparisonDirectory; metrics: MetricDefinition[]; files: CompareFiles };

export async function renderComparePage(context: PageContext, { directory, metrics, files }: Published) {
  const { t, links, locale, base } = context;
  const words = t.compare;
  const state = firstState(directory);
  const catalogue = { directory, measures: measuresOf(metrics) };
  const wording = wordingOf(context);
  const data = await loadCompare(state, files, catalogue);
  const nameOf = nameBodies(data.bodies, wording);
  return {
    title: words.title,
    ...t.pages.comparing,
    dataVersion: directory.dataVersion,
    locale,
    base,
    measureCount: catalogue.measures.length,
    years: directory.years.map((year) => ({ value: String(year), label: String(year) })),
    views: compareViews.map((value) => ({ value, label: words.view.names[value] })),
    sorts: compareSorts.map((value) => ({ value, label: words.sort.names[value] })),
    kinds: [
      { value: "", label: words.kind.all },
      ...agencyKinds.map((value) => ({ value, label: words.kind.names[value] })),
    ],
    wording,
    addressParts: Object.entries(exampleOf(state, data.bodies[0]?.id ?? "")).map(([name, example]) => ({
      name,
      example,
      meaning: words.address.parts[name as keyof typeof words.address.parts],
    })),
    picture: renderCompare(state, data, { wording, links }),
    /** What the script will list as chosen: it stands there before, so that nothing moves when the script arrives. */
    chosen: state.region === null ? state.bodies.map(nameOf) : [words.who.allOf(data.regionName ?? "")],
    isWholeRegion: state.region !== null,
    fullAddress: `${links.compare}${formatCompareState(state)}`,
    otherLinks: (["requests", "outcomes", "refusals", "reviews", "applicants"] as const).map((name) => ({
      href: links[name],
      label: t.site.navigation[name],
    })),
  };
}

const exampleOf = (
  state: CompareState,
  id: string,
): Record<keyof PageContext["t"]["compare"]["address"]["parts"], string> => ({
  bodies: state.bodies.slice(0, 2).join(",") || id,
  region: state.region ?? "410300",
  kind: agencyKinds.join(" / "),
  metric: "disclosureRate",
  years: "2019-2021,2023",
  view: "dots",
  sort: "value",
});

export type ComparePage = Awaited<ReturnType<typeof renderComparePage>>;
