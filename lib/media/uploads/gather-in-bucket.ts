import "server-only";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { partCount, partSize, uploadLimits } from "@/lib/model/media/upload-files";
import type { UploadProblem } from "@/lib/model/media/upload";
import type { StoredPart } from "@/lib/oss/create-oss-client";
import { OssError } from "@/lib/oss/oss-error";
import type { StoredUpload } from "@/lib/store/uploads";
import { isGathered, type UploadTarget } from "./upload-target";

/** Size of every part of an upload to the bucket but the last. OSS takes parts from 100 KB. */
export const partBytes = uploadLimits.chunkBytes;

/** The parts in the bucket that have a valid number and the size that belongs to that number. */
export function wholeParts(
  upload: Pick<StoredUpload, "sizeBytes">,
  parts: readonly StoredPart[],
): StoredPart[] {
  const count = partCount(upload.sizeBytes, partBytes);
  return parts.filter(
    ({ number, sizeBytes }) =>
      number >= 1 && number <= count && sizeBytes === partSize(upload.sizeBytes, partBytes, number),
  );
}

/** What a failed call to the bucket, or to IMS for its keys, means for an upload. */
export function bucketProblem(error: unknown): UploadProblem {
  if (error instanceof ImsError) {
    const isRefusal = error.code === "ims-refused";
    return isRefusal ? { kind: "bucket", code: error.shownCode } : { kind: "engine" };
  }
  if (!(error instanceof OssError)) throw error;
  if (error.code === "oss-unreachable" || error.httpStatus >= 500) return { kind: "engine" };
  return { kind: "bucket", code: error.ossCode || String(error.httpStatus) };
}

/**
 * Joins the parts of an upload to one object. A join that an earlier, aborted call made counts.
 * @returns the problem when parts are missing or the call failed; null when the object is whole
 */
export async function gatherInBucket(
  target: UploadTarget,
  upload: StoredUpload,
): Promise<UploadProblem | null> {
  const { bucket, key } = target;
  try {
    const parts = await bucket.listParts(key, upload.bucketUploadId ?? "");
    if (!parts) return (await isGathered(upload, target)) ? null : { kind: "gone" };
    const whole = wholeParts(upload, parts);
    if (whole.length < partCount(upload.sizeBytes, partBytes)) return { kind: "network" };
    await bucket.complete(key, upload.bucketUploadId ?? "", whole);
    return null;
  } catch (error) {
    return bucketProblem(error);
  }
}
