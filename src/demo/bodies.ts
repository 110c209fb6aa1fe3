/**
 * The bodies of the fictional province, each with its place, its kind and its life. The number of bodies asked for is the
 * number made; counties get much the same share of them. Order: the province's, then city by city, county by county.
 */
import { departments, government, office, subdistrict, township, type BodyKind, type Kind } from "./body-kinds.ts";
import { lifetimesOf, type Lifetime, type Status } from "./lifetimes.ts";
import type { City, County, Place, Province, Town } from "./province.ts";

export type Body = {
  /** Unique and stable: what chance is forked by. */
  number: number;
  name: string;
  kind: Kind;
  business: BodyKind["business"];
  /** 1 in a county, 3 in a city, 9 in the province. */
  size: number;
  place: Place;
  /** The place of its folder: the county of a town's body, else its own. */
  home: Place;
  id: string;
  formerName: { name: string; until: number } | null;
  status: Status;
  from: number | null;
  until: number | null;
  successors: string[];
  formerIds: string[];
};
/** The bodies whose cases a government's summary adds up, that government and its office first. */
export type Household = { place: Place; bodies: Body[]; inside: Household[] };

const provincial: Record<string, string> = { 局: "厅", 人民政府办公室: "人民政府办公厅" };
const kindName = ({ name }: BodyKind, place: Place): string =>
  place.level === "province" ? (provincial[name] ?? name.replace(/局$/, provincial["局"] ?? "局")) : name;

type Draft = Omit<Body, "number">;
const sizeOf = { province: 9, city: 3, county: 1, town: 1 };

function draft(place: Place, home: Place, of: Lifetime): Draft {
  const prefix = `${home.code}/${place.stem.pinyin}`;
  const idOf = (kind: BodyKind): string => `${prefix}-${kind.pinyin}`;
  return {
    name: bodyName(place, home, of.kind),
    kind: of.kind.kind,
    business: of.kind.business,
    size: sizeOf[place.level],
    place,
    home,
    id: idOf(of.kind),
    formerName:
      of.formerName === null ? null : { name: bodyName(place, home, of.formerName.kind), until: of.formerName.until },
    status: of.status,
    from: of.from,
    until: of.until,
    successors: of.successors.map(idOf),
    formerIds: of.formerIds.map(idOf),
  };
}

const lastingBody = (place: Place, home: Place, kind: BodyKind): Draft =>
  draft(place, home, {
    kind,
    status: "active",
    from: null,
    until: null,
    successors: [],
    formerIds: [],
    formerName: null,
  });

/** Every fourth county's towns call themselves without the county, the first of each always does. */
function bodyName(place: Place, home: Place, kind: BodyKind): string {
  const isPlain = place.level !== "town" || place.code.endsWith("100") || Number(home.code) % 4 === 3;
  return `${isPlain ? "" : home.name}${place.name}${kindName(kind, place)}`;
}

const ofTown = (county: County, town: Town): Draft =>
  lastingBody(town, county, town.kind === "街道" ? subdistrict : township);

/** What a county gets, in order: government and office, what passed, then departments and towns in turn. */
function countyDrafts(county: County, counties: number, years: readonly number[], count: number): Draft[] {
  const own = departments.map((kind) => lastingBody(county, county, kind));
  const towns = county.towns.map((town) => ofTown(county, town));
  const turns = own.flatMap((department, at) => [department, ...(towns[at] === undefined ? [] : [towns[at]])]);
  return [
    lastingBody(county, county, government),
    lastingBody(county, county, office),
    ...lifetimesOf(county.number, counties, years).map((of) => draft(county, county, of)),
    ...turns,
  ].slice(0, count);
}

const placeDrafts = (place: Place, count: number): Draft[] =>
  [government, office, ...departments].slice(0, count).map((kind) => lastingBody(place, place, kind));

/** How many of `total` the part at `at` of `of` gets, so that parts differ by one at most. */
const shareOf = (total: number, at: number, of: number): number =>
  Math.floor((total * (at + 1)) / of) - Math.floor((total * at) / of);

/** Refuses fewer than 20 bodies: a province, a city and a county couldn't be told apart. */
export function makeBodies(province: Province, count: number, years: readonly number[]): Household {
  if (count < 20) throw new Error("at least 20 bodies");
  const counties = province.cities.flatMap((city) => city.counties);
  const ofProvince = Math.min(20, Math.round(count / 30));
  const ofCity = Math.min(20, Math.max(2, Math.round(count / 10 / province.cities.length)));
  const rest = count - ofProvince - ofCity * province.cities.length;
  let number = 0;
  const numbered = (drafts: Draft[]): Body[] => drafts.map((of) => ({ ...of, number: number++ }));
  const household = (place: Place, drafts: Draft[], inside: () => Household[]): Household => {
    const bodies = numbered(drafts);
    return { place, bodies, inside: inside() };
  };
  const ofCounty = (county: County): Household => {
    const share = shareOf(rest, county.number, counties.length);
    return household(county, countyDrafts(county, counties.length, years, share), () => []);
  };
  const cityHousehold = (city: City): Household =>
    household(city, placeDrafts(city, ofCity), () => city.counties.map(ofCounty));
  return household(province, placeDrafts(province, ofProvince), () => province.cities.map(cityHousehold));
}

export const bodiesOf = ({ bodies, inside }: Household): Body[] => [...bodies, ...inside.flatMap(bodiesOf)];
