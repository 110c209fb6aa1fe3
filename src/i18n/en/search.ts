import type { searchZh } from "../zh/search.ts";

export const searchEn: typeof searchZh = {
  label: "Look up an agency or a place",
  placeholder: "Chinese name, pinyin or initials",
  button: "Search",
  region: "place",
  resultsLabel: "Matching agencies and places",
  count: "Found: {n}. Arrow keys choose, Enter opens.",
  more: "Found: {n}; the first are shown. Enter lists them all.",
  none: "Nothing found. Try part of the name, or pinyin initials.",
  failed: "The list of names could not be loaded. “Search” shows all agencies.",
  withoutScript: "Find an agency by place",
  key: "The key / starts a search",
};
