import { findUnfit } from "@/lib/base/pure/fit-value";
import { keptEntrySchema } from "./kept";

/** What stands beside a form at most. A request of 40 groups with a foreign field each has 40. */
export const keptBounds = {
  entries: 1000,
  /** Parts of one path. */
  pathParts: 24,
  /** Names by which an element of a list is known. */
  names: 8,
  /** Of all entries together, as JSON text. */
  characters: 400_000,
} as const;

/** Whether the entries beside a form can be kept and put back without anybody waiting for it. */
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
