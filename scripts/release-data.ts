/**
 * npm run release-data -- [--data public/data/v1] [--last FOLDER] [--changelog FILE] [--out release]: what a release of the
 * data consists of; FOLDER holds the data of the last one, FILE is its changelog. Sends nothing anywhere: the release workflow does.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { releaseData } from "../src/contribute/release/release-data.ts";
import { versionFolder } from "../src/model/published/dataset-version.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;
const options = {
  data: text(join("public", "data", versionFolder)),
  last: text(""),
  changelog: text(""),
  out: text("release"),
};

try {
  const { data, last, changelog, out } = parseArgs({ options }).values;
  const before = { data: last || null, changelog: changelog || null };
  const { tag, archive, bytes, changes, revised } = releaseData(data, before, out);
  console.log(
    `${tag}: ${join(out, archive)}, ${bytes} bytes; ${changes.length} changes, ${revised.length} revised figures`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
