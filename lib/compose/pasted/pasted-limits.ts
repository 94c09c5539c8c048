/** What is read of a pasted request at most. */
export const pastedLimits = {
  /** The body of a call holds 2 MiB, percent-encoded; people paste far less. */
  characters: 200_000,
  /** Of `{` and `[`, within each other, in whatever language. */
  brackets: 200,
  /** How often the text is gone through for values that turn out to be unreadable. */
  readings: 6,
  /** After that the reading is ended, wherever it stands. */
  deadlineMs: 5_000,
} as const;

/**
 * How deep brackets stand within each other. Texts are not told from code, since which quotes count
 * depends on the language: a bracket in a text counts too.
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
