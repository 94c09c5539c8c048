import "server-only";
import { findByObject, findMedia } from "@/lib/engine/queue/media-records";
import type { Handler } from "../engine-context";
import { faults } from "../faults";
import { mediaAnswer } from "../media-answer";
import { readObjectUrl } from "../object-address";

/** One asset by `MediaId`, which wins, or by `InputURL`. */
export const getMediaInfo: Handler<"GetMediaInfo"> = async (request, context, call) => {
  const { MediaId, InputURL, AuthTimeout } = request;
  if (MediaId) {
    const row = (await findMedia(context.db, [MediaId])).get(MediaId);
    if (!row) return faults.mediaNotFound(MediaId);
    return { MediaInfo: mediaAnswer(row, "streams", AuthTimeout, context, call) };
  }
  if (!InputURL) return faults.missingParameter("MediaId");
  const reading = readObjectUrl(InputURL);
  if (!reading.ok) {
    return faults.invalidParameter({ path: "InputURL", message: reading.message });
  }
  const row = await findByObject(context.db, reading.address.bucket, reading.address.key);
  if (!row) return faults.mediaNotFound(InputURL);
  return { MediaInfo: mediaAnswer(row, "streams", AuthTimeout, context, call) };
};
