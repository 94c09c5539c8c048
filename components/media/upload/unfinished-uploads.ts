import { partSize, uploadLimits } from "@/lib/model/media/upload-files";
import { bucketApi, ServerProblem } from "../transfer/bucket-api";
import { forgetKept, listKept } from "../transfer/kept-uploads";

/**
 * An upload that was interrupted when its page closed: the file must be chosen again, but the sent
 * parts are kept.
 */
export type UnfinishedUpload = {
  /** Unique among unfinished uploads. */
  storageKey: string;
  /** Deletes the parts that have arrived, and forgets the upload. */
  forget(): Promise<unknown>;
  fileName: string;
  folder: string | null;
  sizeBytes: number;
  /** Share that has arrived, 0 to 1. */
  share: number;
};

type TusUpload = Omit<UnfinishedUpload, "share" | "forget"> & { url: string };
type Entry = { uploadUrl?: unknown; size?: unknown; creationTime?: unknown };

const prefix = "tus::reelpress|";

/** Splits a result of `fingerprintOf`: a file name may contain the separator. */
function readFingerprint(fingerprint: string): { fileName: string; folder: string | null } {
  const [, folder = "", ...rest] = fingerprint.split("|");
  return { fileName: rest.slice(0, -2).join("|"), folder: folder || null };
}

/**
 * Reads what tus-js-client keeps: `tus::<fingerprint>::<number>`, where the fingerprint is ours (see
 * `fingerprintOf`). Uploads that are too old to continue are left out.
 */
export function readUnfinished(
  storage: Pick<Storage, "length" | "key" | "getItem">,
  now: number,
): TusUpload[] {
  const found: TusUpload[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const storageKey = storage.key(index);
    if (!storageKey?.startsWith(prefix)) continue;
    const fingerprint = storageKey.slice("tus::".length, storageKey.lastIndexOf("::"));
    const { fileName, folder } = readFingerprint(fingerprint);
    let entry: Entry;
    try {
      entry = JSON.parse(storage.getItem(storageKey) ?? "") as Entry;
    } catch {
      continue;
    }
    const age = now - Date.parse(String(entry.creationTime));
    if (!(age < uploadLimits.keptDays * 86_400_000)) continue;
    if (typeof entry.uploadUrl !== "string" || typeof entry.size !== "number") continue;
    const { uploadUrl: url, size: sizeBytes } = entry;
    found.push({ storageKey, url, fileName, folder, sizeBytes });
  }
  return found;
}

async function loadFromHere(signal: AbortSignal): Promise<UnfinishedUpload[]> {
  const found: UnfinishedUpload[] = [];
  const headers = { "Tus-Resumable": "1.0.0" };
  for (const { url, ...entry } of readUnfinished(localStorage, Date.now())) {
    const response = await fetch(url, { method: "HEAD", headers, signal });
    const offset = Number(response.headers.get("Upload-Offset") ?? Number.NaN);
    const forget = () => {
      localStorage.removeItem(entry.storageKey);
      return fetch(url, { method: "DELETE", headers }).catch(() => undefined);
    };
    if (response.ok && offset < entry.sizeBytes) {
      found.push({ ...entry, forget, share: offset / entry.sizeBytes });
    } else if (response.ok || response.status === 404 || response.status === 410) {
      localStorage.removeItem(entry.storageKey);
    }
  }
  return found;
}

async function loadFromBucket(signal: AbortSignal): Promise<UnfinishedUpload[]> {
  const found: UnfinishedUpload[] = [];
  for (const [fingerprint, { uploadId }] of listKept(Date.now())) {
    try {
      const { sizeBytes, partBytes, arrived } = await bucketApi.read(uploadId, signal);
      const sizes = arrived.map((number) => partSize(sizeBytes, partBytes, number));
      const forget = () => {
        forgetKept(fingerprint);
        return bucketApi.cancel(uploadId);
      };
      const share = sizes.reduce((sum, size) => sum + size, 0) / sizeBytes;
      const names = readFingerprint(fingerprint);
      found.push({ ...names, storageKey: fingerprint, forget, sizeBytes, share });
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      if (error.problem.kind === "gone") forgetKept(fingerprint);
    }
  }
  return found;
}

/**
 * Asks the server how much of each upload has arrived; uploads that the server does not know any more
 * are forgotten.
 */
export async function loadUnfinished(signal: AbortSignal): Promise<UnfinishedUpload[]> {
  return [...(await loadFromHere(signal)), ...(await loadFromBucket(signal))];
}
