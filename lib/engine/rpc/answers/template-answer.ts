import "server-only";
import { findMedia } from "@/lib/engine/queue/library/media-records";
import type { TemplateRow } from "@/lib/engine/queue/library/template-records";
import type { EngineContext } from "../call/engine-context";
import { utcSeconds } from "./media-answer";
import { templateFields } from "../library/read-template";

/** Templates in the shape of Get and List, with the state of their preview media. */
export async function templateAnswers(
  rows: readonly TemplateRow[],
  context: EngineContext,
): Promise<object[]> {
  const previews = rows.flatMap((row) => (row.preview_media ? [row.preview_media] : []));
  const media = await findMedia(context.db, previews);
  return rows.map((row) => ({
    ...templateFields(row),
    CoverURL: row.cover_url ?? undefined,
    PreviewMediaStatus: row.preview_media ? media.get(row.preview_media)?.status : undefined,
    CreationTime: utcSeconds(row.created_at),
    ModifiedTime: utcSeconds(row.modified_at),
  }));
}
