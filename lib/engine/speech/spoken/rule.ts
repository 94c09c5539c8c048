/** Groups of the match; one that took no part is undefined. */
type Say = (match: string, ...groups: (string | undefined)[]) => string;

/** What a spelling is read as, wherever it stands. */
export type Rule = { pattern: RegExp; say: Say };

export const rule = ({ source, flags }: RegExp, say: Say): Rule => ({
  pattern: new RegExp(source, flags.includes("g") ? flags : `${flags}g`),
  say,
});

/**
 * A long run of white space, which a voice does not hear, shortened. Patterns look ahead and behind
 * over white space: with a run of any length they would take the square of its length.
 */
const shorten = (text: string) => text.replace(/(\s{3})\s+/g, "$1");

/**
 * Rules one after the other: what an early one has put into words, no later one sees as a number.
 * A pattern must take time in proportion to the text: what it looks over again from every place (white
 * space, the groups of a number, a word before it) has a longest length. A test measures that.
 */
export function useRules(text: string, lists: readonly (readonly Rule[])[]): string {
  let read = shorten(text);
  for (const { pattern, say } of lists.flat()) read = shorten(read.replace(pattern, say));
  return read;
}
