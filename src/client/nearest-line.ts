/**
 * On a report's page: shows the surroundings of a line that has no row of its own (one of several told together, or a
 * blank line) by going to the nearest line before it, which isn't marked: it is another. Leaves alone what isn't a line.
 */
const [, page = "", line = ""] = /^#(P\d+)?L(\d+)$/.exec(location.hash) ?? [];
const wanted = Number(line);

const nearest = [...document.querySelectorAll<HTMLElement>("main [id]")]
  .map((element) => ({ element, place: /^(P\d+)?L(\d+)$/.exec(element.id) }))
  .filter(({ place }) => place !== null && (place[1] ?? "") === page && Number(place[2]) <= wanted)
  .reduce<{ element: HTMLElement; line: number } | null>((best, { element, place }) => {
    const own = Number(place?.[2]);
    return best === null || own > best.line ? { element, line: own } : best;
  }, null);

if (line !== "") nearest?.element.scrollIntoView({ block: "center" });

export {};
