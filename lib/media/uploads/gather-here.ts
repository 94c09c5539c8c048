import "server-only";
import { rm } from "node:fs/promises";
import { dataPath } from "@/lib/base/env";
import { moveFile } from "@/lib/base/files/move-file";
import type { UploadProblem } from "@/lib/model/media/upload";
import type { StoredUpload } from "@/lib/store/uploads";
import { incomingPath, removeIncoming, sizeOf, uploadKey } from "./upload-files";

const objectPath = (bucket: string, upload: StoredUpload) =>
  dataPath("objects", bucket, uploadKey(upload));

/**
 * Moves a file that was sent to this process into the object folder. A move that an earlier, aborted
 * call made counts.
 * @returns the problem when the file is incomplete; null when the object is whole
 */
export async function gatherHere(
  bucket: string,
  upload: StoredUpload,
): Promise<UploadProblem | null> {
  const target = objectPath(bucket, upload);
  const arrived = await sizeOf(incomingPath(upload.uploadId));
  const whole = arrived ?? (await sizeOf(target));
  if (whole !== upload.sizeBytes) return { kind: "network" };
  if (arrived === null) return null;
  await moveFile(incomingPath(upload.uploadId), target);
  await removeIncoming(upload.uploadId);
  return null;
}

/** Deletes the object. */
export async function discardHere(bucket: string, upload: StoredUpload): Promise<void> {
  await rm(objectPath(bucket, upload), { force: true });
}
