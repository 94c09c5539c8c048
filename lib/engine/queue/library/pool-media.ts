import "server-only";
import type { EngineDatabase } from "../tables/engine-database";
import type { MediaRow } from "./media-records";

/** The newest videos and images of the team, without clips that the engine made. */
export async function listPoolMedia(db: EngineDatabase, limit: number): Promise<MediaRow[]> {
  return db
    .selectFrom("engine.media")
    .selectAll()
    .where("deleted_at", "is", null)
    .where("public_tag", "is", null)
    .where("is_output", "=", false)
    .where("media_type", "in", ["video", "image"])
    .where("status", "!=", "PrepareFail")
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
}
