/**
 * The fictional province 样例省 (990000): cities, counties, towns and streets, as many as the number of bodies asks for.
 * Codes and names follow from the numbers alone; telephone codes are of a range that is given to no city.
 */
import { countyName, townName, type Named } from "./place-names.ts";

export type Level = "province" | "city" | "county" | "town";
/** `names`: from the province down, itself included. `phone`: a city's area code, "" for other places. */
export type Place = { code: string; level: Level; name: string; stem: Named; names: string[]; phone: string };
export type Town = Place & { kind: "镇" | "乡" | "街道" };
export type County = Place & { number: number; towns: Town[] };
export type City = Place & { counties: County[] };
export type Province = Place & { cities: City[] };

const townsOfCounty = 12;
const townKinds = ["镇", "街道", "镇", "乡"] as const;
const countyKinds = ["区", "县", "县", "市"] as const;
const kindPinyin = { 区: "qu", 县: "xian", 市: "shi", 镇: "zhen", 乡: "xiang", 街道: "jie-dao" };

/** How many cities and counties so many bodies live in: some 20 a county, up to 10 counties a city. */
export function placesFor(bodies: number): { cities: number; counties: number } {
  const counties = Math.max(1, Math.round(bodies / 20));
  return { counties, cities: Math.max(Math.min(3, Math.ceil(counties / 2)), Math.round(counties / 10)) };
}

const named = (stem: Named, kind: keyof typeof kindPinyin): Named => ({
  name: stem.name + kind,
  pinyin: `${stem.pinyin}-${kindPinyin[kind]}`,
});

function makeTown(county: Omit<County, "towns">, at: number, of: number): Town {
  const kind = townKinds[at % townKinds.length] ?? "镇";
  // The first town of the first and of the last county bear one name, so that a body's name alone doesn't tell it.
  const stem = named(townName(at === 0 && county.number === of - 1 ? 0 : county.number, at), kind);
  const code = `${county.code}${kind === "街道" ? `0${at + 10}` : 100 + at}`;
  return { code, level: "town", name: stem.name, stem, names: [...county.names, stem.name], phone: "", kind };
}

function makeCounty(city: Omit<City, "counties">, at: number, number: number, cities: number, of: number): County {
  const kind = countyKinds[at % countyKinds.length] ?? "县";
  const stem = named(countyName(cities + number), kind);
  const code = `${city.code.slice(0, 4)}${String(at + 1).padStart(2, "0")}`;
  const names = [...city.names, stem.name];
  const county = { code, level: "county" as const, name: stem.name, stem, names, phone: "", number };
  return { ...county, towns: Array.from({ length: townsOfCounty }, (_, town) => makeTown(county, town, of)) };
}

function makeCity(province: Place, at: number, cities: number, counties: number): City {
  const stem = named(countyName(at), "市");
  const code = `99${String(at + 1).padStart(2, "0")}00`;
  const phone = `01${String(at + 10).padStart(2, "0")}`;
  const names = [...province.names, stem.name];
  const city = { code, level: "city" as const, name: stem.name, stem, names, phone };
  const from = Math.floor((counties * at) / cities);
  const to = Math.floor((counties * (at + 1)) / cities);
  const own = Array.from({ length: to - from }, (_, i) => makeCounty(city, i, from + i, cities, counties));
  return { ...city, counties: own };
}

/** Refuses more bodies than the codes of one province can place (99 cities of 99 counties). */
export function makeProvince(bodies: number): Province {
  const { cities, counties } = placesFor(bodies);
  if (cities > 90) throw new Error("at most 18000 bodies: a province has room for 90 cities");
  const stem = { name: "样例省", pinyin: "yang-li-sheng" };
  const province = { code: "990000", level: "province" as const, name: stem.name, stem, names: [stem.name], phone: "" };
  return { ...province, cities: Array.from({ length: cities }, (_, at) => makeCity(province, at, cities, counties)) };
}

/** Every place, the province first, each before those inside it. */
export const placesOf = (province: Province): Place[] => [
  province,
  ...province.cities.flatMap((city) => [city, ...city.counties.flatMap((county) => [county, ...county.towns])]),
];
