/**
 * Every region that has bodies, and the regions that contain it, once each in the order of codes. Takes the bodies' own
 * paths; a region whose code isn't known is no entry, since it has no address.
 */
import { levelOfCode } from "../../../form/regions/gazetteer.ts";
import { compareCodePoints } from "../../../model/code-point-order.ts";
import type { Agency, IndexedRegion } from "../../../model/dataset.ts";

export function deriveRegions(agencies: readonly Agency[]): IndexedRegion[] {
  const regions = new Map<string, IndexedRegion>();
  for (const { region } of agencies) {
    const path: string[] = [];
    const names: string[] = [];
    for (const { code, name } of region.path) {
      names.push(name);
      if (code === null) continue;
      const parent = path.at(-1) ?? null;
      path.push(code);
      const known = regions.get(code);
      // Bodies of one region may know its ancestors more or less fully; the fullest path counts.
      if (known !== undefined && known.path.length >= path.length) continue;
      regions.set(code, { code, name, level: levelOfCode(code), parent, names: [...names], path: [...path] });
    }
  }
  return [...regions.values()].sort((a, b) => compareCodePoints(a.code, b.code));
}
