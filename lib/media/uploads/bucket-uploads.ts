import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { randomUUID } from "node:crypto";
import { appDatabase } from "@/lib/base/database/database";
import type { Result } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import {
  extensionOf,
  kindOfFileName,
  partCount,
  uploadLimits,
} from "@/lib/model/media/upload-files";
import {
  type BucketUpload,
  type newBucketUploadSchema,
  type signedPartsSchema,
  type UploadProblem,
  uploadMetadataSchema,
} from "@/lib/model/media/upload";
import { corsAllows } from "@/lib/oss/cors-allows";
import { OssError } from "@/lib/oss/oss-error";
import {
  forgetUpload,
  getUpload,
  listOpenUploads,
  rememberUpload,
  type StoredUpload,
  type VodTarget,
} from "@/lib/store/uploads";
import type { z } from "zod";
import { bucketProblem, partBytes, wholeParts } from "./gather-in-bucket";
import { teamBucket } from "./team-bucket";
import { keptMs } from "./upload-files";
import {
  forgetVodTarget,
  isGathered,
  openVodTarget,
  type UploadTarget,
  uploadTarget,
} from "./upload-target";

/** Long enough for a part of 8 MiB on a slow line; the browser requests new URLs for later parts. */
const urlSeconds = 900;

const mimeOfKind = { video: "video", image: "image", audio: "audio" } as const;

type Outcome<T> = Result<T, "problem"> & { problem?: UploadProblem };

const refused = (problem: UploadProblem) => ({ ok: false, reason: "problem", problem }) as const;

/** The content type an object is stored with, so that a browser shows it: `video/mp4`. */
function mimeOf(fileName: string): string {
  const extension = extensionOf(fileName);
  const kind = kindOfFileName(fileName);
  const named = {
    jpg: "jpeg",
    tif: "tiff",
    mov: "quicktime",
    mkv: "x-matroska",
    mpg: "mpeg",
    wmv: "x-ms-wmv",
    mp3: "mpeg",
  }[extension];
  return kind ? `${mimeOfKind[kind]}/${named ?? extension}` : "application/octet-stream";
}

/** Begins an upload that the browser sends to the bucket. The server alone chooses the key. */
export async function beginBucketUpload(
  wanted: z.output<typeof newBucketUploadSchema>,
): Promise<Outcome<BucketUpload>> {
  const { storageLocation } = imsClient();
  if (!storageLocation && !teamBucket()) return refused({ kind: "gone" });
  const metadata = uploadMetadataSchema.safeParse({
    filename: wanted.fileName.normalize("NFC"),
    folder: wanted.folder?.normalize("NFC") ?? "",
  });
  if (!metadata.success) return refused({ kind: "extension" });
  const { sizeBytes } = wanted;
  if (sizeBytes <= 0) return refused({ kind: "empty" });
  if (sizeBytes > uploadLimits.fileBytes) {
    return refused({ kind: "too-large", limitBytes: uploadLimits.fileBytes });
  }
  cleanWhenDue();
  const uploadId = randomUUID();
  const { filename: fileName, folder } = metadata.data;
  const extension = extensionOf(fileName);
  let vod: VodTarget | null = null;
  try {
    if (storageLocation) vod = await openVodTarget({ fileName, sizeBytes }, storageLocation);
    const target = uploadTarget({ uploadId, extension, vod });
    if (!target) return refused({ kind: "gone" });
    const bucketUploadId = await target.bucket.initiate(target.key, mimeOf(fileName));
    await rememberUpload(await appDatabase(), {
      uploadId,
      fileName,
      extension,
      folder: folder || null,
      sizeBytes,
      bucketUploadId,
      ...(vod ? { vod } : {}),
    });
    return { ok: true, value: { uploadId, partBytes, sizeBytes, arrived: [] } };
  } catch (error) {
    log.warn({ err: error }, "an upload to the bucket could not begin");
    if (vod) await forgetVodTarget(vod);
    return refused(bucketProblem(error));
  }
}

type Open = { target: UploadTarget; upload: StoredUpload & { bucketUploadId: string } };

async function openUpload(uploadId: string): Promise<Open | null> {
  const upload = await getUpload(await appDatabase(), uploadId);
  const { bucketUploadId } = upload ?? {};
  const target = upload && bucketUploadId ? uploadTarget(upload) : null;
  return upload && target && bucketUploadId
    ? { target, upload: { ...upload, bucketUploadId } }
    : null;
}

/** The parts of an upload that have arrived, to resume it; `gone` when it cannot be resumed. */
export async function readBucketUpload(uploadId: string): Promise<Outcome<BucketUpload>> {
  const open = await openUpload(uploadId);
  if (!open || open.upload.state === "refused") return refused({ kind: "gone" });
  const { target, upload } = open;
  const { sizeBytes } = upload;
  const all = Array.from({ length: partCount(sizeBytes, partBytes) }, (_, index) => index + 1);
  try {
    const parts =
      upload.state === "receiving"
        ? await target.bucket.listParts(target.key, upload.bucketUploadId)
        : null;
    // Already joined, as we stored or as the bucket shows: no part is left to send.
    const isJoined =
      parts === null && (upload.state !== "receiving" || (await isGathered(upload, target)));
    if (!parts && !isJoined) return refused({ kind: "gone" });
    const arrived = parts ? wholeParts(upload, parts).map((part) => part.number) : all;
    return { ok: true, value: { uploadId, partBytes, sizeBytes, arrived } };
  } catch (error) {
    return refused(bucketProblem(error));
  }
}

/** Signed URLs for some parts of an upload under way. */
export async function signBucketParts(
  uploadId: string,
  numbers: readonly number[],
): Promise<Outcome<z.output<typeof signedPartsSchema>>> {
  const open = await openUpload(uploadId);
  if (!open || open.upload.state !== "receiving") return refused({ kind: "gone" });
  const { target, upload } = open;
  const count = partCount(upload.sizeBytes, partBytes);
  try {
    const expiresSeconds = Math.min(urlSeconds, await target.holdsSeconds());
    const parts = await Promise.all(
      numbers
        .filter((number) => number <= count)
        .map(async (number) => ({
          number,
          url: await target.bucket.signPart(
            target.key,
            upload.bucketUploadId,
            number,
            expiresSeconds,
          ),
        })),
    );
    return { ok: true, value: { parts, expiresSeconds } };
  } catch (error) {
    return refused(bucketProblem(error));
  }
}

/** Deletes what has arrived of an upload under way. */
export async function cancelBucketUpload(uploadId: string): Promise<void> {
  const open = await openUpload(uploadId);
  if (!open || open.upload.state !== "receiving") return;
  await discardUpload(open);
}

async function discardUpload({ target, upload }: Open): Promise<void> {
  await target.bucket.abort(target.key, upload.bucketUploadId);
  if (upload.vod) await forgetVodTarget(upload.vod);
  await forgetUpload(await appDatabase(), upload.uploadId);
}

/** Whether the bucket takes uploads from pages of `origin`; null when its rules cannot be read. */
export async function bucketAllows(origin: string): Promise<boolean | null> {
  // VOD buckets belong to Alibaba Cloud, and other accounts cannot read their rules.
  const bucket = imsClient().storageLocation ? null : teamBucket();
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
const holder = oncePerProcess("bucket uploads", () => ({ cleanedAtMs: 0 }));

/** Deletes uploads that were not continued for a week, because their parts cost money. */
export async function removeStaleBucketUploads(now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMs);
  const stale = await listOpenUploads(await appDatabase(), "receiving", before);
  let removed = 0;
  for (const upload of stale) {
    const open = await openUpload(upload.uploadId);
    if (!open) continue;
    await discardUpload(open);
    removed += 1;
  }
  return removed;
}

function cleanWhenDue(): void {
  const now = Date.now();
  if (now - holder.cleanedAtMs < cleaningIntervalMs) return;
  holder.cleanedAtMs = now;
  removeStaleBucketUploads(new Date(now)).catch((error: unknown) =>
    log.warn({ err: error }, "stale uploads could not be taken away"),
  );
}
