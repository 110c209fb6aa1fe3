/** Shows what a state asks for: definition, a chart and a table for each scope, what has no data, and the announcement. */
import { renderBodyBars } from "../charts/body-bars.ts";
import { renderBothWidths } from "../charts/both-widths.ts";
import { renderRateDots } from "../charts/rate-dots.ts";
import type { ComparePicture, ShownScope } from "../views/comparison/compare-rows.ts";
import type { CompareState } from "../views/comparison/compare-state.ts";
import type { CellView, TableView } from "../views/comparison/table-view.ts";
import type { ComparePageData } from "./compare-data.ts";
import { create, elementOf } from "./compare-elements.ts";

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

type Shown = { picture: ComparePicture; state: CompareState; page: ComparePageData };

function drawingOf(scope: ShownScope, { picture, page }: Shown): string {
  const { t, locale } = page.wording;
  const drawn = scope.rows.filter(({ words }) => words.drawn !== null).length;
  const options = {
    t: t.charts,
    locale,
    label: `${picture.definition.name[locale]}${t.charts.colon}${scope.finding}`,
    description: t.compare.chartDescription(String(drawn), String(scope.rows.length - drawn)),
  };
  const rows = scope.rows.map(({ label, words }) => ({ label, value: words.drawn, ...words }));
  return picture.drawing === "dots"
    ? renderBothWidths(renderRateDots, rows, options)
    : renderBothWidths(renderBodyBars, rows, options);
}

function scopeElement(scope: ShownScope, shown: Shown): HTMLElement {
  const { picture, page } = shown;
  const section = create("section", {}, create("h3", {}, scope.heading));
  section.append(create("p", { class: "quiet small" }, scope.note));
  if (picture.drawing !== "table") {
    section.append(create("p", { class: "finding" }, scope.finding));
    const figure = create("figure", { class: "chart" });
    figure.innerHTML = drawingOf(scope, shown);
    if (picture.drawing === "dots") figure.append(create("figcaption", {}, page.wording.t.outcomes.intervalNote));
    section.append(figure);
  }
  section.append(tableElement(scope.table));
  return section;
}

function definitionElement({ picture, page }: Shown): HTMLElement {
  const { wording, links } = page;
  const { definition } = picture;
  const { locale, t } = wording;
  const name = create("a", { href: links.metric(definition.id) }, definition.name[locale]);
  const formula = create(
    "p",
    {},
    `${t.compare.formula}${t.charts.colon}`,
    create("span", { class: "mono" }, definition.formula),
  );
  const meaning = [definition.meaning[locale], definition.caution[locale]].join(t.sentenceGap);
  return create("div", { class: "compare-definition" }, create("h2", {}, name), formula, create("p", {}, meaning));
}

function absentElement({ picture, page }: Shown): HTMLElement[] {
  if (picture.absent.length === 0) return [];
  const { t } = page.wording;
  const items = picture.absent.map(({ name, reason }) =>
    create("li", {}, create("span", { lang: "zh-CN" }, name), " ", create("span", { class: "state" }, reason)),
  );
  return [create("h3", {}, t.absentTitle), create("ul", { class: "ruled-list absent" }, ...items)];
}

function announcementOf({ picture, state, page }: Shown): string {
  const { t, locale } = page.wording;
  if (state.bodies.length === 0 || state.years.length === 0) return t.compare.nothingChosen;
  const bodies = new Set(picture.scopes.flatMap(({ rows }) => rows.map(({ row }) => row.agency))).size;
  if (bodies === 0) return t.compare.nothingToShow;
  const name = picture.definition.name[locale];
  const shown = t.compare.shown(String(bodies), state.years.join(t.listComma), name);
  const switched = state.view === "dots" && picture.drawing === "bars" ? t.compare.countsHaveNoInterval : "";
  return [shown, switched].filter(Boolean).join(t.sentenceGap);
}

export function showResults(picture: ComparePicture, state: CompareState, page: ComparePageData): void {
  const shown = { picture, state, page };
  elementOf("compare-results", HTMLDivElement).replaceChildren(
    definitionElement(shown),
    ...picture.scopes.map((scope) => scopeElement(scope, shown)),
    ...absentElement(shown),
  );
  elementOf("compare-status", HTMLParagraphElement).textContent = announcementOf(shown);
}
