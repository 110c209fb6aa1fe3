/**
 * Where a body is: told by its record in sources.csv, the registry, the folders of its reports, its name, or a telephone
 * number in the text, in this order; a later source only says more than an earlier one, never something else. Two places
 * that fit alike are named in a finding, and none is chosen.
 */
import { diagnose, type Diagnostic } from "../../../diagnostics/outcome.ts";
import { isWithin, type Gazetteer, type Place } from "../../../form/regions/gazetteer.ts";
import type { Region } from "../../../model/dataset.ts";
import { findNamedPlaces, type NamedPlaces } from "./name-places.ts";

export type RegionClues = {
  /** The body's names, its own first; any may begin with its place. */
  names: readonly string[];
  /** A code of sources.csv or of the registry, with which of the two. */
  given: { code: string; told: "record" | "registry" } | null;
  folders: readonly string[];
  /** Telephone area codes in the reports' texts; asked for only when nothing else decides. */
  phones: () => readonly string[];
};
export type ToldRegion = {
  code: string | null;
  told: Region["told"];
  /** The body's name is that of a region and nothing else. */
  isBareName: boolean;
  /** For the report from which the clues came. */
  findings: (file: string) => Diagnostic[];
};
type Told = Omit<ToldRegion, "isBareName">;

/** Answers of one gazetteer: a body's name and the folders of its neighbours are asked for again and again. */
function remembering<Answer>(): (gazetteer: Gazetteer, key: string, tell: () => Answer) => Answer {
  const all = new WeakMap<Gazetteer, Map<string, Answer>>();
  return (gazetteer, key, tell) => {
    const known = all.get(gazetteer) ?? new Map<string, Answer>();
    if (known.size >= mostKnown) known.clear();
    all.set(gazetteer, known);
    const answer = known.get(key) ?? tell();
    known.set(key, answer);
    return answer;
  };
}
const mostKnown = 1 << 15;
const rememberFolders = remembering<readonly Place[]>();
const rememberName = remembering<NamedPlaces>();

const placesOfFolders = (folders: readonly string[], gazetteer: Gazetteer): readonly Place[] =>
  rememberFolders(gazetteer, folders.join("/"), () => findFolders(folders, gazetteer));

/** Places that the folders name, narrowed from the outside in; folders that are no place are passed over. */
function findFolders(folders: readonly string[], gazetteer: Gazetteer): readonly Place[] {
  let found: readonly Place[] = [];
  for (const folder of folders) {
    const named = gazetteer.named(folder);
    const all = named.length > 0 ? named : found.length === 1 ? gazetteer.townsNamed(folder, found[0] ?? null) : [];
    const inside = found.length === 0 ? all : all.filter(({ code }) => found.some((f) => isWithin(code, f.code)));
    if (inside.length > 0) found = inside;
  }
  return found;
}

const areOneWay = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);
const different = (places: readonly Place[]): Place[] => [...new Map(places.map((p) => [p.code, p])).values()];
const inWords = (code: string, gazetteer: Gazetteer): string =>
  gazetteer
    .pathOf(code)
    .map(({ name }) => name)
    .join("") || code;

export function tellRegion(clues: RegionClues, gazetteer: Gazetteer): ToldRegion {
  const folders = placesOfFolders(clues.folders, gazetteer);
  const [folder] = folders.length === 1 ? folders : [];
  const base = clues.given ?? (folder === undefined ? null : { code: folder.code, told: "path" as const });
  const within = base === null ? null : gazetteer.find(base.code);
  const readings = clues.names.map((name) =>
    rememberName(gazetteer, `${within?.code ?? ""} ${name}`, () => findNamedPlaces(name, within, gazetteer)),
  );
  const told =
    base === null
      ? tellWithoutBase(clues, readings, folders, gazetteer)
      : tellFromBase(base, clues, { readings, folders, gazetteer });
  return { ...told, isBareName: readings[0]?.rest === "" };
}

type Base = { code: string; told: "record" | "registry" | "path" };
type Evidence = { readings: NamedPlaces[]; folders: readonly Place[]; gazetteer: Gazetteer };

/** A name that says more than the base refines it: a county's folder holds its towns' reports. */
function tellFromBase(base: Base, { names }: RegionClues, { readings, folders, gazetteer }: Evidence): Told {
  const finer = different(readings.flatMap((r) => r.places)).filter(
    ({ code }) => code !== base.code && isWithin(code, base.code),
  );
  const contradictions = [
    { from: "path" as const, places: folders },
    { from: "name" as const, places: tellingPlaces(readings) },
  ].filter(({ places }) => places.length > 0 && !places.some(({ code }) => areOneWay(code, base.code)));
  const findings = (file: string): Diagnostic[] =>
    contradictions.map(({ from, places }) => {
      const chosen = inWords(base.code, gazetteer);
      const other = inWords(places[0]?.code ?? "", gazetteer);
      return diagnose("region-disagrees", { agency: names[0] ?? "", chosen, other, from }, { file });
    });
  const [only] = finer.length === 1 ? finer : [];
  return only === undefined ? { ...base, findings } : { code: only.code, told: "name", findings };
}

/**
 * What the names say clearly enough to speak against a folder or a record: one place of one name in the country, and no
 * town, since its name may be a word of another name's.
 */
function tellingPlaces(readings: readonly NamedPlaces[]): Place[] {
  const all = readings.map(({ places }) => (places.length === 1 ? places : [])).flat();
  return readings.some(({ places }) => places.length > 1) ? [] : all.filter(({ level }) => level !== "town");
}

function tellWithoutBase(
  { names, phones }: RegionClues,
  readings: readonly NamedPlaces[],
  folders: readonly Place[],
  gazetteer: Gazetteer,
): Told {
  const named = readings.find(({ places }) => places.length > 0)?.places ?? [];
  const inFolders = named.filter(({ code }) => folders.some((folder) => areOneWay(code, folder.code)));
  const candidates = folders.length === 0 ? named : inFolders.length > 0 ? inFolders : folders;
  const none = (): Diagnostic[] => [];
  const [first] = candidates;
  if (first !== undefined && candidates.length === 1) return { code: first.code, told: "name", findings: none };
  const byPhone = different(phones().flatMap((phone) => gazetteer.byPhone(phone)));
  const reached =
    first === undefined ? byPhone : candidates.filter(({ code }) => byPhone.some((city) => areOneWay(code, city.code)));
  const [only] = reached.length === 1 ? reached : [];
  if (only !== undefined) return { code: only.code, told: "phone", findings: none };
  const agency = names[0] ?? "";
  const places = candidates
    .slice(0, 3)
    .map(({ code }) => inWords(code, gazetteer))
    .join("、");
  const findings = (file: string): Diagnostic[] => [
    first === undefined
      ? diagnose("region-unknown", { agency }, { file })
      : diagnose("region-ambiguous", { agency, places }, { file }),
  ];
  return { code: null, told: null, findings };
}
