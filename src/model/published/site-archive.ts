/**
 * The archive of all data beside them on the site: its name, and up to which size of the data it is made, since it repeats
 * what stands there. Imports nothing but the version, so that it weighs nothing in the browser.
 */
import { versionFolder } from "./dataset-version.ts";

export const siteArchive = `nianbao-data-${versionFolder}.zip`;

/** Of all data files together; the archive of a larger dataset is in its releases alone. */
export const mostBytesToPack = 30_000_000;
