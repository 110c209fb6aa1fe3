/** What both the compare page and the embedded page begin with: language, links, words, files and the catalogue. */
import { loadCompare, type CompareCatalogue, type CompareFiles } from "../../views/compare/load-compare.ts";
import type { CompareData } from "../../views/compare/compare-data.ts";
import { renderCompare, type ComparePicture } from "../../views/compare/compare-picture.ts";
import { parseCompareState, type CompareState, type ParsedState } from "../../views/compare/compare-state.ts";
import type { CompareWording } from "../../views/compare/compare-words.ts";
import { createLinks, type Links } from "../../views/links.ts";
import { createCompareFiles } from "./fetch-files.ts";
import { loadWords } from "./load-words.ts";

export type ComparePage = {
  wording: CompareWording;
  links: Links;
  files: CompareFiles;
  catalogue: CompareCatalogue;
};
export type Loaded = { state: CompareState; data: CompareData; picture: ComparePicture };

export async function startPage({ locale, base }: DOMStringMap): Promise<ComparePage> {
  const language = locale === "en" ? "en" : "zh";
  const links = createLinks(base ?? "/", language);
  const { files, catalogue } = createCompareFiles(links);
  const [wording, loaded] = await Promise.all([loadWords(language), catalogue()]);
  return { wording, links, files, catalogue: loaded };
}

export function readAddress({ catalogue, wording }: ComparePage): ParsedState {
  const { measures, directory } = catalogue;
  const choices = { measures: measures.map(({ id }) => id), years: directory.years, start: directory.start };
  const parsed = parseCompareState(location.search, choices);
  return parsed.tooMany ? { ...parsed, ignored: [...parsed.ignored, wording.t.ignoredTooMany] } : parsed;
}

/** Bodies that the dataset hasn't leave the state; whoever asked for them is told. */
export async function loadState(asked: CompareState, page: ComparePage, withSources = false): Promise<Loaded> {
  const data = await loadCompare(asked, page.files, page.catalogue, { withSources });
  const state = { ...asked, bodies: asked.bodies.filter((id) => !data.unknown.includes(id)) };
  return { state, data, picture: renderCompare(state, data, page) };
}
