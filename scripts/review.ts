/**
 * npm run --silent review -- --base FOLDER|COMMIT [--reports reports --out review --format markdown|github]: what this working
 * tree changes in the data. Prints the summary, or GitHub's marks; files stay in --out. Exits 0 whatever it finds, 1 when it
 * could not compare, 2 when called wrongly.
 */
import { parseArgs } from "node:util";
import { reviewReports } from "../src/contribute/review/review-reports.ts";

const usage =
  "usage: npm run --silent review -- --base FOLDER|COMMIT [--reports reports --out review --format markdown|github]";
const text = (value: string) => ({ type: "string", default: value }) as const;
const options = { base: text(""), reports: text("reports"), out: text("review"), format: text("markdown") };

function readArguments() {
  try {
    const { values } = parseArgs({ options });
    if (values.base === "" || !["markdown", "github"].includes(values.format)) throw new Error("--base, --format");
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return null;
  }
}

const given = readArguments();
try {
  if (given !== null) {
    const { summary, commands } = await reviewReports(given);
    console.log(given.format === "github" ? commands : summary);
  }
  process.exitCode = given === null ? 2 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
