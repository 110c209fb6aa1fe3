/**
 * The version of the published dataset's form, by the rules of semantic versioning: docs/data.md says what raises which part.
 * It says nothing of the reports held; that does the data version, made from the bytes of all files.
 * Imports nothing, so that it weighs nothing in the browser.
 */

/** Raise it together with tests/unit/publish/published-shapes.json, which a test holds against what is published. */
export const datasetVersion = "1.0.0";

/** A reader that knows this number can read every file that has it. */
export const schemaVersion = 1;

/** The folder below `data/` under which all files stand, for as long as the first part of the version. */
export const versionFolder = "v1";
