import "server-only";
import { publicMedia } from "@/lib/engine/plan/sources/public-media";
import { findMedia } from "@/lib/engine/queue/library/media-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { mediaAnswer } from "@/lib/engine/rpc/answers/media-answer";
import { providePublicMedia } from "@/lib/engine/rpc/library/provide-public-media";

/** Returns one media of the public library, never of the account's library, because anybody may call this. */
export const getPublicMediaInfo: Handler<"GetPublicMediaInfo"> = async (request, context, call) => {
  const { MediaId } = request;
  const item = publicMedia.find(({ mediaId }) => mediaId === MediaId);
  if (!item) return faults.mediaNotFound(MediaId);
  await providePublicMedia(context, [item]);
  const row = (await findMedia(context.db, [MediaId])).get(MediaId);
  if (!row) return faults.mediaNotFound(MediaId);
  return { MediaInfo: mediaAnswer(row, "streams", undefined, context, call) };
};
