import { z } from "zod";
import { paths } from "@/lib/base/pure/paths";
import {
  type BucketUpload,
  bucketAccessSchema,
  bucketUploadSchema,
  signedPartsSchema,
  type UploadProblem,
  uploadProblemSchema,
} from "@/lib/model/media/upload";

/** A request to our server that was answered with a problem, or not at all. */
export class ServerProblem extends Error {
  readonly problem: UploadProblem;
  constructor(problem: UploadProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

async function ask<S extends z.ZodType>(
  url: string,
  schema: S,
  signal: AbortSignal,
  body?: unknown,
): Promise<z.output<S>> {
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const headers = { "content-type": "application/json" };
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(url, { ...sent, headers, signal, cache: "no-store" });
    answer = await response.json();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ServerProblem({ kind: "network" });
  }
  if (response.ok) return schema.parse(answer);
  const problem = uploadProblemSchema.safeParse(answer);
  throw new ServerProblem(problem.success ? problem.data : { kind: "engine" });
}

/** The requests to our server for an upload to the bucket. Each throws a `ServerProblem`. */
export const bucketApi = {
  begin: (
    file: { fileName: string; folder: string | null; sizeBytes: number },
    signal: AbortSignal,
  ): Promise<BucketUpload> => ask(paths.api.bucketUploads(), bucketUploadSchema, signal, file),
  read: (uploadId: string, signal: AbortSignal): Promise<BucketUpload> =>
    ask(paths.api.bucketParts(uploadId), bucketUploadSchema, signal),
  sign: (uploadId: string, numbers: number[], signal: AbortSignal) =>
    ask(paths.api.bucketParts(uploadId), signedPartsSchema, signal, { numbers }),
  /** Whether the bucket accepts uploads from this page; null when that is not known. */
  allows: async (origin: string, signal: AbortSignal): Promise<boolean | null> =>
    (await ask(paths.api.bucketAccess(), bucketAccessSchema, signal, { origin })).allowed,
  cancel: (uploadId: string): Promise<unknown> =>
    fetch(paths.api.bucketUpload(uploadId), { method: "DELETE" }).catch(() => undefined),
};
export type BucketApi = typeof bucketApi;
