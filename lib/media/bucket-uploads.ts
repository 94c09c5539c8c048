import "server-only";
import { randomUUID } from "node:crypto";
import type { Result } from "@/lib/base/errors";
import { log } from "@/lib/base/log";
import {
  type BucketUpload,
  extensionOf,
  kindOfFileName,
  type newBucketUploadSchema,
  partCount,
  type signedPartsSchema,
  type UploadProblem,
  uploadLimits,
  uploadMetadataSchema,
} from "@/lib/model/upload";
import { corsAllows } from "@/lib/oss/cors-allows";
import type { OssClient } from "@/lib/oss/create-oss-client";
import { OssError } from "@/lib/oss/oss-error";
import {
  forgetUpload,
  getUpload,
  listOpenUploads,
  rememberUpload,
  type StoredUpload,
} from "@/lib/store/uploads";
import type { z } from "zod";
import { bucketProblem, partBytes, wholeParts } from "./gather-in-bucket";
import { teamBucket } from "./team-bucket";
import { keptMs, uploadKey } from "./upload-files";

/** Long enough for a part of 8 MiB on a slow line; the browser asks anew for later ones. */
const addressSeconds = 900;

const mimeOfKind = { video: "video", image: "image", audio: "audio" } as const;

type Told<T> = Result<T, "problem"> & { problem?: UploadProblem };

const refused = (problem: UploadProblem) => ({ ok: false, reason: "problem", problem }) as const;

/** The type an object is kept with, so that a browser shows it: `video/mp4`. */
function mimeOf(fileName: string): string {
  const extension = extensionOf(fileName);
  const kind = kindOfFileName(fileName);
  const named = { jpg: "jpeg", mov: "quicktime", mkv: "x-matroska", mp3: "mpeg" }[extension];
  return kind ? `${mimeOfKind[kind]}/${named ?? extension}` : "application/octet-stream";
}

/** Begins an upload that the browser sends to the bucket. The key is ours; nothing of it is given. */
export async function beginBucketUpload(
  asked: z.output<typeof newBucketUploadSchema>,
): Promise<Told<BucketUpload>> {
  const bucket = teamBucket();
  if (!bucket) return refused({ kind: "gone" });
  const metadata = uploadMetadataSchema.safeParse({
    filename: asked.fileName.normalize("NFC"),
    folder: asked.folder?.normalize("NFC") ?? "",
  });
  if (!metadata.success) return refused({ kind: "extension" });
  const { sizeBytes } = asked;
  if (sizeBytes <= 0) return refused({ kind: "empty" });
  if (sizeBytes > uploadLimits.fileBytes) {
    return refused({ kind: "too-large", limitBytes: uploadLimits.fileBytes });
  }
  cleanNowAndThen(bucket);
  const uploadId = randomUUID();
  const { filename: fileName, folder } = metadata.data;
  const extension = extensionOf(fileName);
  try {
    const key = uploadKey({ uploadId, extension });
    const bucketUploadId = await bucket.initiate(key, mimeOf(fileName));
    await rememberUpload({
      uploadId,
      fileName,
      extension,
      folder: folder || null,
      sizeBytes,
      bucketUploadId,
    });
    return { ok: true, value: { uploadId, partBytes, sizeBytes, arrived: [] } };
  } catch (error) {
    log.warn({ err: error }, "an upload to the bucket could not begin");
    return refused(bucketProblem(error));
  }
}

type Open = { bucket: OssClient; upload: StoredUpload & { bucketUploadId: string } };

async function openUpload(uploadId: string): Promise<Open | null> {
  const bucket = teamBucket();
  const upload = await getUpload(uploadId);
  const { bucketUploadId } = upload ?? {};
  return bucket && upload && bucketUploadId
    ? { bucket, upload: { ...upload, bucketUploadId } }
    : null;
}

/** How far an upload has come, to go on with it; `gone` when there is nothing to go on with. */
export async function readBucketUpload(uploadId: string): Promise<Told<BucketUpload>> {
  const open = await openUpload(uploadId);
  if (!open || open.upload.state === "refused") return refused({ kind: "gone" });
  const { bucket, upload } = open;
  const { sizeBytes } = upload;
  const all = Array.from({ length: partCount(sizeBytes, partBytes) }, (_, index) => index + 1);
  try {
    const parts =
      upload.state === "receiving"
        ? await bucket.listParts(uploadKey(upload), upload.bucketUploadId)
        : null;
    // Joined already, here or in the bucket: nothing is left to be sent.
    const isJoined = parts === null && (upload.state !== "receiving" || (await isThere(open)));
    if (!parts && !isJoined) return refused({ kind: "gone" });
    const arrived = parts ? wholeParts(upload, parts).map((part) => part.number) : all;
    return { ok: true, value: { uploadId, partBytes, sizeBytes, arrived } };
  } catch (error) {
    return refused(bucketProblem(error));
  }
}

async function isThere({ bucket, upload }: Open): Promise<boolean> {
  return (await bucket.head(uploadKey(upload)))?.sizeBytes === upload.sizeBytes;
}

/** Addresses for some parts of an upload that is still coming. */
export async function signBucketParts(
  uploadId: string,
  numbers: readonly number[],
): Promise<Told<z.output<typeof signedPartsSchema>>> {
  const open = await openUpload(uploadId);
  if (!open || open.upload.state !== "receiving") return refused({ kind: "gone" });
  const { bucket, upload } = open;
  const count = partCount(upload.sizeBytes, partBytes);
  const key = uploadKey(upload);
  try {
    const parts = await Promise.all(
      numbers
        .filter((number) => number <= count)
        .map(async (number) => ({
          number,
          url: await bucket.signPart(key, upload.bucketUploadId, number, addressSeconds),
        })),
    );
    return { ok: true, value: { parts, expiresSeconds: addressSeconds } };
  } catch (error) {
    return refused(bucketProblem(error));
  }
}

/** Takes away what has arrived of an upload that is still coming. */
export async function cancelBucketUpload(uploadId: string): Promise<void> {
  const open = await openUpload(uploadId);
  if (!open || open.upload.state !== "receiving") return;
  await open.bucket.abort(uploadKey(open.upload), open.upload.bucketUploadId);
  await forgetUpload(uploadId);
}

/** Whether the bucket takes uploads from pages of `origin`; null when its rules cannot be read. */
export async function bucketAllows(origin: string): Promise<boolean | null> {
  const bucket = teamBucket();
  if (!bucket) return null;
  try {
    return corsAllows(await bucket.corsRules(), origin, "PUT");
  } catch (error) {
    if (!(error instanceof OssError)) throw error;
    log.warn({ err: error }, "the bucket's rules for web pages could not be read");
    return null;
  }
}

const cleaningIntervalMs = 60 * 60 * 1000;
const holder = globalThis as { reelpressBucketCleanedAt?: number };

/** Parts that nobody continues are paid for: they are taken away after a week. */
export async function removeStaleBucketUploads(bucket: OssClient, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMs);
  const stale = await listOpenUploads("receiving", before);
  let removed = 0;
  for (const upload of stale) {
    if (!upload.bucketUploadId) continue;
    await bucket.abort(uploadKey(upload), upload.bucketUploadId);
    await forgetUpload(upload.uploadId);
    removed += 1;
  }
  return removed;
}

function cleanNowAndThen(bucket: OssClient): void {
  const now = Date.now();
  if (now - (holder.reelpressBucketCleanedAt ?? 0) < cleaningIntervalMs) return;
  holder.reelpressBucketCleanedAt = now;
  removeStaleBucketUploads(bucket, new Date(now)).catch((error: unknown) =>
    log.warn({ err: error }, "stale uploads could not be taken away"),
  );
}
