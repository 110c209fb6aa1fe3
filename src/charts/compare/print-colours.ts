/** The light colours of src/styles/tokens.css, for pictures that leave the page and have no style sheet; a test keeps both alike. */
export const printColours: Record<string, string> = {
  "--paper": "#fdfcf9",
  "--ink": "#1d1d1b",
  "--quiet": "#5d5a52",
  "--rule": "#d8d4ca",
  "--accent": "#a8321f",
  "--granted": "#1b6e63",
  "--partly-granted": "#7fb8a8",
  "--refused": "#7a2e1d",
  "--unavailable": "#d1963a",
  "--not-processed": "#5b6b8c",
  "--other": "#a7a7a7",
};
