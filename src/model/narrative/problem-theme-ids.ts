/**
 * The themes that problems and measures are grouped by, in the order in which they are shown; packed passages name them by
 * place, so that new ones come last. Without a schema, so that a page's script that unpacks a report needs none.
 */
export const problemThemeIds = [
  "breadth",
  "timeliness",
  "interpretation",
  "requests",
  "staff",
  "platforms",
  "standards",
  "interaction",
  "mechanisms",
  "awareness",
  "records",
  "review",
] as const;
