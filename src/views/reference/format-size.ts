/** Bytes as people read them. */
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";

/** Sizes in powers of ten, as file managers and browsers tell them. */
export function formatSize(bytes: number, { locale }: { locale: Locale }): string {
  const tenths = (size: number): number => Math.round((bytes / size) * 10) / 10;
  if (bytes < 1000) return `${formatNumber(bytes, locale)} B`;
  // 999,960 bytes round to 1,000 KB, which is 1 MB.
  return tenths(1e3) < 1000 ? `${formatNumber(tenths(1e3), locale)} KB` : `${formatNumber(tenths(1e6), locale)} MB`;
}
