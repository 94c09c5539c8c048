import type { UploadProblem } from "@/lib/model/media/upload";

/**
 * The states of one file that is uploaded to the library: waiting → sending → checking (the server
 * looks into it) → done, or paused, refused (for good) and failed (can be retried).
 */
export type UploadStatus =
  | "waiting"
  | "sending"
  | "paused"
  | "checking"
  | "done"
  | "refused"
  | "failed";

export type UploadItem = {
  uploadKey: string;
  fileName: string;
  folder: string | null;
  sizeBytes: number;
  sentBytes: number;
  status: UploadStatus;
  mediaId: string | null;
  problem: UploadProblem | null;
};

export type UploadQueue = { readonly items: readonly UploadItem[] };

export type UploadEvent =
  | {
      type: "added";
      /** A file with a problem is refused when it is added. */
      files: readonly Pick<
        UploadItem,
        "uploadKey" | "fileName" | "folder" | "sizeBytes" | "problem"
      >[];
    }
  | { type: "started"; uploadKey: string }
  | { type: "progressed"; uploadKey: string; sentBytes: number }
  | { type: "sent"; uploadKey: string }
  | { type: "accepted"; uploadKey: string; mediaId: string }
  | { type: "refused"; uploadKey: string; problem: UploadProblem }
  | { type: "failed"; uploadKey: string; problem: UploadProblem }
  | { type: "paused"; uploadKey: string }
  | { type: "resumed"; uploadKey: string }
  | { type: "cancelled"; uploadKey: string }
  | { type: "cleared" };

export const emptyQueue: UploadQueue = { items: [] };

type ItemEvent = Exclude<UploadEvent, { type: "added" | "cleared" }>;

/** The states in which an event is accepted; in any other state the event is late and changes nothing. */
const takenFrom: Record<Exclude<ItemEvent["type"], "cancelled">, readonly UploadStatus[]> = {
  started: ["waiting"],
  progressed: ["sending"],
  sent: ["sending"],
  accepted: ["checking"],
  refused: ["waiting", "sending", "checking"],
  failed: ["sending", "checking"],
  paused: ["waiting", "sending"],
  resumed: ["paused", "failed"],
};

function change(item: UploadItem, event: Exclude<ItemEvent, { type: "cancelled" }>): UploadItem {
  switch (event.type) {
    case "started":
      return { ...item, status: "sending", problem: null };
    case "progressed":
      return { ...item, sentBytes: Math.min(event.sentBytes, item.sizeBytes) };
    case "sent":
      return { ...item, status: "checking", sentBytes: item.sizeBytes };
    case "accepted":
      return { ...item, status: "done", mediaId: event.mediaId };
    case "refused":
    case "failed":
      return { ...item, status: event.type, problem: event.problem };
    case "paused":
      return { ...item, status: "paused" };
    case "resumed":
      return { ...item, status: "waiting", problem: null };
  }
}

/** The reducer with all transitions. Late events (progress of a paused file) are ignored. */
export function advanceQueue(queue: UploadQueue, event: UploadEvent): UploadQueue {
  if (event.type === "added") {
    const added = event.files.map<UploadItem>((file) => ({
      ...file,
      sentBytes: 0,
      status: file.problem ? "refused" : "waiting",
      mediaId: null,
    }));
    return { items: [...queue.items, ...added] };
  }
  if (event.type === "cleared") {
    return { items: queue.items.filter((i) => i.status !== "done" && i.status !== "refused") };
  }
  const item = queue.items.find((candidate) => candidate.uploadKey === event.uploadKey);
  if (!item) return queue;
  if (event.type === "cancelled") {
    return { items: queue.items.filter((candidate) => candidate !== item) };
  }
  if (!takenFrom[event.type].includes(item.status)) return queue;
  const changed = change(item, event);
  return { items: queue.items.map((candidate) => (candidate === item ? changed : candidate)) };
}

/** Files to start now, in order, so that at most `parallel` are sent at a time. */
export function nextToStart(queue: UploadQueue, parallel: number): UploadItem[] {
  const busy = queue.items.filter((item) => item.status === "sending").length;
  const waiting = queue.items.filter((item) => item.status === "waiting");
  return waiting.slice(0, Math.max(0, parallel - busy));
}

export type UploadTotals = {
  files: number;
  done: number;
  /** Refused and failed. */
  troubled: number;
  /** Files that are being sent, or will be sent without any action. */
  active: number;
  /** Of those, files that can be paused. */
  pausable: number;
  paused: number;
  sizeBytes: number;
  sentBytes: number;
};

/** Sums for the progress bar of all files. The bytes of refused files do not count. */
export function uploadTotals(queue: UploadQueue): UploadTotals {
  const totals: UploadTotals = {
    files: queue.items.length,
    done: 0,
    troubled: 0,
    active: 0,
    pausable: 0,
    paused: 0,
    sizeBytes: 0,
    sentBytes: 0,
  };
  for (const item of queue.items) {
    if (item.status === "done") totals.done += 1;
    else if (item.status === "refused" || item.status === "failed") totals.troubled += 1;
    else if (item.status === "paused") totals.paused += 1;
    else totals.active += 1;
    if (item.status === "waiting" || item.status === "sending") totals.pausable += 1;
    if (item.status === "refused") continue;
    totals.sizeBytes += item.sizeBytes;
    totals.sentBytes += item.sentBytes;
  }
  return totals;
}
