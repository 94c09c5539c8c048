import "server-only";
import { findByObject, findMedia } from "@/lib/engine/queue/library/media-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { mediaAnswer } from "@/lib/engine/rpc/answers/media-answer";
import { readObjectUrl } from "@/lib/engine/objects/object-address";

/** Returns one media by `MediaId`, which wins, or by `InputURL`. */
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
