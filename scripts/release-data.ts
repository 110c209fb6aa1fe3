/**
 * npm run release-data -- [--data public/data/v1] [--last FOLDER] [--out release]: what a release of the data consists of; FOLDER
 * holds the data of the last one. Sends nothing anywhere: the release workflow does.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { releaseData } from "../src/contribute/release/release-data.ts";
import { versionFolder } from "../src/model/published/dataset-version.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;
const options = { data: text(join("public", "data", versionFolder)), last: text(""), out: text("release") };

try {
  const { data, last, out } = parseArgs({ options }).values;
  const { tag, archive, bytes, changes } = releaseData(data, last || null, out);
  const figures = changes.filter(({ what }) => what === "figure").length;
  console.log(`${tag}: ${join(out, archive)}, ${bytes} bytes; ${changes.length} changes, ${figures} of figures`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
