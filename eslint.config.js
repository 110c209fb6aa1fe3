import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "dist-demo", "demo", "review", "release", ".astro", ".cache", "public/data", "test-results"] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ["src/**/*.ts", "scripts/**/*.ts"],
    rules: {
      // The sizes of CONTRIBUTING.md: a function that outgrows them has more than one job.
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      eqeqeq: "error",
    },
  },
  { files: ["src/form/**/*.ts", "src/i18n/*.ts", "src/diagnostics/catalogue.ts"], rules: { "max-lines": "off" } },
);
