import { expect, it } from "vitest";
import { readableVersion } from "../../../../src/client/compare/fetch-files.ts";
import { schemaVersion } from "../../../../src/model/dataset.ts";

it("the browser reads the version of the data that is published", () => expect(readableVersion).toBe(schemaVersion));
