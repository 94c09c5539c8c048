import { uploadLimits } from "@/lib/model/media/upload-files";
import type { DroppedFile } from "./read-dropped-files";

/** What this browser keeps of an upload: the file itself until it has arrived, then its media id. */
export type KeptFile = { dropped: DroppedFile } | { mediaId: string };

/** Files on their way, kept over a reload. Where nothing can be kept, nothing is found. */
export type KeptFiles = {
  keep(id: string, dropped: DroppedFile): Promise<void>;
  /** The file has arrived: what was kept of it makes room. */
  settle(id: string, mediaId: string): Promise<void>;
  forget(id: string): Promise<void>;
  find(id: string): Promise<KeptFile | null>;
  /** Claims an upload for this window until it is released; null while another window has it. */
  claim(id: string): Promise<(() => void) | null>;
};

const databaseName = "reelpress-uploads";
const storeName = "files";
/** Larger files would fill the disk a second time. They are chosen again after a reload, and go on. */
const mostBytes = 1024 ** 3;

type Stored = { begunAt: number; file?: File; folder?: string | null; mediaId?: string };

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Runs one request; null where the browser keeps nothing, as in a private window or on a full disk. */
async function run<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(storeName, mode);
        const request = act(transaction.objectStore(storeName));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

const isFresh = ({ begunAt }: Stored) => Date.now() - begunAt < uploadLimits.keptDays * 86_400_000;

/** Removes what is older than an unfinished upload is kept on the server. */
async function clean(): Promise<void> {
  const keys = (await run("readonly", (store) => store.getAllKeys())) ?? [];
  for (const key of keys) {
    const stored = await run<Stored | undefined>("readonly", (store) => store.get(key));
    if (stored && !isFresh(stored)) await run("readwrite", (store) => store.delete(key));
  }
}

export const browserKeptFiles: KeptFiles = {
  async keep(id, { file, folder }) {
    if (file.size > mostBytes) return;
    const stored: Stored = { begunAt: Date.now(), file, folder };
    await run("readwrite", (store) => store.put(stored, id));
    await clean();
  },
  async settle(id, mediaId) {
    const stored: Stored = { begunAt: Date.now(), mediaId };
    await run("readwrite", (store) => store.put(stored, id));
  },
  async forget(id) {
    await run("readwrite", (store) => store.delete(id));
  },
  async find(id) {
    const stored = await run<Stored | undefined>("readonly", (store) => store.get(id));
    if (!stored || !isFresh(stored)) return null;
    const { file, folder = null, mediaId } = stored;
    if (mediaId !== undefined) return { mediaId };
    return file instanceof File ? { dropped: { file, folder } } : null;
  },
  claim(id) {
    // Pages that come over plain http have no locks; two windows may then send the same file.
    const locks = (navigator as { locks?: LockManager }).locks;
    if (!locks) return Promise.resolve(() => undefined);
    return new Promise((resolve) => {
      void locks.request(`reelpress.upload.${id}`, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((release) => resolve(() => release()));
      });
    });
  },
};
