import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { appDatabase, type Database } from "@/lib/base/database/database";
import { assertNever } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";
import { kindOfFileName } from "@/lib/model/media/upload-files";
import {
  type UploadOutcome,
  type UploadProblem,
  uploadProblemSchema,
} from "@/lib/model/media/upload";
import { noteMedia } from "@/lib/store/media";
import { changeUpload, getUpload, type StoredUpload } from "@/lib/store/uploads";
import { cutToBytes } from "./cut-to-bytes";
import { discardHere, gatherHere } from "./gather-here";
import { gatherInBucket } from "./gather-in-bucket";
import { justRegistered } from "../library/just-registered";
import { noteFromIms } from "../library/sync-library";
import { uploadKey } from "./upload-files";
import { uploadTarget } from "./upload-target";

const titleMaxBytes = 128;

/** Turns the parts of a completely sent file into one object. Returns why it cannot, else null. */
async function gather(client: ImsClient, upload: StoredUpload): Promise<UploadProblem | null> {
  if (!upload.bucketUploadId) return gatherHere(client.bucket, upload);
  const target = uploadTarget(upload);
  return target ? gatherInBucket(target, upload) : { kind: "gone" };
}

async function discard(client: ImsClient, upload: StoredUpload): Promise<void> {
  if (!upload.bucketUploadId) return discardHere(client.bucket, upload);
  const target = uploadTarget(upload);
  await target?.bucket.remove(target.key);
}

/** The id of an object that was registered before, when the answer to that call was lost. */
async function registeredBefore(client: ImsClient, inputUrl: string): Promise<string> {
  const { MediaInfo } = await client.call("GetMediaInfo", { InputURL: inputUrl });
  return MediaInfo.MediaId;
}

/** @throws ImsError also for refusals */
async function register(client: ImsClient, upload: StoredUpload): Promise<string> {
  // In VOD storage IMS created the media item together with the upload URL.
  if (upload.vod) return upload.vod.mediaId;
  const inputUrl = `oss://${client.bucket}/${uploadKey(upload)}`;
  const kind = kindOfFileName(upload.fileName);
  try {
    const answer = await client.call("RegisterMediaInfo", {
      InputURL: inputUrl,
      Title: cutToBytes(upload.fileName, titleMaxBytes),
      // The cloud examines the file later; until then this is all it knows about the file.
      ...(upload.bucketUploadId && kind ? { MediaType: kind } : {}),
      ...(client.can.analysis && upload.folder ? { ReelpressFolder: upload.folder } : {}),
      ClientToken: upload.uploadId.replaceAll("-", ""),
    });
    return answer.MediaId;
  } catch (error) {
    const twice = error instanceof ImsError && error.imsCode === imsCodes.alreadyRegistered;
    if (!twice) throw error;
    return registeredBefore(client, inputUrl);
  }
}

/** A refusal of the file itself; null when only the call failed and can be repeated. */
function refusalOf(error: unknown): UploadProblem | null {
  if (!(error instanceof ImsError) || error.code !== "ims-refused") return null;
  if (!error.imsCode.startsWith(imsCodes.invalidParameter)) return null;
  const [problem] = error.problems;
  return uploadProblemSchema.parse({
    kind: "content",
    reason: problem?.reason ?? null,
    message: problem?.message ?? error.message,
  });
}

async function registerReceived(
  database: Database,
  client: ImsClient,
  upload: StoredUpload,
): Promise<UploadOutcome> {
  try {
    const mediaId = await register(client, upload);
    await changeUpload(database, upload.uploadId, { state: "registered", mediaId });
    // The cloud takes seconds to list the file; until then our copy shows it as being checked.
    await noteMedia(database, [{ mediaId, modified: "", item: justRegistered(upload, mediaId) }]);
    await noteFromIms(database, [mediaId]).catch((error: unknown) =>
      log.warn({ mediaId, err: error }, "a registered file could not be read back yet"),
    );
    return { state: "registered", mediaId };
  } catch (error) {
    const problem = refusalOf(error);
    if (!problem) {
      log.warn({ uploadId: upload.uploadId, err: error }, "an upload could not be registered yet");
      return { state: "postponed", problem: { kind: "engine" } };
    }
    log.info({ uploadId: upload.uploadId, problem }, "an upload was refused");
    await changeUpload(database, upload.uploadId, { state: "refused", problem });
    await discard(client, upload);
    return { state: "refused", problem };
  }
}

async function intake(uploadId: string): Promise<UploadOutcome> {
  const database = await appDatabase();
  const upload = await getUpload(database, uploadId);
  if (!upload) return { state: "refused", problem: { kind: "gone" } };
  const client = imsClient();
  switch (upload.state) {
    case "registered":
      return { state: "registered", mediaId: upload.mediaId ?? "" };
    case "refused":
      return { state: "refused", problem: upload.problem ?? { kind: "gone" } };
    case "receiving": {
      const problem = await gather(client, upload);
      if (problem) return { state: "postponed", problem };
      await changeUpload(database, uploadId, { state: "received" });
      return registerReceived(database, client, upload);
    }
    case "received":
      return registerReceived(database, client, upload);
    default:
      return assertNever(upload.state);
  }
}

/** Registrations under way, so that a file is registered once. */
const running = oncePerProcess("intake", () => new Map<string, Promise<UploadOutcome>>());

/**
 * Takes a completely sent file into the library: makes it one object, then registers it with IMS. May
 * be called any number of times, also concurrently and after a restart; the outcome is the same.
 */
export function finishUpload(uploadId: string): Promise<UploadOutcome> {
  const known = running.get(uploadId);
  if (known) return known;
  const begun = intake(uploadId).finally(() => running.delete(uploadId));
  running.set(uploadId, begun);
  return begun;
}
