import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { FileStore } from "@tus/file-store";
import { Upload } from "@tus/server";
import { dataPath } from "@/lib/base/env";
import { uploadLimits } from "@/lib/model/media/upload-files";
import type { StoredUpload } from "@/lib/store/uploads";

const dayMs = 24 * 60 * 60 * 1000;
export const keptMs = uploadLimits.keptDays * dayMs;

export const uploadIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Folder of files under way; on the same disk as the objects, so that a move is a rename. */
export function incomingFolder(): string {
  return dataPath("incoming");
}

/** File that holds the bytes of an upload that have arrived. */
export function incomingPath(uploadId: string): string {
  return path.join(incomingFolder(), uploadId);
}

/** Key of the finished file in the bucket. Only the checked extension comes from the user. */
export function uploadKey(upload: Pick<StoredUpload, "uploadId" | "extension">): string {
  return `uploads/${upload.uploadId}${upload.extension ? `.${upload.extension}` : ""}`;
}

/** Size of a file; null when there is none. */
export async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Deletes the bytes of an upload that have arrived, and tus's notes beside them. */
export async function removeIncoming(uploadId: string): Promise<void> {
  await rm(incomingPath(uploadId), { force: true });
  await rm(`${incomingPath(uploadId)}.json`, { force: true });
}

/**
 * The files of uploads under way. A client that missed the last answer may ask about a finished
 * upload, whose file has been moved away: the answer is that every byte has arrived.
 */
export class UploadFiles extends FileStore {
  readonly #find: (uploadId: string) => Promise<StoredUpload | null>;

  constructor(find: (uploadId: string) => Promise<StoredUpload | null>) {
    super({ directory: incomingFolder(), expirationPeriodInMilliseconds: keptMs });
    this.#find = find;
  }

  override async getUpload(id: string): Promise<Upload> {
    const known = await this.#find(id);
    if (known && known.state !== "receiving") {
      return new Upload({ id, size: known.sizeBytes, offset: known.sizeBytes });
    }
    return super.getUpload(id);
  }
}
