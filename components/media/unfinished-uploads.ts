import { uploadLimits } from "@/lib/model/upload";

/** An upload that stopped with the page: its file must be given again, its parts are still there. */
export type UnfinishedUpload = {
  storageKey: string;
  url: string;
  fileName: string;
  folder: string | null;
  sizeBytes: number;
  /** Share that has arrived, 0 to 1. */
  share: number;
};

type Entry = { uploadUrl?: unknown; size?: unknown; creationTime?: unknown };

const prefix = "tus::reelpress|";

/**
 * Reads what tus-js-client keeps: `tus::<fingerprint>::<number>`, where the fingerprint is ours
 * (see `fingerprintOf`). What is too old to go on is left out.
 */
export function readUnfinished(
  storage: Pick<Storage, "length" | "key" | "getItem">,
  now: number,
): Omit<UnfinishedUpload, "share">[] {
  const found: Omit<UnfinishedUpload, "share">[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const storageKey = storage.key(index);
    if (!storageKey?.startsWith(prefix)) continue;
    const fingerprint = storageKey.slice("tus::".length, storageKey.lastIndexOf("::"));
    const [, folder = "", ...rest] = fingerprint.split("|");
    const fileName = rest.slice(0, -2).join("|");
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
    found.push({ storageKey, url, fileName, folder: folder || null, sizeBytes });
  }
  return found;
}

/** Asks the server how much of each is there; what it does not know any more is forgotten. */
export async function loadUnfinished(signal: AbortSignal): Promise<UnfinishedUpload[]> {
  const found: UnfinishedUpload[] = [];
  for (const entry of readUnfinished(localStorage, Date.now())) {
    const headers = { "Tus-Resumable": "1.0.0" };
    const response = await fetch(entry.url, { method: "HEAD", headers, signal });
    const offset = Number(response.headers.get("Upload-Offset") ?? Number.NaN);
    if (response.ok && offset < entry.sizeBytes) {
      found.push({ ...entry, share: offset / entry.sizeBytes });
    } else if (response.ok || response.status === 404 || response.status === 410) {
      localStorage.removeItem(entry.storageKey);
    }
  }
  return found;
}

/** Takes away what has arrived of an upload that nobody will finish. */
export async function forgetUnfinished(upload: UnfinishedUpload): Promise<void> {
  localStorage.removeItem(upload.storageKey);
  const headers = { "Tus-Resumable": "1.0.0" };
  await fetch(upload.url, { method: "DELETE", headers }).catch(() => undefined);
}
