/** Lines of a text, by how many characters they have and how often they occur. */
export type Lines = { count: Map<string, number>; characters: number };

const ends = /[.!?;。！？；…\n]+/u;
const notSaid = /[\s\p{P}\p{S}]+/gu;

/** Sentences without what is not said: case, width of letters, spaces and signs make no difference. */
export function linesOf(texts: readonly string[]): Lines {
  const count = new Map<string, number>();
  let characters = 0;
  for (const text of texts) {
    for (const sentence of text.normalize("NFKC").toLowerCase().split(ends)) {
      const line = sentence.replace(notSaid, "");
      if (line === "") continue;
      count.set(line, (count.get(line) ?? 0) + 1);
      characters += line.length;
    }
  }
  return { count, characters };
}

/** The share of the characters that stand in sentences of both texts, 0 to 1; null when both are empty. */
export function sharedLines(one: Lines, other: Lines): number | null {
  const all = one.characters + other.characters;
  if (all === 0) return null;
  let shared = 0;
  for (const [line, times] of one.count) {
    shared += line.length * Math.min(times, other.count.get(line) ?? 0);
  }
  return (2 * shared) / all;
}
