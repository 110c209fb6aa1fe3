import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests that need the built site, and most of them a browser. */
const siteTests = ["tests/site/**/*.test.ts", "tests/build-twice.test.ts", "tests/bad-input.test.ts"];

/** A long file that began last would leave the other core idle; in a fresh clone nothing else tells which are long. */
const longest = [
  "killed-build",
  "demo-pages",
  "accessibility",
  "reading-aids",
  "rebuild",
  "tasks",
  "compare",
  "search",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/site/${name}.test.ts`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // A fixed zone and language, so that no output can depend on where the tests run.
    env: { TZ: "UTC", LANG: "C.UTF-8" },
    // Two at a time also where there are two cores, for which the default is one.
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: "test-results/results.json" }]],
    projects: [
      {
        extends: true,
        test: { name: "code", include: ["tests/**/*.test.ts"], exclude: siteTests, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: siteTests,
          globalSetup: "tests/site/build-sites-setup.ts",
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
