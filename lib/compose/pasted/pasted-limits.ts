/** The limits for reading a pasted request. */
export const pastedLimits = {
  /** The body of a call is at most 2 MiB, percent-encoded; people paste far less. */
  characters: 200_000,
  /** The depth of nested `{` and `[`, in every language. */
  brackets: 200,
  /** How many unreadable values are tried before the text is given up. */
  readings: 6,
  /** The time after which reading is stopped. */
  deadlineMs: 5_000,
} as const;

/**
 * The depth of nested brackets. Brackets inside string literals count too, since the quotes that
 * delimit a literal depend on the language.
 */
export function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === "{" || letter === "[") deepest = Math.max(deepest, ++depth);
    else if ((letter === "}" || letter === "]") && depth > 0) depth -= 1;
  }
  return deepest;
}
