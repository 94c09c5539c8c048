import { mayBeMedia, uploadLimits } from "@/lib/model/media/upload-files";
import type { UploadProblem } from "@/lib/model/media/upload";
import type { DroppedFile } from "./read-dropped-files";
import type { SendFile, Sending } from "../transfer/sending";
import {
  advanceQueue,
  emptyQueue,
  nextToStart,
  type UploadEvent,
  type UploadQueue,
} from "./upload-queue";

/** The problem of a file that can be found before a byte of it is sent. */
export function problemBefore(file: Pick<File, "name" | "size">): UploadProblem | null {
  if (!mayBeMedia(file.name)) return { kind: "extension" };
  if (file.size === 0) return { kind: "empty" };
  if (file.size > uploadLimits.fileBytes) {
    return { kind: "too-large", limitBytes: uploadLimits.fileBytes };
  }
  return null;
}

export type UploadManager = {
  getQueue(): UploadQueue;
  subscribe(listener: () => void): () => void;
  /** @returns the key of each file, in their order */
  add(files: readonly DroppedFile[]): string[];
  pause(uploadKey: string): void;
  /** Also tries a failed one again. */
  resume(uploadKey: string): void;
  cancel(uploadKey: string): void;
  pauseAll(): void;
  resumeAll(): void;
  clear(): void;
};

/** Keeps the queue and sends at most two files at a time. `send` is the transport to the server. */
export function createUploadManager(send: SendFile): UploadManager {
  let queue: UploadQueue = emptyQueue;
  let added = 0;
  const listeners = new Set<() => void>();
  const files = new Map<string, DroppedFile>();
  const sendings = new Map<string, Sending>();

  let starting = false;

  function dispatch(event: UploadEvent): void {
    const next = advanceQueue(queue, event);
    if (next === queue) return;
    queue = next;
    startWaiting();
    for (const listener of listeners) listener();
  }

  function start(uploadKey: string): void {
    const dropped = files.get(uploadKey);
    if (!dropped) return dispatch({ type: "refused", uploadKey, problem: { kind: "gone" } });
    dispatch({ type: "started", uploadKey });
    sendings.set(
      uploadKey,
      send(dropped.file, dropped.folder, {
        onProgress: (sentBytes) => dispatch({ type: "progressed", uploadKey, sentBytes }),
        onSent: () => dispatch({ type: "sent", uploadKey }),
        onProblem: (found, final) =>
          dispatch({ type: final ? "refused" : "failed", uploadKey, problem: found }),
        onOutcome: (outcome) => {
          if (outcome.state === "registered") {
            dispatch({ type: "accepted", uploadKey, mediaId: outcome.mediaId });
          } else {
            const type = outcome.state === "refused" ? "refused" : "failed";
            dispatch({ type, uploadKey, problem: outcome.problem });
          }
        },
      }),
    );
  }

  /**
   * Starting a file changes the queue, which calls this function again: the outermost call does all the
   * work.
   */
  function startWaiting(): void {
    if (starting) return;
    starting = true;
    try {
      for (;;) {
        const next = nextToStart(queue, uploadLimits.parallel)[0];
        if (!next) return;
        start(next.uploadKey);
      }
    } finally {
      starting = false;
    }
  }

  function stop(uploadKey: string, how: "pause" | "cancel"): void {
    sendings.get(uploadKey)?.[how]();
    // A paused upload is kept, because it may still be cancelled.
    if (how === "cancel") sendings.delete(uploadKey);
  }

  const pause = (uploadKey: string) => {
    const item = queue.items.find((candidate) => candidate.uploadKey === uploadKey);
    if (item?.status !== "sending" && item?.status !== "waiting") return;
    stop(uploadKey, "pause");
    dispatch({ type: "paused", uploadKey });
  };
  const keysOf = (...statuses: string[]) =>
    queue.items.filter((item) => statuses.includes(item.status)).map((item) => item.uploadKey);

  return {
    getQueue: () => queue,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(dropped) {
      const fresh = dropped.map((entry) => {
        added += 1;
        const uploadKey = `upload-${added}`;
        files.set(uploadKey, entry);
        const { name: fileName, size: sizeBytes } = entry.file;
        const problem = problemBefore(entry.file);
        return { uploadKey, fileName, folder: entry.folder, sizeBytes, problem };
      });
      dispatch({ type: "added", files: fresh });
      return fresh.map(({ uploadKey }) => uploadKey);
    },
    pause,
    resume: (uploadKey) => dispatch({ type: "resumed", uploadKey }),
    cancel(uploadKey) {
      stop(uploadKey, "cancel");
      files.delete(uploadKey);
      dispatch({ type: "cancelled", uploadKey });
    },
    pauseAll: () => {
      // Waiting files first: otherwise a free slot would start the next of them.
      for (const uploadKey of [...keysOf("waiting"), ...keysOf("sending")]) pause(uploadKey);
    },
    resumeAll: () => {
      for (const uploadKey of keysOf("paused", "failed")) dispatch({ type: "resumed", uploadKey });
    },
    clear() {
      dispatch({ type: "cleared" });
      const kept = new Set(queue.items.map((item) => item.uploadKey));
      for (const key of files.keys()) if (!kept.has(key)) files.delete(key);
    },
  };
}
