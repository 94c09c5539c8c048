const extension = "Reelpress";

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === extension ? [] : [[key, strip(inner)]],
    ),
  );
}

/**
 * A parameter as IMS knows it: JSON text loses every object named `Reelpress`, which holds settings of
 * the embedded engine. Any other text stays as it is, to the byte.
 */
export function withoutExtensions(text: string): string {
  if (!/"Reelpress"\s*:/.test(text)) return text;
  try {
    return JSON.stringify(strip(JSON.parse(text)));
  } catch {
    return text;
  }
}
