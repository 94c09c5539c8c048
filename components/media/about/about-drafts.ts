import type { MediaAbout } from "@/lib/model/media/about";

/** The fields about media that were changed and are not saved; they outlive the dialog, until the page is left. */
const drafts = new Map<string, Partial<MediaAbout>>();

export const draftOf = (mediaId: string): Partial<MediaAbout> => drafts.get(mediaId) ?? {};

export function keepDraft(mediaId: string, draft: Partial<MediaAbout> | null): void {
  if (draft) drafts.set(mediaId, draft);
  else drafts.delete(mediaId);
}
