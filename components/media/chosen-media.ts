import { paths } from "@/lib/base/pure/paths";
import type { ComingFile } from "@/lib/model/form/uploads/place-files";
import type { MediaItem } from "@/lib/model/media/media";

/** Under this key the tab keeps what was chosen. */
export const chosenKey = "reelpress.chosen-media";
const draftKey = "reelpress.open-draft";

/** Notes which draft this tab has open: what is chosen in the library is added to it. */
export function noteOpenDraft(draftId: string | null): void {
  try {
    if (draftId === null) sessionStorage.removeItem(draftKey);
    else sessionStorage.setItem(draftKey, draftId);
  } catch {
    // Not allowed: then a new batch is begun.
  }
}

/**
 * Keeps files of the library for the composer, which takes them when it opens.
 * @returns where it opens: with the draft that this tab had open, or else with a new batch
 */
export function keepChosen(items: readonly MediaItem[]): string {
  const chosen = items.map(
    ({ mediaId, folder, kind }): ComingFile => ({ mediaId, folder, isSound: kind === "audio" }),
  );
  try {
    sessionStorage.setItem(chosenKey, JSON.stringify(chosen));
    const draft = sessionStorage.getItem(draftKey);
    return paths.compose(draft ? { draft } : { kind: "groups" });
  } catch {
    return paths.compose();
  }
}
