import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { appDatabase } from "@/lib/base/database/database";
import { diskRoom } from "@/lib/base/files/disk-room";
import { forgetUpload, listOpenUploads, type StoredUpload } from "@/lib/store/uploads";
import { incomingPath, removeIncoming } from "./upload-files";

/** Uploads to this process that may be open at once. A page sends two at a time. */
export const openUploadsAtMost = 100;
/** An upload without a new byte for so long reserves no disk, and is dropped when others wait. */
export const idleAfterMs = 60 * 60 * 1000;
/** How much is written before the free space is read again. */
const checkEveryBytes = 16 * 1024 ** 2;

type Open = { upload: StoredUpload; arrivedBytes: number; idle: boolean };

async function openUploads(): Promise<Open[]> {
  const nowMs = Date.now();
  // Until an hour from now, to list all of them even where the database's clock is ahead.
  const stored = await listOpenUploads(
    await appDatabase(),
    "receiving",
    new Date(nowMs + idleAfterMs),
  );
  const here = stored.filter((upload) => upload.bucketUploadId === null);
  return Promise.all(
    here.map(async (upload) => {
      const file = await stat(incomingPath(upload.uploadId)).catch(() => null);
      // Without a file, the upload was admitted a moment ago.
      if (!file) return { upload, arrivedBytes: 0, idle: false };
      const idle = nowMs - file.mtimeMs > idleAfterMs;
      return { upload, arrivedBytes: file.size, idle };
    }),
  );
}

const holder = oncePerProcess("upload admission", (): { last: Promise<unknown> } => ({
  last: Promise.resolve(),
}));

/** Runs admissions one after the other: two at once would both get the same free space. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = holder.last.then(work, work);
  holder.last = turn.catch(() => undefined);
  return turn;
}

/**
 * Admits one more upload when the disk has room for it beside all bytes that open uploads still have
 * to send. `remember` stores the upload, so that the next admission counts it.
 * @returns why the upload is refused; null when it is admitted
 */
export function admitToDisk(
  sizeBytes: number,
  remember: () => Promise<void>,
): Promise<"disk-full" | "many-open" | null> {
  return inTurn(async () => {
    const open = await openUploads();
    const awaited = open
      .filter(({ idle }) => !idle)
      .reduce((sum, one) => sum + Math.max(0, one.upload.sizeBytes - one.arrivedBytes), 0);
    const { spareBytes } = await diskRoom();
    if (spareBytes - awaited <= sizeBytes) return "disk-full";
    if (open.length >= openUploadsAtMost) {
      const [oldest] = open.filter(({ idle }) => idle);
      if (!oldest) return "many-open";
      await removeIncoming(oldest.upload.uploadId);
      await forgetUpload(await appDatabase(), oldest.upload.uploadId);
    }
    await remember();
    return null;
  });
}

/** The error of a stream that would have written into the reserve of the disk. */
export class DiskFull extends Error {
  override readonly name = "DiskFull";
}

/** A stream that passes bytes on and fails with `DiskFull` before they reach the disk's reserve. */
export function limitToFreeDisk(): Transform {
  let left = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left >= 0) return done(null, chunk);
      diskRoom().then(
        ({ spareBytes }) => {
          if (spareBytes <= chunk.length) return done(new DiskFull());
          // Others write too, so this stream takes at most half of the free space.
          left = Math.min(checkEveryBytes, spareBytes / 2);
          done(null, chunk);
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
}
