"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { mediaKey } from "../query/fetch-media";
import { sendFile } from "../transfer/send-file";
import { browserKeptFiles } from "./kept-files";
import { createPlacedUploads, type PlacedUploads } from "./placed-uploads";
import { createUploadManager, type UploadManager } from "./upload-manager";
import { emptyQueue, type UploadQueue } from "./upload-queue";

let manager: UploadManager | undefined;

/** One manager per browser window, so that uploads go on from page to page. */
export function uploadManager(): UploadManager {
  if (!manager) {
    const made = createUploadManager(sendFile);
    manager = made;
    window.addEventListener("online", () => {
      for (const item of made.getQueue().items) {
        if (item.status === "failed" && item.problem?.kind === "network") {
          made.resume(item.uploadKey);
        }
      }
    });
  }
  return manager;
}

let placed: PlacedUploads | undefined;

/** The uploads of this window that a form names, also after it was left. */
export function placedUploads(): PlacedUploads {
  placed ??= createPlacedUploads(uploadManager(), browserKeptFiles);
  return placed;
}

const subscribe = (listener: () => void) => uploadManager().subscribe(listener);
const getQueue = () => uploadManager().getQueue();
const getServerQueue = () => emptyQueue;

/** The queue of uploads; the library is fetched again whenever a file has been added to it. */
export function useUploads(): UploadQueue {
  const queue = useSyncExternalStore(subscribe, getQueue, getServerQueue);
  const queries = useQueryClient();
  const done = queue.items.filter((item) => item.status === "done").length;
  useEffect(() => {
    if (done > 0) void queries.invalidateQueries({ queryKey: [mediaKey] });
  }, [done, queries]);
  return queue;
}

/** Uploads that an earlier page began, without those that were resumed here. */
export function useUnfinishedUploads(queue: UploadQueue) {
  const { data } = useQuery({
    queryKey: ["unfinished-uploads"],
    queryFn: async ({ signal }) => (await import("./unfinished-uploads")).loadUnfinished(signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const taken = new Set(queue.items.map((i) => `${i.folder ?? ""}|${i.fileName}|${i.sizeBytes}`));
  return (data ?? []).filter(
    (upload) => !taken.has(`${upload.folder ?? ""}|${upload.fileName}|${upload.sizeBytes}`),
  );
}
