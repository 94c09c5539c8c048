import { uploadLimits } from "@/lib/model/media/upload-files";

/** Beside tus's own entries (`tus::…`): uploads that go to the bucket. */
const prefix = "bucket::";

type Kept = { uploadId: string; sizeBytes: number; begunAt: number };
type Store = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

function read(text: string | null): Kept | null {
  try {
    const { uploadId, sizeBytes, begunAt } = JSON.parse(text ?? "") as Partial<Kept>;
    const fits = typeof uploadId === "string" && typeof sizeBytes === "number";
    return fits && typeof begunAt === "number" ? { uploadId, sizeBytes, begunAt } : null;
  } catch {
    return null;
  }
}

/** Remembers an upload, so that the same file can continue it after a reload. */
export function keepUpload(fingerprint: string, kept: Kept, store: Store = localStorage): void {
  try {
    store.setItem(prefix + fingerprint, JSON.stringify(kept));
  } catch {
    // If the store is full, the upload continues but cannot be resumed later.
  }
}

/** The unfinished upload of this file; null when there is none, or when it is too old. */
export function keptUpload(
  fingerprint: string,
  now: number,
  store: Store = localStorage,
): Kept | null {
  const kept = read(store.getItem(prefix + fingerprint));
  return kept && now - kept.begunAt < uploadLimits.keptDays * 86_400_000 ? kept : null;
}

export function forgetKept(fingerprint: string, store: Store = localStorage): void {
  store.removeItem(prefix + fingerprint);
}

/** All of them, by fingerprint. */
export function listKept(now: number, store: Store = localStorage): [string, Kept][] {
  const found: [string, Kept][] = [];
  for (let index = 0; index < store.length; index += 1) {
    const name = store.key(index);
    if (!name?.startsWith(prefix)) continue;
    const fingerprint = name.slice(prefix.length);
    const kept = keptUpload(fingerprint, now, store);
    if (kept) found.push([fingerprint, kept]);
  }
  return found;
}
