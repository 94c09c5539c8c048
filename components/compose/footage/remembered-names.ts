import { z } from "zod";
import type { MediaItem } from "@/lib/model/media/media";

const key = "reelpress.names";
const most = 500;
const namesSchema = z.array(z.tuple([z.string(), z.string()]));

/** Names of files by id, the newest last. Empty where nothing is kept, or cannot be read. */
function read(): Map<string, string> {
  try {
    return new Map(namesSchema.parse(JSON.parse(localStorage.getItem(key) ?? "[]")));
  } catch {
    return new Map();
  }
}

/** The name that a file had when this browser last saw it. */
export const rememberedName = (mediaId: string): string | undefined => read().get(mediaId);

/** Keeps the names of files in this browser: of a deleted one the library knows no name. */
export function rememberNames(items: readonly Pick<MediaItem, "mediaId" | "title">[]): void {
  const names = read();
  const before = names.size;
  const isKnown = items.every(({ mediaId, title }) => names.get(mediaId) === title);
  if (isKnown && before <= most) return;
  for (const { mediaId, title } of items) {
    names.delete(mediaId);
    names.set(mediaId, title);
  }
  try {
    localStorage.setItem(key, JSON.stringify([...names].slice(-most)));
  } catch {
    // A full or closed store: the names are a help, not more.
  }
}
