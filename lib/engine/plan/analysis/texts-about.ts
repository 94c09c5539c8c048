import type { FoundText, MediaAnalysis } from "./media-analysis";

/** What people typed about a source: it belongs to its record in the library, not to its content. */
export type TypedTexts = {
  title: string;
  /** The key of the object, with its folders. */
  key: string;
  description: string | null;
  /** Comma list. */
  tags: string | null;
  /** The folder that the file lay in where it came from. */
  folder?: string | null;
};

/** `zh` when the text has a Chinese character and no kana, `en` when it has a Latin letter. */
export function languageOf(words: string): FoundText["language"] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return "other";
  if (/\p{Script=Han}/u.test(words)) return "zh";
  return /\p{Script=Latin}/u.test(words) ? "en" : "other";
}

/** A file name as words: without its ending, its separators and what counts only for computers. */
function wordsOfName(name: string): string {
  return name
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[_\-.+()[\]{}]+/g, " ")
    .replaceAll(/\b(?:[0-9a-f]{16,}|img|vid|dsc|mov|copy|final|untitled|0\d+|\d{4,}|\d+p)\b/gi, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Folders that this program puts files into, and nobody has named. */
const ownFolders = new Set(["uploads", "jobs", "samples"]);

/** The parts of a comma list, Chinese commas too. */
const listed = (tags: string | null) => (tags ?? "").split(/[,，、;；]/);

/**
 * All texts about a source: what people typed (name, folders, tags, description), then what stands in
 * its content. A name without a letter says nothing and is left out.
 */
export function textsAbout(
  typed: TypedTexts,
  analysis: Pick<MediaAnalysis, "texts"> | null,
): FoundText[] {
  const folders = typed.key
    .split("/")
    .slice(0, -1)
    .filter((folder, depth) => depth > 0 || !ownFolders.has(folder));
  // A file that was put here by its path has the folders of its key, and may name them once more.
  const origin = (typed.folder ?? "").split(/[/\\]/);
  const named = [...new Set([...folders, ...origin])];
  const fileName = typed.key.split("/").at(-1) ?? "";
  const texts = [
    { source: "name" as const, words: wordsOfName(typed.title || fileName) },
    ...named.map((folder) => ({ source: "folder" as const, words: wordsOfName(folder) })),
    ...listed(typed.tags).map((tag) => ({ source: "tag" as const, words: tag.trim() })),
    { source: "description" as const, words: (typed.description ?? "").trim() },
  ];
  const said = texts.filter(({ words }) => /\p{L}/u.test(words));
  return [
    ...said.map((text) => ({ ...text, language: languageOf(text.words), confidence: 1 })),
    ...(analysis?.texts ?? []),
  ];
}
