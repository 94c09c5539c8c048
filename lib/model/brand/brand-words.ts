import { type TeamWordLists, wordListLimits } from "../words/word-list";
import type { BrandKit } from "./brand-kit";

/** The id of the word list that holds a kit's banned words. */
export const brandListId = (kitId: string): string => `own-${`brand-${kitId}`.slice(0, 40)}`;

/**
 * The word lists with the banned words of a kit as a list of its name; without one when it bans none. Null when
 * there are as many lists as there may be.
 */
export function withBrandWords(team: TeamWordLists, kit: BrandKit): TeamWordLists | null {
  const id = brandListId(kit.kitId);
  const known = team.own.find((list) => list.id === id);
  const words = kit.brand.bannedWords.slice(0, wordListLimits.wordsPerList).map(
    (word) =>
      known?.words.find((one) => one.word === word) ?? {
        word,
        suggestion: "",
        except: [],
        source: "",
      },
  );
  const others = team.own.filter((list) => list.id !== id);
  if (words.length === 0)
    return { ...team, own: others, off: team.off.filter((one) => one !== id) };
  const list = { id, name: kit.name.slice(0, wordListLimits.nameLength), words };
  if (known) return { ...team, own: team.own.map((one) => (one.id === id ? list : one)) };
  if (others.length >= wordListLimits.ownLists) return null;
  return { ...team, own: [...others, list] };
}
