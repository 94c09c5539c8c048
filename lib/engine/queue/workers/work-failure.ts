import { isWantOfRoom } from "@/lib/base/files/disk-room";

import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";

/**
 * Why a piece of work did not succeed, as the work itself says it. `input`: it would fail again, a
 * person must act. `machine`: something around it broke (ffmpeg was killed, the disk was gone), so
 * another try is worth it. `room`: the disk is full; it waits until there is room, and no try counts.
 */
export class WorkFailure extends Error {
  readonly kind: "input" | "machine" | "room";
  readonly code: string;
  /** What was found in a clip that was made and is wrong. */
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

/** Anything thrown, read as a failure; what nobody foresaw is the machine's. */
export function toWorkFailure(thrown: unknown): WorkFailure {
  if (thrown instanceof WorkFailure) return thrown;
  if (isWantOfRoom(thrown)) return new WorkFailure("room", "ServiceUnAvailable", noRoom, thrown);
  const message = "An unforeseen error ended the work. Look into the program's log, then retry.";
  return new WorkFailure("machine", "InternalError", message, thrown);
}
