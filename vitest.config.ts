import { defineConfig } from "vitest/config";

/** Tests that need the built site, and most of them a browser. */
const siteTests = ["tests/site/**/*.test.ts", "tests/build-twice.test.ts", "tests/bad-input.test.ts"];

export default defineConfig({
  test: {
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
