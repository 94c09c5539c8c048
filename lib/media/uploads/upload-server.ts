import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { EVENTS, MemoryLocker, Server } from "@tus/server";
import { appDatabase } from "@/lib/base/database/database";
import { diskRoom } from "@/lib/base/files/disk-room";
import { log } from "@/lib/base/log";
import { paths } from "@/lib/base/pure/paths";
import { extensionOf, uploadLimits } from "@/lib/model/media/upload-files";
import { type UploadProblem, uploadMetadataSchema } from "@/lib/model/media/upload";
import { forgetUpload, getUpload, listOpenUploads, rememberUpload } from "@/lib/store/uploads";
import { finishUpload } from "./finish-upload";
import {
  incomingFolder,
  keptMs,
  removeIncoming,
  UploadFiles,
  uploadIdPattern,
} from "./upload-files";
import { admitToDisk, DiskFull, limitToFreeDisk } from "./upload-admission";

/** A refusal in the shape tus-node-server throws; the browser reads the problem from the body. */
function refusal(status: number, problem: UploadProblem) {
  return { status_code: status, body: JSON.stringify(problem) };
}

type NewUpload = {
  id: string;
  size?: number | undefined;
  metadata?: Record<string, string | null> | undefined;
};

async function admit(upload: NewUpload): Promise<{ metadata: Record<string, string> }> {
  const { filename, folder } = upload.metadata ?? {};
  const metadata = uploadMetadataSchema.safeParse({
    filename: filename?.normalize("NFC"),
    folder: folder?.normalize("NFC") ?? "",
  });
  if (!metadata.success) {
    const isName = metadata.error.issues.some(({ message }) => message === "name");
    throw isName ? refusal(400, { kind: "name" }) : refusal(415, { kind: "extension" });
  }
  const sizeBytes = upload.size ?? 0;
  if (sizeBytes <= 0) throw refusal(400, { kind: "empty" });
  if (sizeBytes > uploadLimits.fileBytes) {
    throw refusal(413, { kind: "too-large", limitBytes: uploadLimits.fileBytes });
  }
  const refused = await admitToDisk(sizeBytes, async () =>
    rememberUpload(await appDatabase(), {
      uploadId: upload.id,
      fileName: metadata.data.filename,
      extension: extensionOf(metadata.data.filename),
      folder: metadata.data.folder || null,
      sizeBytes,
      bucketUploadId: null,
    }),
  );
  if (refused) throw refusal(refused === "disk-full" ? 507 : 429, { kind: refused });
  return { metadata: metadata.data };
}

/** Files of uploads that stop before they reach the reserve of the disk. */
class BoundedFiles extends UploadFiles {
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const bounded = limitToFreeDisk();
    let isFull = false;
    bounded.once("error", (error) => {
      isFull = error instanceof DiskFull;
    });
    readable.once("error", (error) => bounded.destroy(error));
    try {
      return await super.write(readable.pipe(bounded), id, offset);
    } catch (error) {
      // The bytes that have arrived stay, so that the upload resumes when there is room.
      if (isFull || (await diskRoom()).spareBytes <= 0) throw refusal(507, { kind: "disk-full" });
      throw error;
    }
  }
}

/** The error as the browser sees it: a message of tus's own table or ours, never of the system. */
function withoutInternals(error: Error | { status_code: number; body: string }) {
  if ("status_code" in error && error.status_code < 500) return undefined;
  if ("status_code" in error && error.status_code === 507) return undefined;
  log.error({ err: error }, "an upload request failed");
  return { status_code: 500, body: "The upload could not be stored. Try again.\n" };
}

function createUploadServer(): Server {
  const server = new Server({
    path: paths.api.uploads(),
    datastore: new BoundedFiles(async (uploadId) => getUpload(await appDatabase(), uploadId)),
    locker: new MemoryLocker(),
    relativeLocation: true,
    // The browser's pages are of the same origin; no other origin may read an answer.
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: true,
    namingFunction: () => randomUUID(),
    getFileIdFromRequest: (request, last) => {
      const known = last !== undefined && uploadIdPattern.test(last);
      const path = known ? `${paths.api.uploads()}/${last}` : null;
      return new URL(request.url).pathname === path ? last : undefined;
    },
    onUploadCreate: (_request, upload) => admit(upload),
    onUploadFinish: async (_request, upload) => {
      // Not awaited: the answer to the last part must not wait for the examination of the file.
      finishUpload(upload.id).catch((error: unknown) =>
        log.error({ uploadId: upload.id, err: error }, "an upload could not be taken in"),
      );
      return {};
    },
    onResponseError: (_request, error) => withoutInternals(error),
  });
  const forget = async (uploadId: string) => forgetUpload(await appDatabase(), uploadId);
  server.on(EVENTS.POST_TERMINATE, (_request, _response, uploadId) => {
    forget(uploadId).catch((error: unknown) =>
      log.error({ uploadId, err: error }, "a cancelled upload could not be forgotten"),
    );
  });
  return server;
}

/** Deletes uploads that were not continued for a week, and files that belong to no upload. */
export async function removeStaleUploads(now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMs);
  let removed = 0;
  const database = await appDatabase();
  for (const upload of await listOpenUploads(database, "receiving", before)) {
    if (upload.bucketUploadId) continue;
    await removeIncoming(upload.uploadId);
    await forgetUpload(database, upload.uploadId);
    removed += 1;
  }
  for (const name of await readdir(incomingFolder())) {
    const { mtime } = await stat(path.join(incomingFolder(), name));
    const uploadId = path.basename(name, ".json");
    if (mtime < before && !(await getUpload(database, uploadId))) await removeIncoming(uploadId);
  }
  return removed;
}

const cleaningIntervalMs = 60 * 60 * 1000;

/** The lock of an upload must be held by one server only. */
const heldUploads = () =>
  oncePerProcess("uploads", () => ({ server: createUploadServer(), cleanedAt: 0 }));

async function uploadServer(): Promise<Server> {
  await mkdir(incomingFolder(), { recursive: true });
  const uploads = heldUploads();
  if (Date.now() - uploads.cleanedAt > cleaningIntervalMs) {
    uploads.cleanedAt = Date.now();
    await removeStaleUploads(new Date());
  }
  return uploads.server;
}

/** Answers one request of the tus protocol. */
export async function handleUpload(request: Request): Promise<Response> {
  return (await uploadServer()).handleWeb(request);
}
