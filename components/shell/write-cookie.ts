/** Stores a preference in a cookie for a year, for the whole app. */
export function writeCookie(name: string, value: string): void {
  const year = 60 * 60 * 24 * 365;
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${year}; samesite=lax`;
}
