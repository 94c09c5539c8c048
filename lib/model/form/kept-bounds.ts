import { findUnfit } from "@/lib/base/pure/fit-value";
import { keptEntrySchema } from "./kept";

/** The most entries beside a form. A request of 40 groups with one unknown field each has 40. */
export const keptBounds = {
  entries: 1000,
  /** Parts of one path. */
  pathParts: 24,
  /** Names by which an element of a list is known. */
  names: 8,
  /** The size of all entries together, as JSON text. */
  characters: 400_000,
} as const;

/**
 * Whether the entries beside a form are few and small enough to be stored and applied without a
 * noticeable wait.
 */
export function fitsBeside(entries: readonly unknown[]): boolean {
  if (entries.length > keptBounds.entries) return false;
  if (findUnfit(entries)) return false;
  if (JSON.stringify(entries).length > keptBounds.characters) return false;
  return entries.every((entry) => keptEntrySchema.safeParse(entry).success && hasShortPath(entry));
}

function hasShortPath(entry: unknown): boolean {
  const path: unknown = (entry as { path?: unknown } | null)?.path;
  if (!Array.isArray(path) || path.length > keptBounds.pathParts) return false;
  return path.every((part: unknown) => {
    if (typeof part !== "object" || part === null) return true;
    const at: unknown = (part as { at?: unknown }).at;
    return typeof at === "object" && at !== null && Object.keys(at).length <= keptBounds.names;
  });
}
