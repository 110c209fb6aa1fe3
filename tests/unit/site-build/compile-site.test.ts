import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileSite } from "../../../src/site-build/compile-site.ts";

describe("the cache of compiled pages", () => {
  it("is refused outside the project, where they would find no package", () =>
    expect(compileSite(join(tmpdir(), "elsewhere"))).rejects.toThrow(/must lie in the project's folder/));
});
