import { describe, expect, it } from "vitest";
import { remembering } from "../../../../../src/pipeline/recognise/labels/remembering.ts";

describe("what is remembered", () => {
  it("is worked out once, and anew when there was too much of it", () => {
    const asked: string[] = [];
    const upper = remembering((text) => {
      asked.push(text);
      return text === "" ? null : text.toUpperCase();
    }, 2);
    expect([upper("a"), upper("a"), upper(""), upper("")]).toEqual(["A", "A", null, null]);
    expect(asked).toEqual(["a", ""]);
    expect([upper("c"), upper("a")]).toEqual(["C", "A"]);
    expect(asked).toEqual(["a", "", "c", "a"]);
  });
});
