/** The letters by which the search's directory tells a body's level. Knows no schema, because browsers load it. */
export const levelLetters = { province: "p", city: "c", county: "k", town: "t" } as const;
