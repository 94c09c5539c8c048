/** `20261122T085812Z` as milliseconds. */
function stampMs(stamp: string | null): number {
  const [, y, mo, d, h, mi, s] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp ?? "") ?? [];
  return Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
}

/**
 * When a signed URL expires, in milliseconds since 1970; null when the URL does not say. Reads both
 * signatures of OSS: `Expires` (V1, seconds since 1970) and `x-oss-date` with `x-oss-expires` (V4).
 */
export function expiryOf(url: string): number | null {
  const { searchParams } = new URL(url, "http://here");
  const expires = Number(searchParams.get("Expires") || Number.NaN);
  if (Number.isFinite(expires)) return expires * 1000;
  const until =
    stampMs(searchParams.get("x-oss-date")) +
    Number(searchParams.get("x-oss-expires") || Number.NaN) * 1000;
  return Number.isFinite(until) ? until : null;
}

/** An OSS URL with https. IMS writes them with http, which a page served by https must not load. */
export function withHttps(url: string): string {
  return url.replace(/^http:(\/\/[a-z0-9.-]+\.aliyuncs\.com\/)/i, "https:$1");
}
