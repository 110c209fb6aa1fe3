import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests that need the built site, and most of them a browser. */
const siteTests = ["tests/site/**/*.test.ts", "tests/build-twice.test.ts", "tests/bad-input.test.ts"];

/** Seconds of the processor that the longest files take: one that began last would leave the other core idle. */
const longest = [
  "site/killed-build",
  "site/rebuild",
  "site/demo-pages",
  "site/accessibility",
  "site/compare",
  "site/reading-aids",
  "site/tasks",
  "site/search",
  "site/weight",
  "build-twice",
  "bad-input",
  "site/query",
  "site/print",
  "pdf/pdf-reports",
  "pipeline/parsed-files",
  "pipeline/fuzz",
  "tests/pull-request",
  "tests/commands",
  "tests/many-processes",
  "plans/reading-plans",
  "contribute/review",
  "tests/workflows",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: "tests/share-compiled-code.ts",
    sequence: { sequencer: LongestFirst },
    // A fixed zone and language, so that no output can depend on where the tests run.
    env: { TZ: "UTC", LANG: "C.UTF-8" },
    reporters: ["default", ["json", { outputFile: "test-results/results.json" }]],
    projects: [
      {
        extends: true,
        test: {
          name: "site",
          include: siteTests,
          globalSetup: "tests/site/build-sites-setup.ts",
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // A page is waited for longer than a second where the machine has much else to do.
          expect: { poll: { timeout: 15_000 } },
          // Who waits for a browser leaves the core to others, so three keep two cores busy.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "code",
          include: ["tests/**/*.test.ts"],
          exclude: siteTests,
          // Of the clock, so that a busy machine fails nothing; what must be quick says so itself.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Files share a process and what it has loaded: to start one and load all anew for each took a minute and more.
          isolate: false,
          // Two at a time also where there are two cores, for which the default is one.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
