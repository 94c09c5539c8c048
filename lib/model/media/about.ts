import { z } from "zod";

/** Limits of IMS in bytes. Source: SDK model of UpdateMediaInfo. */
export const aboutLimits = {
  titleBytes: 128,
  descriptionBytes: 1024,
  tags: 16,
  tagBytes: 32,
} as const;

/** What people write about media. */
export const mediaAboutSchema = z.object({
  title: z.string(),
  tags: z.array(z.string()),
  description: z.string(),
});
export type MediaAbout = z.infer<typeof mediaAboutSchema>;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The tags of a typed or pasted text: parts between commas, semicolons or line breaks, each once. */
export function readTags(text: string): string[] {
  const parts = text.split(/[,，、;；\n\t]/).map((part) => part.replaceAll(/\s+/g, " ").trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

/** Adds and removes tags. A tag that is there in another case stays as it was written first. */
export function changeTags(
  old: readonly string[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): string[] {
  const fold = (tag: string) => tag.toLowerCase();
  const gone = new Set(remove.map(fold));
  const tags = new Map<string, string>();
  for (const tag of [...old.filter((one) => !gone.has(fold(one))), ...add]) {
    if (!tags.has(fold(tag))) tags.set(fold(tag), tag);
  }
  return [...tags.values()];
}

export type AboutProblem = "titleEmpty" | "titleLong" | "descriptionLong" | "tagLong" | "tagsMany";

/** Why tags cannot be kept; null when they can. */
export function tagsProblem(tags: readonly string[]): "tagLong" | "tagsMany" | null {
  if (tags.some((tag) => bytesOf(tag) > aboutLimits.tagBytes)) return "tagLong";
  return tags.length > aboutLimits.tags ? "tagsMany" : null;
}

/** Why each field cannot be kept; an empty object when all can. */
export function aboutProblems({
  title,
  tags,
  description,
}: MediaAbout): Partial<Record<keyof MediaAbout, AboutProblem>> {
  const problems: Partial<Record<keyof MediaAbout, AboutProblem>> = {};
  if (title.trim() === "") problems.title = "titleEmpty";
  else if (bytesOf(title.trim()) > aboutLimits.titleBytes) problems.title = "titleLong";
  if (bytesOf(description.trim()) > aboutLimits.descriptionBytes) {
    problems.description = "descriptionLong";
  }
  const ofTags = tagsProblem(tags);
  if (ofTags) problems.tags = ofTags;
  return problems;
}
