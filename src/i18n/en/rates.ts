import type { ratesZh } from "../zh/rates.ts";

export const ratesEn: typeof ratesZh = {
  rates: {
    heading: "Rates",
    note: "No rate here has an official formula, so each says how it is made. The 95% interval is what chance alone could do to a body with the same practice.",
    caption: "Rates computed from this report",
    metric: "Rate and formula",
    counts: "Numerator / denominator",
    value: "Rate, 95% interval",
    interval: (low, high) => `${low}–${high}`,
    small: "under 10, for orientation",
    perDecision: (value) => `${value} per decision`,
    notComputable: "Rates that cannot be computed",
    symbols:
      "N received, P carried in, A granted, B partly granted, C refused, D unable to provide, E not processed, F otherwise handled, T decided, Q carried out.",
    built: {
      summary: "How this rate is built",
      numerator: (sum) => `Numerator ${sum}`,
      denominator: (sum) => `Denominator n = ${sum}`,
      zeros: (count) => (count === 1 ? "1 more row is 0" : `${count} more rows are 0`),
      interval: (low, high) =>
        `95% interval ${low}–${high} (Wilson): with the same practice and as many requests again, chance alone would mostly leave the rate in this range.`,
      tooFew: "Under 10, so no interval: one request more or less moves the rate by a tenth or more.",
      notShare: "This is no share, so it has no interval.",
      other: (name, value, counts) => `With the other denominator: ${name}, ${value} (${counts}).`,
      otherUnknown: (name, reason) => `With the other denominator: ${name}. ${reason}.`,
    },
  },
};
