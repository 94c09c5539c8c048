const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** `532 B`, `1.5 MB`, `14 MB`: at most one digit after the point, in steps of 1024. */
export function formatBytes(bytes: number, locale: string): string {
  const step =
    bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${units[step]}`;
}
