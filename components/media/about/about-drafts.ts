import type { MediaAbout } from "@/lib/model/media/about";

/** What was typed about media and is not saved; it outlives the dialog, until the page is left. */
const drafts = new Map<string, MediaAbout>();

export const draftOf = (mediaId: string): MediaAbout | undefined => drafts.get(mediaId);

export function keepDraft(mediaId: string, draft: MediaAbout | null): void {
  if (draft) drafts.set(mediaId, draft);
  else drafts.delete(mediaId);
}
