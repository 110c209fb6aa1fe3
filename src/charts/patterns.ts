/**
 * Fills that stay apart without colour: each outcome group and each result of a review has a colour token and a
 * pattern of its own, so that print, forced colours and colour-blind readers lose nothing. At most six in a chart.
 */
export const outcomeFills = {
  granted: { token: "--granted", lines: "" },
  partlyGranted: { token: "--partly-granted", lines: "M-2,2l4,-4M0,8l8,-8M6,10l4,-4" },
  refused: { token: "--refused", lines: "M0,0l8,8M0,8l8,-8" },
  unavailable: { token: "--unavailable", lines: "M1,2h2M5,6h2" },
  notProcessed: { token: "--not-processed", lines: "M2,0v8M6,0v8" },
  other: { token: "--other", lines: "M0,2h8M0,6h8" },
} as const;
export type OutcomeFill = keyof typeof outcomeFills;

export const resultFills = {
  upheld: { token: "--quiet", lines: "" },
  corrected: { token: "--accent", lines: "M0,0l8,8M0,8l8,-8" },
  otherResult: { token: "--not-processed", lines: "M2,0v8M6,0v8" },
  pending: { token: "--unavailable", lines: "M1,2h2M5,6h2" },
} as const;
export type ResultFill = keyof typeof resultFills;

export const disputedFill = { token: "--quiet", lines: "M-2,2l4,-4M0,8l8,-8M6,10l4,-4" } as const;

type Fill = { token: string; lines: string };

const patternId = (drawing: string, fill: Fill): string => `${drawing}${fill.token}`;

/** The fill attribute: the plain token, or the pattern laid over it. */
export const fillOf = (drawing: string, fill: Fill): string =>
  fill.lines === "" ? `var(${fill.token})` : `url(#${patternId(drawing, fill)})`;

/** The pattern elements for the fills that a drawing uses. */
export const patternsOf = (drawing: string, fills: Fill[]): string =>
  [...new Set(fills)]
    .filter((fill) => fill.lines !== "")
    .map(
      (fill) =>
        `<pattern id="${patternId(drawing, fill)}" width="8" height="8" patternUnits="userSpaceOnUse">` +
        `<rect width="8" height="8" fill="var(${fill.token})"/>` +
        `<path d="${fill.lines}" stroke="var(--paper)" stroke-opacity="0.75" stroke-width="1.2" fill="none"/></pattern>`,
    )
    .join("");
