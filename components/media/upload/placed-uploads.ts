import type { UploadProblem } from "@/lib/model/media/upload";
import type { KeptFiles } from "./kept-files";
import type { DroppedFile } from "./read-dropped-files";
import type { UploadManager } from "./upload-manager";
import type { UploadItem } from "./upload-queue";

/** What is known of a file that stands somewhere under an id while it is being uploaded. */
export type PlacedUpload =
  | { state: "looking" }
  | { state: "uploading"; item: UploadItem }
  | { state: "arrived"; mediaId: string }
  /** The file cannot be used, for good. */
  | { state: "refused"; problem: UploadProblem }
  /** Another window of this browser sends it. */
  | { state: "elsewhere" }
  /** It was interrupted, and this browser has not kept the file: it must be chosen again. */
  | { state: "lost" };

export type PlacedUploads = {
  of(id: string): PlacedUpload;
  subscribe(listener: () => void): () => void;
  begin(files: readonly { id: string; dropped: DroppedFile }[]): void;
  /** Goes on with uploads that an earlier page began, where this browser has kept their files. */
  goOn(ids: readonly string[]): Promise<void>;
  retry(id: string): void;
  /** Stops an upload; what has arrived of it is deleted. */
  cancel(id: string): void;
};

const looking: PlacedUpload = { state: "looking" };

/** Uploads with an id of their own, by which a form names a file before it has arrived. */
export function createPlacedUploads(manager: UploadManager, kept: KeptFiles): PlacedUploads {
  const known = new Map<string, PlacedUpload>();
  const keys = new Map<string, string>();
  const releases = new Map<string, () => void>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function finish(id: string): void {
    keys.delete(id);
    releases.get(id)?.();
    releases.delete(id);
  }

  /** What the queue says of an upload now; `before` when it says nothing new. */
  function look(id: string, item: UploadItem | undefined, before: PlacedUpload): PlacedUpload {
    if (!item) {
      // It was cancelled in the list of uploads.
      finish(id);
      void kept.forget(id);
      return { state: "lost" };
    }
    if (item.status === "done" && item.mediaId) {
      finish(id);
      void kept.settle(id, item.mediaId);
      return { state: "arrived", mediaId: item.mediaId };
    }
    if (item.status === "refused") {
      finish(id);
      void kept.forget(id);
      return { state: "refused", problem: item.problem ?? { kind: "gone" } };
    }
    return before.state === "uploading" && before.item === item
      ? before
      : { state: "uploading", item };
  }

  manager.subscribe(() => {
    const items = new Map(manager.getQueue().items.map((item) => [item.uploadKey, item]));
    let isNew = false;
    for (const [id, key] of keys) {
      const before = known.get(id) ?? looking;
      const now = look(id, items.get(key), before);
      if (now === before) continue;
      known.set(id, now);
      isNew = true;
    }
    if (isNew) tell();
  });

  function send(files: readonly { id: string; dropped: DroppedFile }[]): void {
    const added = manager.add(files.map(({ dropped }) => dropped));
    const items = new Map(manager.getQueue().items.map((item) => [item.uploadKey, item]));
    files.forEach(({ id }, at) => {
      const key = added[at];
      if (key === undefined) return;
      keys.set(id, key);
      known.set(id, look(id, items.get(key), looking));
    });
    tell();
  }

  return {
    of: (id) => known.get(id) ?? looking,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin(files) {
      send(files);
      for (const { id, dropped } of files) {
        if (!keys.has(id)) continue;
        void kept.keep(id, dropped);
        void kept.claim(id).then((release) => {
          if (release && keys.has(id)) releases.set(id, release);
          else release?.();
        });
      }
    },
    async goOn(ids) {
      const open = ids.filter((id) => {
        const state = known.get(id)?.state;
        return !keys.has(id) && (state === undefined || state === "elsewhere");
      });
      for (const id of open) known.set(id, looking);
      for (const id of open) {
        const found = await kept.find(id);
        if (found && "mediaId" in found) known.set(id, { state: "arrived", ...found });
        else if (!found) known.set(id, { state: "lost" });
        else {
          const release = await kept.claim(id);
          if (release) {
            releases.set(id, release);
            send([{ id, dropped: found.dropped }]);
          } else known.set(id, { state: "elsewhere" });
        }
      }
      if (open.length > 0) tell();
    },
    retry(id) {
      const key = keys.get(id);
      if (key) manager.resume(key);
    },
    cancel(id) {
      const key = keys.get(id);
      finish(id);
      known.set(id, { state: "lost" });
      if (key) manager.cancel(key);
      void kept.forget(id);
      tell();
    },
  };
}
