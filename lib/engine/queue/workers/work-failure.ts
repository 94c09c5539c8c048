import { isWantOfRoom } from "@/lib/base/files/disk-room";

import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";

/**
 * Why work failed. `input`: another try would fail too, and a person must act. `machine`: something
 * around the work broke (ffmpeg was killed, the disk was gone), so another try is worth it. `room`: the
 * disk is full; the work waits until there is room, and the try does not count.
 */
export class WorkFailure extends Error {
  readonly kind: "input" | "machine" | "room";
  readonly code: string;
  /** The gate's report on a clip that is wrong; null for other failures. */
  readonly report: ClipReport | null;

  constructor(
    kind: WorkFailure["kind"],
    code: string,
    message: string,
    cause?: unknown,
    report: ClipReport | null = null,
  ) {
    super(message, { cause });
    this.name = "WorkFailure";
    this.kind = kind;
    this.code = code;
    this.report = report;
  }
}

const noRoom = "The disk is full. Make room: the work goes on by itself.";

/** Turns anything thrown into a failure; an unknown error counts as the machine's. */
export function toWorkFailure(thrown: unknown): WorkFailure {
  if (thrown instanceof WorkFailure) return thrown;
  if (isWantOfRoom(thrown)) return new WorkFailure("room", "ServiceUnAvailable", noRoom, thrown);
  const message = "An unforeseen error ended the work. Look into the program's log, then retry.";
  return new WorkFailure("machine", "InternalError", message, thrown);
}
