import { z } from "zod";

const word = z.string().trim().min(1).max(80);

/** A word that a text should not say. */
export const listedWordSchema = z.object({
  word,
  /** What to write instead; empty when there is no word to put in its place. */
  suggestion: z.string().trim().max(80).default(""),
  /** Longer phrases in which the word is harmless. */
  except: z.array(word).max(200).default([]),
  /** Where the rule stands; empty for the source of the list. */
  source: z.string().trim().max(200).default(""),
});
export type ListedWord = z.infer<typeof listedWordSchema>;

export const wordListSchema = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  words: z.array(listedWordSchema).readonly(),
});
export type WordList = z.infer<typeof wordListSchema>;

/** Word lists as they are sent. */
export const wordListsSchema = z.object({ lists: z.array(wordListSchema) });

export const wordListLimits = { ownLists: 20, wordsPerList: 2000, nameLength: 60 } as const;

const ownListSchema = z.object({
  id: z.string().regex(/^own-[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(wordListLimits.nameLength),
  words: z.array(listedWordSchema).max(wordListLimits.wordsPerList),
});
export type OwnWordList = z.infer<typeof ownListSchema>;

/** What a team has changed about the word lists: nothing, when it has never been asked. */
export const teamWordListsSchema = z.object({
  /** Ids of lists that are switched off. */
  off: z.array(z.string().max(60)).max(100),
  /** Words that were taken out of a list that the app brings: `id/word`. */
  removed: z.array(z.string().max(160)).max(5000),
  own: z.array(ownListSchema).max(wordListLimits.ownLists),
});
export type TeamWordLists = z.infer<typeof teamWordListsSchema>;

export const noTeamWordLists: TeamWordLists = { off: [], removed: [], own: [] };

export const removedKey = (listId: string, listed: string): string => `${listId}/${listed}`;

/** The lists that are asked: those of the app without what the team took out, and the team's own. */
export function listsInForce(shipped: readonly WordList[], team: TeamWordLists): WordList[] {
  const removed = new Set(team.removed);
  const kept = shipped.map((list) => ({
    ...list,
    words: list.words.filter((one) => !removed.has(removedKey(list.id, one.word))),
  }));
  const own = team.own.map((list) => ({ ...list, source: "" }));
  return [...kept, ...own].filter(({ id }) => !team.off.includes(id));
}
