/** `"a, b,,c"` → `["a", "b", "c"]`, without duplicates. */
export function commaList(text: string | undefined): string[] {
  const parts = (text ?? "").split(",").map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}
