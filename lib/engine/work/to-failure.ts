import { isWantOfRoom } from "@/lib/base/files/disk-room";
import { AppError } from "@/lib/base/pure/errors";
import { ProviderError } from "../analysis/descriptions/provider-error";
import { toWorkFailure, WorkFailure } from "../queue/workers/work-failure";
import { RenderError, type RenderErrorCode } from "../render/render-error";
import { SpeechError } from "../speech/speech-error";

type Meaning = { kind: WorkFailure["kind"]; code: string };

/** How the queue treats a failed render, and the nearest IMS error code. */
const meanings: Record<RenderErrorCode, Meaning> = {
  "timeline-invalid": { kind: "input", code: "ProduceTimelineFormatError" },
  "not-implemented": { kind: "input", code: "NotImplemented" },
  "source-missing": { kind: "input", code: "InvalidMaterial.NotFound" },
  "source-damaged": { kind: "input", code: "InvalidParameter.ResourceContentBad" },
  "speech-missing": { kind: "machine", code: "InternalError" },
  "disk-full": { kind: "room", code: "ServiceUnAvailable" },
  "memory-short": { kind: "machine", code: "ServiceUnAvailable" },
  "too-slow": { kind: "machine", code: "ServiceUnAvailable" },
  cancelled: { kind: "machine", code: "InternalError" },
  "program-killed": { kind: "machine", code: "ServiceUnAvailable" },
  "program-missing": { kind: "input", code: "ServiceUnAvailable" },
  // The renderer has already tried twice.
  "output-wrong": { kind: "input", code: "InternalError" },
  unexpected: { kind: "machine", code: "InternalError" },
};

/** Turns an error of rendering, speech or probing into a failure for the queue and for people. */
export function toFailure(thrown: unknown): WorkFailure {
  if (isWantOfRoom(thrown)) return toWorkFailure(thrown);
  if (thrown instanceof RenderError) {
    const { kind, code } = meanings[thrown.code];
    return new WorkFailure(kind, code, thrown.message, thrown, thrown.report);
  }
  if (thrown instanceof SpeechError && thrown.reason === "service-unreachable") {
    return new WorkFailure("machine", "ServiceUnAvailable", thrown.message, thrown);
  }
  if (thrown instanceof SpeechError) {
    return new WorkFailure("input", "InvalidParameter", thrown.message, thrown);
  }
  if (thrown instanceof AppError && thrown.code === "program-missing") {
    return new WorkFailure("input", "ServiceUnAvailable", thrown.message, thrown);
  }
  // The provider of descriptions: nothing is wrong with the file, so the try does not count.
  if (thrown instanceof ProviderError) {
    return new WorkFailure("room", `provider-${thrown.problem}`, thrown.message, thrown);
  }
  return toWorkFailure(thrown);
}
