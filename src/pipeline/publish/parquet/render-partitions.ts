/**
 * The dataset → its Parquet files, a pair for each province and year. A pair is made of its reports alone and is taken over
 * from the earlier dataset where these are the same, since making all takes longer than all other files together.
 */
import type { Dataset } from "../../../model/dataset.ts";
import type { KeptFiles, PublishedFile } from "../kept-files.ts";
import type { RenderedFile } from "../render-files.ts";
import { renderFiguresParquet } from "./figures-parquet.ts";
import { partitionReports, type Partition } from "../partitions.ts";
import { renderReportsParquet } from "./reports-parquet.ts";

/** Everything that a pair is made of; null where that can't be told without reading the reports. */
function toldBy({ province, year, reports }: Partition): unknown {
  if (reports.some(({ year: { content } }) => content === null)) return null;
  return [
    ...["parquet", province, year],
    ...reports.map(({ agency, year: { scope, edition, form, source, content } }) => [
      ...[agency.id, agency.name, agency.region.code, agency.kind, scope, edition, form],
      ...[source.kind, source.path, source.address, content],
    ]),
  ];
}

const partitionPath = (table: string, { province, year }: Partition): string =>
  `parquet/${table}/province=${province}/year=${year}/part-0.parquet`;

function* renderPartition(partition: Partition): Generator<RenderedFile> {
  yield { path: partitionPath("figures", partition), text: renderFiguresParquet(partition) };
  yield { path: partitionPath("reports", partition), text: renderReportsParquet(partition) };
}

export function* renderParquet({ agencies }: Dataset, kept: Pick<KeptFiles, "filesOf">): Generator<PublishedFile> {
  for (const partition of partitionReports(agencies)) {
    yield* kept.filesOf(toldBy(partition), () => renderPartition(partition));
  }
}
