import "server-only";
import type { EngineDatabase } from "../tables/engine-database";
import { type MediaRow, type NewMedia, toMediaRow } from "./media-records";
import { cutPage, readPageToken } from "../tables/page-token";

export type NewPublicMedia = NewMedia & { mediaId: string; publicTag: string };

/** Adds bundled media to the library, unless they are there. */
export async function registerPublicMedia(
  db: EngineDatabase,
  media: NewPublicMedia,
): Promise<void> {
  await db
    .insertInto("engine.media")
    .values({ ...toMediaRow(media.mediaId, media), public_tag: media.publicTag })
    .onConflict((conflict) => conflict.column("media_id").doNothing())
    .execute();
}

export type PublicMediaQuery = {
  businessType?: string | undefined;
  tag?: string | undefined;
  limit: number;
  /** Number of media before this page; ignored when there is a page token. */
  offset: number;
  nextToken?: string | undefined;
};

/** One page of public media in a fixed order; null when the token is of another list. */
export async function listPublicMedia(
  db: EngineDatabase,
  query: PublicMediaQuery,
): Promise<{ rows: MediaRow[]; nextToken: string | undefined; totalCount: number } | null> {
  const list = `public ${query.businessType ?? ""} ${query.tag ?? ""}`;
  let match = db.selectFrom("engine.media").where("public_tag", "is not", null);
  if (query.businessType) match = match.where("business_type", "=", query.businessType);
  if (query.tag) match = match.where("public_tag", "=", query.tag);
  const counted = await match
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  let page = match.selectAll().orderBy("seq", "asc");
  if (query.nextToken) {
    const seq = readPageToken(query.nextToken, list);
    if (seq === null) return null;
    page = page.where("seq", ">", seq);
  } else page = page.offset(query.offset);
  const found = await page.limit(query.limit + 1).execute();
  return { ...cutPage(found, query.limit, list), totalCount: Number(counted.count) };
}
