import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { loadMediaNames } from "@/lib/jobs/media-names";
import { type ListedDraft, listDrafts } from "@/lib/store/forms/draft-list";

export type DraftCard = ListedDraft;

/** The drafts, newest first, without the stills of media that are gone. */
export async function loadDraftCards(limit?: number): Promise<DraftCard[]> {
  const drafts = await listDrafts(await appDatabase(), limit);
  const { missing } = await loadMediaNames(
    drafts.flatMap(({ coverMediaId }) => (coverMediaId ? [coverMediaId] : [])),
  );
  return drafts.map((draft) => ({
    ...draft,
    coverMediaId:
      draft.coverMediaId && !missing.has(draft.coverMediaId) ? draft.coverMediaId : null,
  }));
}
