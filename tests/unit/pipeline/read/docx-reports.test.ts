/**
 * Sound reports printed as Word files come back as printed; damaged ones are never wrong in silence.
 * DOCX_RUNS and DOCX_SEED ask for more, or for others.
 */
import { describe } from "vitest";
import { itIsNeverSilent, itReadsSoundReports } from "../../../fixtures/report-tests.ts";

const runs = Number(process.env["DOCX_RUNS"] ?? 200);
const firstSeed = Number(process.env["DOCX_SEED"] ?? 0);

describe("sound reports as Word files", () => itReadsSoundReports("docx", firstSeed, runs));
describe("damaged reports as Word files", () => itIsNeverSilent("docx", firstSeed, runs));
