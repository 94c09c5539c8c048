import * as tus from "tus-js-client";
import { paths } from "@/lib/base/pure/paths";
import { uploadLimits } from "@/lib/model/media/upload-files";
import { type UploadProblem, uploadProblemSchema } from "@/lib/model/media/upload";
import { askOutcome } from "./ask-outcome";
import { fingerprintOf, retryDelaysMs, type SendEvents, type Sending } from "./sending";

function problemOf(error: Error | tus.DetailedError): { problem: UploadProblem; final: boolean } {
  const response = "originalResponse" in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0) return { problem: { kind: "network" }, final: false };
  try {
    const problem = uploadProblemSchema.parse(JSON.parse(response.getBody()));
    const canPass = problem.kind === "disk-full" || problem.kind === "many-open";
    return { problem, final: !canPass };
  } catch {
    return { problem: { kind: status >= 500 ? "engine" : "network" }, final: false };
  }
}

/** A refusal is not retried; a broken connection or a server error is. */
function isWorthRetrying(error: tus.DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
}

/**
 * Sends one file by tus, continuing an earlier try, and waits for the result.
 */
export function sendByTus(file: File, folder: string | null, events: SendEvents): Sending {
  let stopped = false;
  const unlessStopped = (act: () => void) => {
    if (!stopped) act();
  };
  const upload = new tus.Upload(file, {
    endpoint: paths.api.uploads(),
    chunkSize: uploadLimits.chunkBytes,
    retryDelays: [...retryDelaysMs],
    metadata: { filename: file.name, ...(folder ? { folder } : {}) },
    fingerprint: async () => fingerprintOf(file, folder),
    removeFingerprintOnSuccess: true,
    onShouldRetry: isWorthRetrying,
    onProgress: (sent) => unlessStopped(() => events.onProgress(sent)),
    onSuccess: () => {
      unlessStopped(() => events.onSent());
      const uploadId = upload.url?.split("/").at(-1) ?? "";
      void askOutcome(uploadId).then((outcome) => unlessStopped(() => events.onOutcome(outcome)));
    },
    onError: (error) => {
      const { problem, final } = problemOf(error);
      unlessStopped(() => events.onProblem(problem, final));
    },
  });
  void upload
    .findPreviousUploads()
    .catch(() => [])
    .then((earlier) => {
      if (stopped) return;
      const last = earlier[0];
      if (last) upload.resumeFromPreviousUpload(last);
      upload.start();
    });
  return {
    pause() {
      stopped = true;
      void upload.abort();
    },
    cancel() {
      stopped = true;
      upload.abort(true).catch(() => undefined);
    },
  };
}
