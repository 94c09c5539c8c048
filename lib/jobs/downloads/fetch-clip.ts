import "server-only";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";

/** From the request to the response headers; the body takes as long as the reader needs. */
const answerDeadlineMs = 30_000;

/**
 * Opens the file of a clip by its signed URL, which works for the engine and the cloud alike. The
 * body is streamed and ends with `signal`. Null when the file cannot be fetched: one clip that was
 * deleted from the library must not spoil the download of the others.
 * @throws the reason of `signal` once that is aborted
 */
export async function fetchClip(mediaId: string, signal: AbortSignal): Promise<Response | null> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), answerDeadlineMs);
  try {
    const answer = await imsClient().call("GetMediaInfo", { MediaId: mediaId }, { signal });
    const files = answer.MediaInfo.FileInfoList ?? [];
    const source = files.find((file) => file.FileBasicInfo.FileType === "source_file") ?? files[0];
    const url = source?.FileBasicInfo.FileUrl;
    if (!url) return null;
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, giveUp.signal]),
      cache: "no-store",
    });
    if (response.ok && response.body) return response;
    // An unread body would hold its connection.
    await response.body?.cancel();
    log.warn({ mediaId, status: response.status }, "a clip could not be fetched");
    return null;
  } catch (error) {
    if (signal.aborted) throw error;
    log.warn({ mediaId, err: error }, "a clip could not be fetched");
    return null;
  } finally {
    clearTimeout(timer);
  }
}
