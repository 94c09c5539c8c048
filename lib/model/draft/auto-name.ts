/** What a batch is called after, as far as it says so itself. */
export type NameSource = {
  titles: readonly string[];
  /** The folder that the first footage came from. */
  folder: string | null;
};

/** How names are put together in the person's language. */
export type NameWords = {
  /** The name of a batch that says nothing of itself: "Batch of 30 Nov". */
  fresh: (day: string) => string;
  /** "Weekly offers, 30 Nov". */
  dated: (base: string, day: string) => string;
};

const longestBase = 48;

/** Shortened at the end of a word, where there is one. */
function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= longestBase) return line;
  const cut = line.slice(0, longestBase);
  const end = cut.lastIndexOf(" ");
  return `${(end > longestBase / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** The first title, else the folder; null when there is neither. */
function baseOf({ titles, folder }: NameSource): string | null {
  const base = titles.find((title) => title.trim() !== "") ?? folder ?? "";
  return base.trim() === "" ? null : shortened(base);
}

const nameOf = (source: NameSource, day: string, words: NameWords): string => {
  const base = baseOf(source);
  return base === null ? words.fresh(day) : words.dated(base, day);
};

/** Days are short: "30 Nov, 2". */
const longestDay = 24;
/** Stands where the day is; in no text of a person. */
const mark = "\u0001";

/** The day in a name that the form made by itself; null for a name that a person gave. */
function dayIn(name: string, source: NameSource, words: NameWords): string | null {
  const [before = "", after = ""] = nameOf(source, mark, words).split(mark);
  const day = name.slice(before.length, name.length - after.length);
  const isOwn = name.startsWith(before) && name.endsWith(after) && day.trim() !== "";
  return isOwn && day.length <= longestDay ? day : null;
}

/**
 * The name of a batch whose titles or footage changed: a name that was made of them follows; a name that
 * a person gave stays.
 */
export function followName(
  name: string,
  before: NameSource,
  after: NameSource,
  words: NameWords,
): string {
  if (baseOf(before) === baseOf(after)) return name;
  const day = dayIn(name, before, words);
  return day === null ? name : nameOf(after, day, words);
}

/** The name, with a number when it is taken: "Batch of 30 Nov, 2". */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken);
  if (!used.has(name)) return name;
  let number = 2;
  while (used.has(`${name}, ${number}`)) number++;
  return `${name}, ${number}`;
}
