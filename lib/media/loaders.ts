import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { z } from "zod";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import {
  isPublicMedia,
  type MediaFolder,
  type MediaItem,
  type MediaOrigin,
  type MediaPage,
  type MediaUsage,
  type UploadPlace,
  type mediaQuerySchema,
} from "@/lib/model/media/media";
import { getMedia, isEmpty, listFolders, listMedia } from "@/lib/store/media";
import { presetsUsing } from "@/lib/store/forms/presets";
import { listOpenUploads } from "@/lib/store/uploads";
import { finishUpload } from "./uploads/finish-upload";
import { loadPublicItems } from "./library/public-media";
import { freshenLibrary, noteFromIms, readingProgress } from "./library/sync-library";
import { teamBucket } from "./uploads/team-bucket";

/** A question waits this long for news; on an empty copy longer, for there is nothing to show. */
const budgetMs = 700;
const firstBudgetMs = 8_000;

const intake = oncePerProcess("intake resumed", () => ({ isResumed: false }));

/** Files that arrived whole before a restart, but were not registered, are taken in now. */
async function resumeIntake(): Promise<void> {
  if (intake.isResumed) return;
  intake.isResumed = true;
  for (const upload of await listOpenUploads("received", new Date())) {
    await finishUpload(upload.uploadId);
  }
}

/** @throws ImsError only when there is nothing to show instead */
async function freshen(): Promise<void> {
  resumeIntake().catch((error: unknown) => log.warn({ err: error }, "intake was not resumed"));
  const empty = await isEmpty();
  try {
    await freshenLibrary(empty ? firstBudgetMs : budgetMs);
  } catch (error) {
    // A copy that is empty because nothing can be written is no question without an answer.
    if (empty && error instanceof ImsError) throw error;
    log.warn({ err: error }, "the library shows what it knew before");
  }
}

/** One page of the library, newest first. */
export async function loadMediaPage(query: z.output<typeof mediaQuerySchema>): Promise<MediaPage> {
  // Later pages belong to the reading of the first one.
  if (query.cursor === null) await freshen();
  return { ...(await listMedia(query)), reading: await readingProgress() };
}

/** Pieces by id. What our copy does not hold is asked of IMS; what nobody knows is left out. */
export async function loadMediaItems(mediaIds: readonly string[]): Promise<MediaItem[]> {
  const publicIds = mediaIds.filter(isPublicMedia);
  const own = await loadOwnItems(mediaIds.filter((id) => !isPublicMedia(id)));
  return [...own, ...(await loadPublicItems(publicIds))];
}

async function loadOwnItems(mediaIds: readonly string[]): Promise<MediaItem[]> {
  const known = await getMedia(mediaIds);
  const found = new Set(known.map((item) => item.mediaId));
  const open = known.filter((item) => item.state === "checking").map((item) => item.mediaId);
  const unknown = [...mediaIds.filter((id) => !found.has(id)), ...open];
  if (unknown.length === 0) return known;
  await noteFromIms(unknown).catch((error: unknown) => {
    if (error instanceof ImsError) throw error;
    log.warn({ err: error }, "pieces of the library could not be written down");
  });
  return getMedia(mediaIds);
}

export function loadMediaFolders(origin: MediaOrigin): Promise<MediaFolder[]> {
  return listFolders(origin);
}

/** Presets that name one of these pieces. */
export function loadMediaUsage(mediaIds: readonly string[]): Promise<MediaUsage[]> {
  return presetsUsing(mediaIds);
}

/** Which way files get in: through this program, or into the team's own bucket or VOD storage. */
export function loadUploadPlace(): UploadPlace {
  return { transport: imsClient().storageLocation || teamBucket() ? "bucket" : "here" };
}
