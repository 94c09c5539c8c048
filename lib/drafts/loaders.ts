import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { loadMediaNames } from "@/lib/jobs/media-names";
import type { DraftPage } from "@/lib/model/draft/draft-page";
import { type DraftQuery, listDrafts } from "@/lib/store/forms/draft-list";

/** A page of drafts, without the stills of media that are gone. */
export async function loadDraftPage(query: DraftQuery): Promise<DraftPage> {
  const page = await listDrafts(await appDatabase(), query);
  const { missing } = await loadMediaNames(
    page.items.flatMap(({ coverMediaId }) => (coverMediaId ? [coverMediaId] : [])),
  );
  const items = page.items.map((draft) => ({
    ...draft,
    coverMediaId:
      draft.coverMediaId && !missing.has(draft.coverMediaId) ? draft.coverMediaId : null,
  }));
  return { ...page, items };
}
