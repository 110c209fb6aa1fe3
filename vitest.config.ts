import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A fixed zone and language, so that no output can depend on where the tests run.
    env: { TZ: "UTC", LANG: "C.UTF-8" },
    reporters: ["default", ["json", { outputFile: "test-results/results.json" }]],
    testTimeout: 30_000,
  },
});
