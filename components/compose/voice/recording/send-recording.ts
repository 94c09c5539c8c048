import { sendFile } from "@/components/media/transfer/send-file";
import type { UploadProblem } from "@/lib/model/media/upload";

/** Why a recording did not arrive. */
export class RecordingProblem extends Error {
  constructor(readonly problem: UploadProblem) {
    super(problem.kind);
  }
}

/** Sends a recording to the library, and tells its media id. */
export function sendRecording(file: File, signal: AbortSignal): Promise<string> {
  let hasArrived = false;
  return new Promise<string>((resolve, reject) => {
    const sending = sendFile(file, null, {
      onProgress: () => undefined,
      onSent: () => {
        hasArrived = true;
      },
      onOutcome: (outcome) => {
        if (outcome.state === "registered") resolve(outcome.mediaId);
        else reject(new RecordingProblem(outcome.problem));
      },
      // What could pass was tried again for a minute before this is told.
      onProblem: (problem) => reject(new RecordingProblem(problem)),
    });
    signal.addEventListener("abort", () => {
      // What has arrived stays in the library.
      if (!hasArrived) sending.cancel();
      reject(signal.reason);
    });
  });
}
