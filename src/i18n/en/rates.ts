import type { ratesZh } from "../zh/rates.ts";

export const ratesEn: typeof ratesZh = {
  rates: {
    heading: "Rates",
    note: "No rate has an official formula. The 95% interval is what chance alone could do to a body with the same practice.",
    metric: "Rate",
    built: "How it is built",
    value: "Rate",
    intervalHead: "95% interval",
    interval: (low, high) => `${low}–${high}`,
    corrections: "correction rates of reviews and lawsuits",
    perDecision: (value) => `${value} per decision`,
    without: (names, reason) => `${names}: ${reason}.`,
  },
};
