import { expect, it } from "vitest";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { listFetchedDays } from "../../../src/pipeline/publish/render-fetched-days.ts";
import { assessReport } from "../../fixtures/assess-report.ts";

it("lists the days that are recorded, and nothing for reports and bodies without one", () => {
  const assessed = assessReport();
  const dataset = deriveDataset(groupReports([assessed], []), []);
  const [body] = dataset.agencies;
  const [year] = body!.years;
  expect(listFetchedDays(dataset).days).toEqual({});
  const dated = { ...year!, source: { ...year!.source, retrieved: "2026-01-02" } };
  expect(listFetchedDays({ agencies: [{ ...body!, years: [dated] }] }).days).toEqual({
    [body!.agency.id]: { [year!.year]: "2026-01-02" },
  });
});
