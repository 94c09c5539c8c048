import * as tus from "tus-js-client";
import { paths } from "@/lib/base/paths";
import {
  type UploadOutcome,
  type UploadProblem,
  uploadLimits,
  uploadOutcomeSchema,
  uploadProblemSchema,
} from "@/lib/model/upload";

/** Waits between tries; begins anew whenever a part got through. About a minute in all. */
const retryDelaysMs = [0, 1_000, 2_000, 5_000, 10_000, 20_000, 20_000];
const askAgainMs = 1_000;
const askTimes = 5;

export type SendEvents = {
  onProgress(sentBytes: number): void;
  onSent(): void;
  onOutcome(outcome: UploadOutcome): void;
  onProblem(problem: UploadProblem, final: boolean): void;
};

export type Sending = {
  /** Stops sending; what has arrived is kept. */
  pause(): void;
  /** Stops for good and takes away what has arrived. */
  cancel(): void;
};

/** The same for the same file in the same folder, also after a reload. */
export function fingerprintOf(file: File, folder: string | null): string {
  return ["reelpress", folder ?? "", file.name, file.size, file.lastModified].join("|");
}

function problemOf(error: Error | tus.DetailedError): { problem: UploadProblem; final: boolean } {
  const response = "originalResponse" in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0) return { problem: { kind: "network" }, final: false };
  try {
    const problem = uploadProblemSchema.parse(JSON.parse(response.getBody()));
    return { problem, final: problem.kind !== "disk-full" };
  } catch {
    return { problem: { kind: status >= 500 ? "engine" : "network" }, final: false };
  }
}

/** A refusal is not tried again; a broken line or a stumbling server is. */
function isWorthRetrying(error: tus.DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Asks what became of a sent file until the server has an answer, or has none for too long. */
async function askOutcome(uploadId: string): Promise<UploadOutcome> {
  let outcome: UploadOutcome = { state: "postponed", problem: { kind: "engine" } };
  for (let time = 0; time < askTimes && outcome.state === "postponed"; time += 1) {
    if (time > 0) await sleep(askAgainMs * time);
    try {
      const response = await fetch(paths.api.uploadOutcome(uploadId), { method: "POST" });
      if (response.ok) outcome = uploadOutcomeSchema.parse(await response.json());
    } catch {
      outcome = { state: "postponed", problem: { kind: "network" } };
    }
  }
  return outcome;
}

/**
 * Sends one file by tus, from where an earlier try stopped, and asks what became of it. Events stop
 * after `pause` or `cancel`.
 */
export function sendFile(file: File, folder: string | null, events: SendEvents): Sending {
  let stopped = false;
  const unlessStopped = (act: () => void) => {
    if (!stopped) act();
  };
  const upload = new tus.Upload(file, {
    endpoint: paths.api.uploads(),
    chunkSize: uploadLimits.chunkBytes,
    retryDelays: retryDelaysMs,
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
