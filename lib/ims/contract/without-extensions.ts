/** The fields of requests and timelines that only the embedded engine knows. */
const extensions = new Set(["Reelpress", "ReelpressChosen"]);

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      extensions.has(key) ? [] : [[key, strip(inner)]],
    ),
  );
}

/**
 * A parameter as IMS knows it: JSON text loses the fields that only the embedded engine knows. What
 * stands in `UserData` is the sender's own and has other names. Any other text stays as it is, to the byte.
 */
export function withoutExtensions(text: string): string {
  if (!/"Reelpress(Chosen)?"\s*:/.test(text)) return text;
  try {
    return JSON.stringify(strip(JSON.parse(text)));
  } catch {
    return text;
  }
}
