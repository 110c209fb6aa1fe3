/** Shows a picture: what the measure is, a drawing and a table for each scope, what has no data, and the announcement. */
import { renderCompareWidths } from "../../charts/compare/compare-drawing.ts";
import {
  bodiesShown,
  yearsWords,
  type ComparePicture,
  type PictureSection,
} from "../../views/compare/compare-picture.ts";
import { unitWords } from "../../views/compare/compare-words.ts";
import { editionsOf, tableName } from "../../views/compare/measures.ts";
import type { CellView, TableView } from "../../views/comparison/table-view.ts";
import { create, elementOf } from "./elements.ts";
import type { ComparePage, Loaded } from "./start-page.ts";

function cellElement(cell: CellView): HTMLElement {
  if (cell.kind === "note") return create("td", { class: "words" }, cell.text);
  if (cell.kind === "text") return create("td", {}, cell.text);
  if (cell.kind === "state")
    return create("td", { class: "number words" }, create("span", { class: "state" }, cell.text));
  if (cell.kind === "number") return create("td", { class: "number" }, cell.text);
  const mark = create("span", { class: "state state-disputed" }, cell.mark ?? "");
  return create("td", { class: "number" }, `${cell.text} `, mark);
}

function tableElement(table: TableView): HTMLElement {
  const headings = table.columns.map(({ label, number }) =>
    create("th", { scope: "col", class: number ? "number" : false }, label),
  );
  const rows = table.rows.map((row) => {
    const name = create("a", { href: row.href, lang: "zh-CN" }, row.name);
    return create("tr", {}, create("th", { scope: "row" }, name), ...row.cells.map(cellElement));
  });
  const head = create("thead", {}, create("tr", {}, create("th", { scope: "col" }, table.nameLabel), ...headings));
  const element = create("table", { class: "comparison-table" }, create("caption", {}, table.caption), head);
  element.append(create("tbody", {}, ...rows));
  const frame = { class: "table-frame", role: "region", tabindex: "0", "aria-label": table.caption };
  return create("div", frame, element);
}

type Looks = { heading: "h2" | "h3"; table: boolean };

export function sectionElement(section: PictureSection, { wording }: ComparePage, looks: Looks): HTMLElement {
  const { drawing } = section;
  const element = create("section", {}, create(looks.heading, {}, section.heading));
  element.append(create("p", { class: "quiet small" }, section.note));
  element.append(create("p", { class: "finding" }, section.finding));
  if (drawing !== null) {
    const figure = create("figure", { class: "chart" });
    figure.innerHTML = renderCompareWidths(drawing, { t: wording.shared.charts, locale: wording.locale });
    if (drawing.caption !== "") figure.append(create("figcaption", {}, drawing.caption));
    element.append(figure);
  }
  element.append(...section.remarks.map((remark) => create("p", { class: "quiet small" }, remark)));
  if (looks.table) element.append(tableElement(section.table));
  return element;
}

function meaningOf({ measure }: ComparePicture, { wording }: ComparePage): string {
  const { t, shared, locale } = wording;
  if (measure.group === "metrics")
    return [measure.meaning[locale], measure.caution[locale]].filter(Boolean).join(shared.sentenceGap);
  const editions = editionsOf(measure);
  const only = editions.length === 1 && editions[0] !== undefined ? t.measure.editions[editions[0]] : "";
  const figure = t.measure.figure(tableName(measure.group)[locale], measure.id);
  return [figure, unitWords(measure, wording), only].filter(Boolean).join(shared.sentenceGap);
}

function definitionElement(picture: ComparePicture, page: ComparePage): HTMLElement {
  const { measure } = picture;
  const { t, shared, locale } = page.wording;
  const isMetric = measure.group === "metrics";
  const href = isMetric ? page.links.metric(measure.id) : page.links.dictionary;
  const element = create("div", { class: "compare-definition" }, create("h2", {}, picture.title));
  if (measure.denominator !== null) {
    const formula = create("span", { class: "mono" }, measure.formula);
    element.append(create("p", {}, `${t.measure.formula}${shared.charts.colon}`, formula));
  }
  const name = create("a", { href }, measure.name[locale]);
  element.append(create("p", {}, name, shared.charts.colon, meaningOf(picture, page)));
  return element;
}

function absentElement({ absent }: ComparePicture, { wording }: ComparePage): HTMLElement[] {
  if (absent.length === 0) return [];
  const items = absent.map(({ name, href, reason }) => {
    const link = create("a", { href, lang: "zh-CN" }, name);
    return create("li", {}, link, " ", create("span", { class: "state" }, reason));
  });
  const list = create("ul", { class: "ruled-list" }, ...items);
  const summary = create("summary", {}, wording.shared.absentTitle);
  return [create("details", { class: "absent", open: absent.length <= 12 }, summary, list)];
}

export function announcementOf({ state, picture }: Loaded, { wording }: ComparePage): string {
  const { t, shared, locale } = wording;
  const nobody = state.region === null && state.bodies.length === 0;
  if (nobody || state.years.length === 0) return t.nothingChosen;
  const bodies = bodiesShown(picture);
  if (bodies === 0) return t.nothingToShow;
  const shown = t.shown(bodies, yearsWords(state.years, wording), picture.measure.name[locale]);
  return [shown, picture.switched].filter(Boolean).join(shared.sentenceGap);
}

export function showResults(loaded: Loaded, page: ComparePage): void {
  const { picture } = loaded;
  elementOf("compare-results", HTMLDivElement).replaceChildren(
    definitionElement(picture, page),
    ...picture.sections.map((section) => sectionElement(section, page, { heading: "h3", table: true })),
    ...absentElement(picture, page),
  );
  elementOf("compare-status", HTMLParagraphElement).textContent = announcementOf(loaded, page);
}
