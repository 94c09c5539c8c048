import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { readUploadTicket, type UploadTicket } from "@/lib/ims/schema/media/uploads";
import { extensionOf, kindOfFileName } from "@/lib/model/media/upload";
import { createOssClient, type OssClient, type OssKeys } from "@/lib/oss/create-oss-client";
import type { StoredUpload, VodTarget } from "@/lib/store/uploads";
import { cutToBytes } from "./cut-to-bytes";
import { teamBucket } from "./team-bucket";
import { uploadKey } from "./upload-files";

/** Keys that hold for less than this are asked for anew: a part needs its time. */
const spareMs = 5 * 60_000;
const titleMaxBytes = 128;

/** Where the parts of an upload go, and for how long what is signed now may hold at most. */
export type UploadTarget = { bucket: OssClient; key: string; holdsSeconds(): Promise<number> };

type Opened = { ticket: UploadTicket | null; asking: Promise<UploadTicket> | null };

/** Every refresh is a call. */
const all = oncePerProcess("vod tickets", () => new Map<string, Opened>());
const rememberedCount = 500;

function openedOf(mediaId: string): Opened {
  const opened = all.get(mediaId) ?? { ticket: null, asking: null };
  all.set(mediaId, opened);
  for (const oldest of all.keys()) {
    if (all.size <= rememberedCount) break;
    all.delete(oldest);
  }
  return opened;
}

/** Temporary keys of an upload: those at hand, or new ones when they run out or are not known. */
async function freshTicket(mediaId: string): Promise<UploadTicket> {
  const opened = openedOf(mediaId);
  const { ticket } = opened;
  if (ticket && ticket.expiresAtMs - Date.now() > spareMs) return ticket;
  opened.asking ??= imsClient()
    .call("RefreshUploadMedia", { MediaId: mediaId })
    .then((answer) => (opened.ticket = readUploadTicket(answer, Date.now())))
    .finally(() => {
      opened.asking = null;
    });
  return opened.asking;
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
 * Asks IMS for a place in VOD storage for one file. It becomes a piece of the library there and
 * then, as one whose file is still to come.
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

/** Where an upload goes that the browser sends to a bucket; null when there is none any more. */
export function uploadTarget(
  upload: Pick<StoredUpload, "uploadId" | "extension"> & { vod?: VodTarget | null },
): UploadTarget | null {
  if (upload.vod) return vodTarget(upload.vod);
  const bucket = teamBucket();
  return bucket ? { bucket, key: uploadKey(upload), holdsSeconds: async () => Infinity } : null;
}

/** Whether the object is there whole, when its upload is not known any more. */
export async function isGathered(upload: StoredUpload, target: UploadTarget): Promise<boolean> {
  if (!upload.vod) return (await target.bucket.head(target.key))?.sizeBytes === upload.sizeBytes;
  // The keys of an upload may only write: IMS says whether the file has come.
  const { mediaId } = upload.vod;
  const { MediaInfo } = await imsClient().call("GetMediaInfo", { MediaId: mediaId });
  const status = MediaInfo.MediaBasicInfo.Status;
  return status !== undefined && status !== "Init";
}

/** Takes away the piece that an upload into VOD storage was to become. */
export async function forgetVodTarget({ mediaId }: VodTarget): Promise<void> {
  try {
    await imsClient().call("DeleteMediaInfos", { MediaIds: mediaId, DeletePhysicalFiles: true });
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
  }
}
