import type { MediaAbout } from "@/lib/model/media/about";

/** The fields that differ from what is saved, so that nobody else's change of another field is undone; null when none does. */
export function changedAbout(saved: MediaAbout, draft: MediaAbout): Partial<MediaAbout> | null {
  const change: Partial<MediaAbout> = {
    ...(draft.title.trim() === saved.title.trim() ? {} : { title: draft.title.trim() }),
    ...(draft.tags.join(",") === saved.tags.join(",") ? {} : { tags: draft.tags }),
    ...(draft.description.trim() === saved.description.trim()
      ? {}
      : { description: draft.description.trim() }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
