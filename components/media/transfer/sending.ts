import type { UploadOutcome, UploadProblem } from "@/lib/model/media/upload";

export type SendEvents = {
  onProgress(sentBytes: number): void;
  onSent(): void;
  onOutcome(outcome: UploadOutcome): void;
  onProblem(problem: UploadProblem, final: boolean): void;
};

export type Sending = {
  /** Stops sending; the parts that have arrived are kept. */
  pause(): void;
  /** Stops for good, and deletes the parts that have arrived. */
  cancel(): void;
};

/** Sends a file to the library. No events come after `pause` or `cancel`. */
export type SendFile = (file: File, folder: string | null, events: SendEvents) => Sending;

/** Pauses between tries, about a minute in all; the sequence starts again whenever a part was sent. */
export const retryDelaysMs: readonly number[] = [0, 1_000, 2_000, 5_000, 10_000, 20_000, 20_000];

/** Identifies an upload: equal for the same file in the same folder, also after a reload. */
export function fingerprintOf(
  file: Pick<File, "name" | "size" | "lastModified">,
  folder: string | null,
): string {
  return ["reelpress", folder ?? "", file.name, file.size, file.lastModified].join("|");
}
