import { partCount, partSize } from "@/lib/model/media/upload-files";
import type { BucketUpload, UploadOutcome, UploadProblem } from "@/lib/model/media/upload";
import { askOutcome } from "./ask-outcome";
import { type BucketApi, bucketApi, ServerProblem } from "./bucket-api";
import { forgetKept, keepUpload, keptUpload } from "./kept-uploads";
import { type PutPart, putPart } from "./put-part";
import { fingerprintOf, retryDelaysMs, type SendEvents, type Sending } from "./sending";
import { createPartAddresses } from "./part-addresses";

/**
 * Parts of one file that are sent at a time: for two files still within a browser's limit of
 * connections.
 */
const parallelParts = 3;

/** Everything outside this file, so that tests can replace it. */
export type BucketSurroundings = {
  server: BucketApi;
  put: PutPart;
  askOutcome(uploadId: string): Promise<UploadOutcome>;
  sleep(ms: number): Promise<void>;
  origin(): string;
};

const browser: BucketSurroundings = {
  server: bucketApi,
  put: putPart,
  askOutcome,
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
  origin: () => window.location.origin,
};

/** A refusal of the file itself; every other failure can be retried. */
const finalKinds: readonly UploadProblem["kind"][] = ["extension", "empty", "too-large"];

/** The upload of an earlier page that the server still knows, or a new one. */
async function openUpload(
  file: File,
  folder: string | null,
  server: BucketApi,
  signal: AbortSignal,
): Promise<BucketUpload> {
  const fingerprint = fingerprintOf(file, folder);
  const kept = keptUpload(fingerprint, Date.now());
  if (kept) {
    try {
      return await server.read(kept.uploadId, signal);
    } catch (error) {
      if (!(error instanceof ServerProblem) || error.problem.kind !== "gone") throw error;
      forgetKept(fingerprint);
    }
  }
  const upload = { fileName: file.name, folder, sizeBytes: file.size };
  const begun = await server.begin(upload, signal);
  const { uploadId, sizeBytes } = begun;
  keepUpload(fingerprint, { uploadId, sizeBytes, begunAt: Date.now() });
  return begun;
}

/** Sends what has not arrived, several parts at a time. */
async function sendParts(
  file: File,
  upload: BucketUpload,
  around: BucketSurroundings,
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { uploadId, partBytes } = upload;
  const sizeOf = (number: number) => partSize(file.size, partBytes, number);
  const sent = new Map(upload.arrived.map((number) => [number, sizeOf(number)]));
  const tell = () => onProgress([...sent.values()].reduce((sum, bytes) => sum + bytes, 0));
  const missing = Array.from({ length: partCount(file.size, partBytes) }, (_, at) => at + 1).filter(
    (number) => !sent.has(number),
  );
  const addresses = createPartAddresses((numbers) => around.server.sign(uploadId, numbers, signal));
  tell();

  async function whyUnheard(): Promise<UploadProblem | null> {
    // A page does not learn why a request failed, so the server checks the bucket's rules.
    const allowed = await around.server.allows(around.origin(), signal).catch(() => null);
    return allowed === false ? { kind: "cors" } : null;
  }

  async function sendPart(number: number): Promise<void> {
    const start = (number - 1) * partBytes;
    const part = file.slice(start, start + sizeOf(number));
    const progress = (bytes: number) => {
      sent.set(number, Math.min(bytes, sizeOf(number)));
      tell();
    };
    let problem: UploadProblem = { kind: "network" };
    for (const delayMs of retryDelaysMs) {
      await around.sleep(delayMs);
      signal.throwIfAborted();
      try {
        const url = await addresses.of(number, missing);
        const status = await around.put(url, part, progress, signal);
        if (status >= 200 && status < 300) return progress(sizeOf(number));
        progress(0);
        if (status === 404) throw new ServerProblem({ kind: "gone" });
        // The refusal of an expired address looks like any other, and the page may not be able to read
        // it: fetch the address again.
        if (status === 403 || status === 0) addresses.forget(number);
        problem = status === 0 ? { kind: "network" } : { kind: "bucket", code: String(status) };
        const why = status === 0 ? await whyUnheard() : null;
        if (why) throw new ServerProblem(why);
      } catch (error) {
        if (signal.aborted || !(error instanceof ServerProblem)) throw error;
        problem = error.problem;
        if (problem.kind !== "network" && problem.kind !== "engine") throw error;
      }
    }
    throw new ServerProblem(problem);
  }

  const waiting = [...missing];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await sendPart(next);
    }
  };
  await Promise.all(Array.from({ length: parallelParts }, work));
}

/**
 * Sends one file straight to the team's bucket: only parts that are not there yet, several at a time,
 * each retried for about a minute. Then registers the file.
 */
export function sendToBucket(
  file: File,
  folder: string | null,
  events: SendEvents,
  around: BucketSurroundings = browser,
): Sending {
  const stop = new AbortController();
  const fingerprint = fingerprintOf(file, folder);
  let uploadId: string | null = null;

  async function run(): Promise<void> {
    // A part that cannot be sent cancels the others too.
    const { signal } = stop;
    const upload = await openUpload(file, folder, around.server, signal);
    uploadId = upload.uploadId;
    const parts = new AbortController();
    const both = AbortSignal.any([signal, parts.signal]);
    const tell = (bytes: number) => {
      if (!both.aborted) events.onProgress(bytes);
    };
    try {
      await sendParts(file, upload, around, tell, both);
    } finally {
      parts.abort();
    }
    if (signal.aborted) return;
    events.onSent();
    const outcome = await around.askOutcome(upload.uploadId);
    if (outcome.state !== "postponed") forgetKept(fingerprint);
    if (!signal.aborted) events.onOutcome(outcome);
  }

  run().catch((error: unknown) => {
    if (stop.signal.aborted) return;
    const problem: UploadProblem =
      error instanceof ServerProblem ? error.problem : { kind: "engine" };
    if (problem.kind === "gone") forgetKept(fingerprint);
    events.onProblem(problem, finalKinds.includes(problem.kind));
  });
  return {
    pause: () => stop.abort(),
    cancel() {
      stop.abort();
      const known = uploadId ?? keptUpload(fingerprint, Date.now())?.uploadId;
      forgetKept(fingerprint);
      if (known) void around.server.cancel(known);
    },
  };
}
