/** A message with the characters, the position of the first one, and what to do instead. */
export function undrawable(text: string, missing: readonly string[]): string {
  const [first = ""] = missing;
  const position = Array.from(text.slice(0, text.indexOf(first))).length + 1;
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const shown = missing.slice(0, 5).join(" ");
  return `our fonts cannot draw ${shown} (the first, U+${code}, is character ${position}); take it out of the text, or write another`;
}
