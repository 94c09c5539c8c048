/** Builds the reading from the groups of the match; a group that took no part is undefined. */
type Say = (match: string, ...groups: (string | undefined)[]) => string;

/** How a spelling is read, anywhere in a text. */
export type Rule = { pattern: RegExp; say: Say };

export const rule = ({ source, flags }: RegExp, say: Say): Rule => ({
  pattern: new RegExp(source, flags.includes("g") ? flags : `${flags}g`),
  say,
});

/**
 * Shortens long white space, which a voice ignores. Patterns look ahead and behind over white space, so
 * unlimited white space would take quadratic time.
 */
const shorten = (text: string) => text.replace(/(\s{3})\s+/g, "$1");

/**
 * Applies rules one after the other. Numbers that an early rule has put into words are no longer
 * numbers for later rules. A pattern must take time in proportion to the text, so whatever it scans
 * again from each position (white space, groups of a number, a word before it) has a maximum length. A
 * test measures that.
 */
export function useRules(text: string, lists: readonly (readonly Rule[])[]): string {
  let read = shorten(text);
  for (const { pattern, say } of lists.flat()) read = shorten(read.replace(pattern, say));
  return read;
}
