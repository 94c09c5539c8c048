/** Groups of the match; one that took no part is undefined. */
type Say = (match: string, ...groups: (string | undefined)[]) => string;

/** What a spelling is read as, wherever it stands. */
export type Rule = { pattern: RegExp; say: Say };

export const rule = ({ source, flags }: RegExp, say: Say): Rule => ({
  pattern: new RegExp(source, flags.includes("g") ? flags : `${flags}g`),
  say,
});

/** Rules one after the other: what an early one has put into words, no later one sees as a number. */
export function useRules(text: string, lists: readonly (readonly Rule[])[]): string {
  let read = text;
  for (const { pattern, say } of lists.flat()) read = read.replace(pattern, say);
  return read;
}
