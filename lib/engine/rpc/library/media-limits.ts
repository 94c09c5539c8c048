import { type Fault, faults } from "../wire/faults";

/** Limits in bytes. Source: SDK models of RegisterMediaInfo and UpdateMediaInfo. */
const byteLimits = {
  Title: 128,
  Description: 1024,
  CoverURL: 128,
  Category: 64,
  UserData: 1024,
} as const;
const tagLimits = { count: 16, bytes: 32 } as const;

const bytes = (text: string): number => Buffer.byteLength(text);

export const tagsOf = (tags: string | undefined): string[] =>
  (tags ?? "").split(",").filter(Boolean);

/** The fault of too many or too long tags; null when they are fine. */
export function tagsProblem(tags: readonly string[]): Fault | null {
  if (tags.length <= tagLimits.count && tags.every((tag) => bytes(tag) <= tagLimits.bytes)) {
    return null;
  }
  const message = `at most ${tagLimits.count} tags of ${tagLimits.bytes} bytes are allowed`;
  return faults.invalidParameter({ path: "MediaTags", message });
}

type MediaTexts = Partial<Record<keyof typeof byteLimits, string | undefined>> & {
  MediaTags?: string | undefined;
  ReferenceId?: string | undefined;
};

/** The fault of a text of media that is too long or malformed; null when all are fine. */
export function mediaTextProblem(texts: MediaTexts): Fault | null {
  for (const [path, limit] of Object.entries(byteLimits)) {
    const text = texts[path as keyof typeof byteLimits] ?? "";
    if (bytes(text) <= limit) continue;
    const message = `it has ${bytes(text)} bytes; at most ${limit} are allowed`;
    return faults.invalidParameter({ path, message });
  }
  const tags = tagsProblem(tagsOf(texts.MediaTags));
  if (tags) return tags;
  if (texts.ReferenceId && !/^[A-Za-z0-9_-]{6,64}$/.test(texts.ReferenceId)) {
    const message = "use 6 to 64 letters, digits, - and _";
    return faults.invalidParameter({ path: "ReferenceId", message });
  }
  return null;
}

/** Replaces the stored tags by the given tags, or appends these without duplicates. */
export function mergeTags(old: string, given: string, append: boolean): string {
  const tags = append ? [...tagsOf(old), ...tagsOf(given)] : tagsOf(given);
  return [...new Set(tags)].join(",");
}
