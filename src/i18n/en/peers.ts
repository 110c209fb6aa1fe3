import type { peersZh } from "../zh/peers.ts";

export const peersEn: typeof peersZh = {
  peers: {
    heading: "Beside others alike",
    kinds: {
      government: {
        province: "provincial government",
        city: "city government",
        county: "county government",
        town: "town government",
      },
      office: {
        province: "provincial government office",
        city: "city government office",
        county: "county government office",
        town: "town government office",
      },
      department: {
        province: "provincial department",
        city: "city department",
        county: "county department",
        town: "town department",
      },
      township: {
        province: "township government",
        city: "township government",
        county: "township government",
        town: "township government",
      },
      subdistrict: {
        province: "subdistrict office",
        city: "subdistrict office",
        county: "subdistrict office",
        town: "subdistrict office",
      },
      other: {
        province: "other provincial body",
        city: "other city body",
        county: "other county body",
        town: "other town body",
      },
    },
    kindOf: (kind, count) =>
      count === 1 ? kind : kind.endsWith("body") ? kind.replace(/body$/, "bodies") : `${kind}s`,
    who: (area, count, kind, year, scope) =>
      `Compared with ${count} more ${kind} ${area}, each with a report of the same scope (${scope.toLowerCase()}) for ${year}.`,
    everywhere: "in the whole dataset",
    unknownArea: {
      county: "in the same county",
      city: "in the same city",
      province: "in the same province",
      all: "in the whole dataset",
    },
    widened: "A narrower area has fewer than 5.",
    farAway: "Places differ: this is for orientation only.",
    none: (kind, year) => `The dataset has no other ${kind} with a report of the same scope for ${year}.`,
    unknownLevel: "The level of this body is not known, so bodies alike cannot be told.",
    caution: "In order of name, not of rank.",

    usual: {
      received:
        "Among these {n} {kind}, this one included, the median is {median} received ({range}); here {own}{place}.",
      rate: "Of them {n} decided 10 or more: their median disclosure rate over all decisions is {median} ({range}); here {own}{place}.",
      within: "within the middle half and so not unusual",
      above: "more than three quarters of them",
      below: "fewer than three quarters of them",
      rateAbove: "higher than with three quarters of them",
      rateBelow: "lower than with three quarters of them",
    },

    rangeOf: (low, high) => `${low} to ${high}`,
    ownTooFew: (part, all) => `${part} of ${all}, under 10`,
    ownUnknown: "cannot be computed",

    nearestCaption: (year) => `${year}, bodies alike with the nearest names`,
    body: "Body",
    received: "Received",
    handled: "Decided",
    disclosed: "Granted in full or part",
    rate: "Disclosure rate, all decisions",
    more: (count) => (count === 1 ? "1 more is not listed." : `${count} more are not listed.`),
    noDecisions: "none decided",
    compare: "Compare with bodies alike",
  },
};
