import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { readUploadTicket, type UploadTicket } from "@/lib/ims/schema/media/uploads";
import { extensionOf, kindOfFileName } from "@/lib/model/media/upload-files";
import { createOssClient, type OssClient, type OssKeys } from "@/lib/oss/create-oss-client";
import type { StoredUpload, VodTarget } from "@/lib/store/uploads";
import { cutToBytes } from "./cut-to-bytes";
import { teamBucket } from "./team-bucket";
import { uploadKey } from "./upload-files";

/** Keys that expire sooner are renewed, because sending a part takes time. */
const spareMs = 5 * 60_000;
const titleMaxBytes = 128;

/** The object that an upload becomes. `holdsSeconds`: how long a URL signed now can be valid. */
export type UploadTarget = { bucket: OssClient; key: string; holdsSeconds(): Promise<number> };

type Opened = { ticket: UploadTicket | null; renewing: Promise<UploadTicket> | null };

/** Remembered, because every renewal is a call. */
const all = oncePerProcess("vod tickets", () => new Map<string, Opened>());
const rememberedCount = 500;

function openedOf(mediaId: string): Opened {
  const opened = all.get(mediaId) ?? { ticket: null, renewing: null };
  all.set(mediaId, opened);
  for (const oldest of all.keys()) {
    if (all.size <= rememberedCount) break;
    all.delete(oldest);
  }
  return opened;
}

/** Temporary keys of an upload: the known keys, or new keys when those are about to expire. */
async function freshTicket(mediaId: string): Promise<UploadTicket> {
  const opened = openedOf(mediaId);
  const { ticket } = opened;
  if (ticket && ticket.expiresAtMs - Date.now() > spareMs) return ticket;
  opened.renewing ??= imsClient()
    .call("RefreshUploadMedia", { MediaId: mediaId })
    .then((answer) => (opened.ticket = readUploadTicket(answer, Date.now())))
    .finally(() => {
      opened.renewing = null;
    });
  return opened.renewing;
}

async function keysOf(mediaId: string): Promise<OssKeys> {
  return (await freshTicket(mediaId)).keys;
}

function vodTarget({ mediaId, endpoint, bucket, key }: VodTarget): UploadTarget {
  const region = /oss-([a-z0-9-]+?)(?:-internal)?\./.exec(endpoint)?.[1] ?? imsClient().region;
  return {
    key,
    bucket: createOssClient({ bucket, region, endpoint, credentials: () => keysOf(mediaId) }),
    async holdsSeconds() {
      const { expiresAtMs } = await freshTicket(mediaId);
      return Math.floor((expiresAtMs - Date.now()) / 1000);
    },
  };
}

/**
 * Has IMS create an upload to VOD storage for one file. IMS creates the media item at the same time,
 * before the file has arrived.
 * @throws ImsError
 */
export async function openVodTarget(
  file: { fileName: string; sizeBytes: number },
  storageLocation: string,
): Promise<VodTarget> {
  const { fileName, sizeBytes } = file;
  const Ext = extensionOf(fileName);
  const answer = await imsClient().call("CreateUploadMedia", {
    FileInfo: JSON.stringify({
      Type: kindOfFileName(fileName) ?? "other",
      Name: cutToBytes(fileName.slice(0, -Ext.length - 1), titleMaxBytes),
      Size: sizeBytes,
      Ext,
    }),
    MediaMetaData: JSON.stringify({ Title: cutToBytes(fileName, titleMaxBytes) }),
    UploadTargetConfig: JSON.stringify({ StorageType: "oss", StorageLocation: storageLocation }),
  });
  const ticket = readUploadTicket(answer, Date.now());
  openedOf(answer.MediaId).ticket = ticket;
  const { endpoint, bucket, key } = ticket;
  return { mediaId: answer.MediaId, endpoint, bucket, key };
}

/** Target of an upload that the browser sends to a bucket; null when that bucket is not connected. */
export function uploadTarget(
  upload: Pick<StoredUpload, "uploadId" | "extension"> & { vod?: VodTarget | null },
): UploadTarget | null {
  if (upload.vod) return vodTarget(upload.vod);
  const bucket = teamBucket();
  return bucket ? { bucket, key: uploadKey(upload), holdsSeconds: async () => Infinity } : null;
}

/** Whether the whole object exists, for an upload whose parts OSS no longer knows. */
export async function isGathered(upload: StoredUpload, target: UploadTarget): Promise<boolean> {
  if (!upload.vod) return (await target.bucket.head(target.key))?.sizeBytes === upload.sizeBytes;
  // An upload's keys may only write, so IMS reports whether the file has arrived.
  const { mediaId } = upload.vod;
  const { MediaInfo } = await imsClient().call("GetMediaInfo", { MediaId: mediaId });
  const status = MediaInfo.MediaBasicInfo.Status;
  return status !== undefined && status !== "Init";
}

/** Deletes the media item of an upload into VOD storage. */
export async function forgetVodTarget({ mediaId }: VodTarget): Promise<void> {
  try {
    await imsClient().call("DeleteMediaInfos", { MediaIds: mediaId, DeletePhysicalFiles: true });
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
  }
}
