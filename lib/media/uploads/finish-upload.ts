import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { assertNever } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";
import {
  kindOfFileName,
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

/** Brings a wholly sent file to its place, wherever it was sent to. Answers what is missing. */
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

/** The id that an object got when it was registered before and the answer was lost. */
async function registeredBefore(client: ImsClient, inputUrl: string): Promise<string> {
  const { MediaInfo } = await client.call("GetMediaInfo", { InputURL: inputUrl });
  return MediaInfo.MediaId;
}

/** @throws ImsError also for refusals */
async function register(client: ImsClient, upload: StoredUpload): Promise<string> {
  // In VOD storage it became a piece of the library when its place was asked for.
  if (upload.vod) return upload.vod.mediaId;
  const inputUrl = `oss://${client.bucket}/${uploadKey(upload)}`;
  const kind = kindOfFileName(upload.fileName);
  try {
    const answer = await client.call("RegisterMediaInfo", {
      InputURL: inputUrl,
      Title: cutToBytes(upload.fileName, titleMaxBytes),
      // The cloud looks into the file later; until then this is all it knows of it.
      ...(upload.bucketUploadId && kind ? { MediaType: kind } : {}),
      ClientToken: upload.uploadId.replaceAll("-", ""),
    });
    return answer.MediaId;
  } catch (error) {
    const twice = error instanceof ImsError && error.imsCode === imsCodes.alreadyRegistered;
    if (!twice) throw error;
    return registeredBefore(client, inputUrl);
  }
}

/** A refusal of the file itself; null when only the asking went wrong and can be repeated. */
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

async function registerReceived(client: ImsClient, upload: StoredUpload): Promise<UploadOutcome> {
  try {
    const mediaId = await register(client, upload);
    await changeUpload(upload.uploadId, { state: "registered", mediaId });
    // The cloud takes seconds to know it: until then it stands here as being checked.
    await noteMedia([{ mediaId, modified: "", item: justRegistered(upload, mediaId) }]);
    await noteFromIms([mediaId]).catch((error: unknown) =>
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
    await changeUpload(upload.uploadId, { state: "refused", problem });
    await discard(client, upload);
    return { state: "refused", problem };
  }
}

async function takeIn(uploadId: string): Promise<UploadOutcome> {
  const upload = await getUpload(uploadId);
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
      await changeUpload(uploadId, { state: "received" });
      return registerReceived(client, upload);
    }
    case "received":
      return registerReceived(client, upload);
    default:
      return assertNever(upload.state);
  }
}

/** A file is taken in once. */
const running = oncePerProcess("intake", () => new Map<string, Promise<UploadOutcome>>());

/**
 * Takes a wholly sent file into the library: moves it to its place, then has it registered. Can be
 * asked any number of times, also at the same time and after a restart; the answer is the same.
 */
export function finishUpload(uploadId: string): Promise<UploadOutcome> {
  const known = running.get(uploadId);
  if (known) return known;
  const begun = takeIn(uploadId).finally(() => running.delete(uploadId));
  running.set(uploadId, begun);
  return begun;
}
