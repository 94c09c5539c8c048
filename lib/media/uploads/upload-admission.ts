import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { diskRoom } from "@/lib/base/files/disk-room";
import { forgetUpload, listOpenUploads, type StoredUpload } from "@/lib/store/uploads";
import { incomingPath, removeIncoming } from "./upload-files";

/** Uploads to this program that are open at once. A page sends two at a time. */
export const openUploadsAtMost = 100;
/** An upload that got no byte for so long holds no room any more, and goes when others wait. */
export const idleAfterMs = 60 * 60 * 1000;
/** How much is written before the disk is asked again. */
const checkEveryBytes = 16 * 1024 ** 2;

type Open = { upload: StoredUpload; arrivedBytes: number; idle: boolean };

async function openUploads(): Promise<Open[]> {
  const nowMs = Date.now();
  // All there are, also where the clock of the database is ahead.
  const stored = await listOpenUploads("receiving", new Date(nowMs + idleAfterMs));
  const here = stored.filter((upload) => upload.bucketUploadId === null);
  return Promise.all(
    here.map(async (upload) => {
      const file = await stat(incomingPath(upload.uploadId)).catch(() => null);
      // Its file is made right after it was admitted.
      if (!file) return { upload, arrivedBytes: 0, idle: false };
      const idle = nowMs - file.mtimeMs > idleAfterMs;
      return { upload, arrivedBytes: file.size, idle };
    }),
  );
}

const holder = oncePerProcess("upload admission", (): { last: Promise<unknown> } => ({
  last: Promise.resolve(),
}));

/** One admission after another: two at once would both be given the same room. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = holder.last.then(work, work);
  holder.last = turn.catch(() => undefined);
  return turn;
}

/**
 * Lets one more upload in when the disk has room for it beside all that the open ones are still to
 * bring. `remember` writes it down, so that the next one counts it.
 * @returns why it is not let in; null when it is
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
      await forgetUpload(oldest.upload.uploadId);
    }
    await remember();
    return null;
  });
}

/** What a stream fails with that would have written into the reserve. */
export class DiskFull extends Error {
  override readonly name = "DiskFull";
}

/** Passes bytes on as long as the disk has room for them, and asks it again and again. */
export function whileThereIsRoom(): Transform {
  let left = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left >= 0) return done(null, chunk);
      diskRoom().then(
        ({ spareBytes }) => {
          if (spareBytes <= chunk.length) return done(new DiskFull());
          // Others write too: half of what is there is ours at most.
          left = Math.min(checkEveryBytes, spareBytes / 2);
          done(null, chunk);
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
}
