import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import type { Database } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import {
  isPublicMedia,
  type MediaItem,
  type MediaOrigin,
  type MediaPage,
  type MediaShelves,
  type MediaUsage,
  type UploadTransport,
  type mediaQuerySchema,
} from "@/lib/model/media/media";
import { getMedia, isEmpty } from "@/lib/store/media";
import { listFolders, listTags } from "@/lib/store/media-folders";
import { listMedia } from "@/lib/store/media-list";
import { draftsUsing } from "@/lib/store/forms/draft-list";
import { jobsUsing } from "@/lib/store/jobs/jobs-using";
import { presetsUsing } from "@/lib/store/forms/presets";
import { readShownStretches, readUses } from "@/lib/store/jobs/footage-use";
import type { ShownStretch } from "@/lib/model/media/shot-uses";
import { listOpenUploads } from "@/lib/store/uploads";
import { finishUpload } from "./uploads/finish-upload";
import { loadPublicItems } from "./library/public-media";
import { syncLibrary, noteFromIms, readingProgress } from "./library/sync-library";
import { teamBucket } from "./uploads/team-bucket";

/** A page waits this long for a sync; longer while our copy is empty and there is nothing to show. */
const budgetMs = 700;
const firstBudgetMs = 8_000;

const intake = oncePerProcess("intake resumed", () => ({ isResumed: false }));

/** Registers files that had arrived completely before a restart. */
async function resumeIntake(): Promise<void> {
  if (intake.isResumed) return;
  intake.isResumed = true;
  for (const upload of await listOpenUploads(await appDatabase(), "received", new Date())) {
    await finishUpload(upload.uploadId);
  }
}

/** @throws ImsError only when there is nothing to show instead */
async function syncOrLog(): Promise<void> {
  resumeIntake().catch((error: unknown) => log.warn({ err: error }, "intake was not resumed"));
  const empty = await isEmpty(await appDatabase());
  try {
    await syncLibrary(empty ? firstBudgetMs : budgetMs);
  } catch (error) {
    // Only a backend that does not answer is an error here; a copy that cannot be written is not.
    if (empty && error instanceof ImsError) throw error;
    log.warn({ err: error }, "the library shows what it knew before");
  }
}

/** Adds how many videos of the last 30 days show each media. */
async function withUses(database: Database, items: readonly MediaItem[]): Promise<MediaItem[]> {
  const uses = await readUses(
    database,
    items.map(({ mediaId }) => mediaId),
  );
  return items.map((item) => {
    const videosLately = uses.get(item.mediaId);
    return videosLately === undefined ? item : { ...item, videosLately };
  });
}

/** One page of the library. */
export async function loadMediaPage(query: z.output<typeof mediaQuerySchema>): Promise<MediaPage> {
  // Only the first page syncs, so that later pages continue the same list.
  if (query.cursor === null) await syncOrLog();
  const database = await appDatabase();
  const page = await listMedia(database, query);
  const items = await withUses(database, page.items);
  return { ...page, items, reading: await readingProgress() };
}

/** Media by id. Unknown ids are fetched from IMS; those that IMS does not know are left out. */
export async function loadMediaItems(mediaIds: readonly string[]): Promise<MediaItem[]> {
  const publicIds = mediaIds.filter(isPublicMedia);
  const own = await loadOwnItems(mediaIds.filter((id) => !isPublicMedia(id)));
  return [...own, ...(await loadPublicItems(publicIds))];
}

async function loadOwnItems(mediaIds: readonly string[]): Promise<MediaItem[]> {
  const database = await appDatabase();
  const known = await getMedia(database, mediaIds);
  const found = new Set(known.map((item) => item.mediaId));
  const open = known.filter((item) => item.state === "checking").map((item) => item.mediaId);
  const unknown = [...mediaIds.filter((id) => !found.has(id)), ...open];
  if (unknown.length === 0) return withUses(database, known);
  await noteFromIms(database, unknown).catch((error: unknown) => {
    if (error instanceof ImsError) throw error;
    log.warn({ err: error }, "media could not be stored in the copy of the library");
  });
  return withUses(database, await getMedia(database, mediaIds));
}

/** The folders and tags in use. */
export async function loadMediaShelves(origin: MediaOrigin): Promise<MediaShelves> {
  const database = await appDatabase();
  const [folders, tags] = await Promise.all([
    listFolders(database, origin),
    listTags(database, origin),
  ]);
  return { folders, tags };
}

/** The stretches of a media that finished videos of the last 30 days show. */
export async function loadShownStretches(mediaId: string): Promise<ShownStretch[]> {
  return readShownStretches(await appDatabase(), mediaId);
}

/** Presets, drafts and jobs that use one of these media. */
export async function loadMediaUsage(mediaIds: readonly string[]): Promise<MediaUsage> {
  const database = await appDatabase();
  const [presets, drafts, jobs] = await Promise.all([
    presetsUsing(database, mediaIds),
    draftsUsing(database, mediaIds),
    jobsUsing(database, mediaIds),
  ]);
  return { presets, drafts, jobs };
}

/** Where the browser sends files: to this process, or into the team's own bucket or VOD storage. */
export function loadUploadTransport(): UploadTransport {
  return { transport: imsClient().storageLocation || teamBucket() ? "bucket" : "here" };
}
